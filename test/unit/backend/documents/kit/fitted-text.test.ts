import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitTexts } from '../../../../../electron/backend/documents/kit/fitted-text.ts'
import { Paper } from '../../../../../electron/backend/documents/kit/paper.ts'
import { NO_MARGINS_MM, PAGE_SIZES } from '../../../../../electron/backend/documents/kit/page-size.ts'
import { RESOURCES } from '../../../../support/paper-data.ts'

const paper = new Paper({
  size: PAGE_SIZES.A4,
  marginsMm: NO_MARGINS_MM,
  title: '',
  author: '',
  createdAt: 0,
  resources: RESOURCES,
})
const ROOM = { width: 200, height: 120, largest: 20 }
const named = (name: string, office = '') => [
  { text: name, font: 'bold' as const, share: 1 },
  { text: office, font: 'regular' as const, share: 0.6 },
]
const sizeOf = (name: string, changes: object = {}) =>
  fitTexts(paper, named(name), { ...ROOM, ...changes }).parts[0]?.style.size ?? 0

describe('texts in a box', () => {
  it('are as large as they may be where they are short, and an empty one takes no room', () => {
    const fitted = fitTexts(paper, named('Maria Bria'), ROOM)
    expect(fitted.parts.map(({ style }) => style.size)).toEqual([20])
  })

  it('never lose a letter, and stay inside the box', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z'.é]{1,14}$/), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(words, words, (name, office) => {
        const fitted = fitTexts(paper, named(name.join(' '), office.join(' ')), ROOM)
        const shown = fitted.parts.map(({ lines }) => lines.map(({ text }) => text).join(' '))
        expect(shown).toEqual([name.join(' '), office.join(' ')])
        expect(fitted.height).toBeLessThanOrEqual(ROOM.height)
        for (const { lines } of fitted.parts)
          for (const { width } of lines) expect(width).toBeLessThanOrEqual(ROOM.width + 0.01)
      }),
    )
  })

  it('shrink before a word of the name is broken, but not until nobody can read them', () => {
    const word = 'Kusumawardhanatjokro'
    const fitted = fitTexts(paper, named(word), ROOM)
    expect(fitted.parts[0]?.lines).toHaveLength(1)
    expect(sizeOf(word)).toBeLessThan(20)
    expect(sizeOf('X'.repeat(60))).toBeGreaterThan(20 * 0.45)
  })

  it('keep a name to so many lines while that leaves it large', () => {
    const name = 'Muhammad Abdurrahman Kusumawardhana'
    const lines = (mostLines?: number) =>
      fitTexts(paper, named(name), { ...ROOM, ...(mostLines === undefined ? {} : { mostLines }) }).parts[0]
        ?.lines.length
    expect(lines()).toBe(3)
    expect(lines(2)).toBe(2)
  })
})
