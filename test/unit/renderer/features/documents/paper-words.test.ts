import { describe, expect, it } from 'vitest'
import type { DocumentLine } from '../../../../../shared/contract/documents.ts'
import { printState, sizeText } from '../../../../../renderer/features/documents/paper-words.ts'

const now = Date.UTC(2024, 8, 27, 1, 0)
const line: DocumentLine = {
  kind: 'badges',
  options: { kind: 'badges', paper: 'A4', card: 'standard', order: 'name' },
  title: 'Kartu peserta',
  purpose: '',
  stage: 'before',
  people: 1243,
  printed: 0,
  lastPrintedAt: null,
  lastPages: null,
  changedSincePrinted: false,
}
const printed: DocumentLine = {
  ...line,
  printed: 1,
  lastPrintedAt: Date.UTC(2024, 8, 27, 0, 2),
  lastPages: 156,
}

describe('a paper in the list', () => {
  it('counts people until its pages are known', () => {
    expect(sizeText(line)).toBe('1.243 orang · A4')
    expect(sizeText(printed)).toBe('156 lembar · A4')
    expect(sizeText({ ...printed, changedSincePrinted: true })).toBe('1.243 orang · A4')
  })

  it('says whether it was printed, and when by the clock of the event', () => {
    expect(printState(line, 'WITA', now)).toEqual({ words: 'belum dicetak', tone: 'plain' })
    expect(printState(printed, 'WITA', now)).toEqual({ words: 'dicetak 08.02', tone: 'ok' })
    expect(printState({ ...printed, printed: 2 }, 'WITA', now + 86_400_000).words).toBe(
      'dicetak 2×, terakhir 27-09-2024',
    )
  })

  it('says when the data changed after it was printed', () => {
    expect(printState({ ...printed, changedSincePrinted: true }, 'WITA', now)).toEqual({
      words: 'berubah sejak dicetak',
      tone: 'warn',
    })
  })

  it('says when there is nobody to print', () => {
    expect(printState({ ...line, people: 0 }, 'WITA', now).words).toBe('belum ada isinya')
  })
})
