import { describe, expect, test } from 'vitest'
import type { TextBody } from '#shared/contract/text-body.ts'
import { TEXT_IDS } from '#shared/domain/text-id.ts'
import {
  draftFrom,
  emptyBody,
  isSameBody,
  newLine,
} from '../../../../../renderer/features/texts/text-draft.ts'
import { factsOf } from '../../../../../renderer/features/texts/version-words.ts'

const BODY: TextBody = {
  kind: 'pledge',
  title: ['Ikrar'],
  opening: 'Kami:',
  points: ['Netral.'],
  closing: 'Demikian.',
}

describe('the draft of a text', () => {
  test('is unchanged while only empty lines were added, and changed with the first word', () => {
    expect(isSameBody(BODY, { ...BODY, points: ['Netral.', ''], title: ['Ikrar', ''] })).toBe(true)
    expect(isSameBody(BODY, { ...BODY, points: ['Netral.', 'Jujur.'] })).toBe(false)
    expect(isSameBody(BODY, { ...BODY, points: ['Netral'] })).toBe(false)
  })

  test('names the version it began with as its source; without one the source is asked for', () => {
    expect(draftFrom(BODY, '1', '2026-11-22').source).toBe('Diubah dari versi bawaan 1')
    expect(draftFrom(BODY, 'P3', '2026-11-22').source).toBe('Diubah dari versi pengguna 3')
    expect(draftFrom(BODY, null, '2026-11-22').source).toBe('')
  })

  test.each(TEXT_IDS)('of %s begins with its own name and with nothing promised', (id) => {
    const body = emptyBody(id)
    expect(body.title).toHaveLength(1)
    expect(body.kind === 'pledge' ? body.points : body.sections).toEqual(body.kind === 'pledge' ? [''] : [])
  })

  test('counts a new line of the sheet as unverified', () => {
    expect(newLine('boleh').certainty).toBe('unverified')
  })
})

test('a version says when it was written and how far it can be relied on', () => {
  const version = {
    ...{ version: '1', origin: 'app' as const, title: 'Ikrar', source: 'Koran', date: '2024-09-27' },
    ...{ note: '', certainty: 'press' as const, createdAt: null },
  }
  expect(factsOf(version, 'pledge')).toBe('27 September 2024, menurut pemberitaan')
  expect(factsOf({ ...version, certainty: 'unverified' }, 'handout')).toBe(
    '27 September 2024, ada baris yang belum diverifikasi',
  )
  expect(factsOf({ ...version, certainty: null, note: 'Hasil rapat' }, 'pledge')).toBe(
    '27 September 2024, ditulis pengguna, Hasil rapat',
  )
})
