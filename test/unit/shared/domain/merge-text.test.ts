import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeText, textOfPieces } from '../../../../shared/domain/merge-text.ts'

const merged = (base: string, mine: string, theirs: string) => textOfPieces(mergeText(base, mine, theirs))
const clashes = (base: string, mine: string, theirs: string) =>
  mergeText(base, mine, theirs).filter(({ kind }) => kind === 'clash')

describe('a text that was written in two places', () => {
  it('takes from each side the paragraphs that only that side touched', () => {
    expect(merged('a\nb\nc', 'a1\nb\nc', 'a\nb\nc1\nd')).toBe('a1\nb\nc1\nd')
    expect(merged('a\nb\nc', 'a\nc', 'a\nb\nc')).toBe('a\nc')
    expect(clashes('a\nb\nc', 'a1\nb\nc', 'a\nb\nc1\nd')).toEqual([])
  })

  it('keeps both where both wrote in one paragraph', () => {
    expect(mergeText('a\nb', 'a\nb satu', 'a\nb dua')).toEqual([
      { kind: 'agreed', lines: ['a'] },
      { kind: 'clash', mine: ['b satu'], theirs: ['b dua'] },
    ])
  })

  it('keeps what was written where the other took it away', () => {
    expect(merged('a\nb', 'a', 'a\nb lagi')).toBe('a\nb lagi')
    expect(merged('a\nb', 'a\nb lagi', 'a')).toBe('a\nb lagi')
  })

  it('written the same on both sides stands there once', () => {
    expect(merged('', 'sama', 'sama')).toBe('sama')
  })

  it('loses no line that either side wrote, whatever was changed and moved', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd', ''), { maxLength: 8 })
      .map((lines) => lines.join('\n'))
    const added = (side: string) =>
      fc
        .array(fc.tuple(fc.nat(9), fc.nat(99)), { maxLength: 4 })
        .map((lines) => lines.map(([at, number]) => ({ at, word: `${side}${number}` })))
    const insert = (base: string, words: { at: number; word: string }[]) =>
      words.reduce((lines, { at, word }) => lines.toSpliced(at, 0, word), base.split('\n')).join('\n')
    fc.assert(
      fc.property(text, text, text, added('m'), added('t'), (base, mine, theirs, here, there) => {
        const kept = merged(base, insert(mine, here), insert(theirs, there)).split('\n')
        for (const { word } of [...here, ...there]) expect(kept).toContain(word)
      }),
    )
  })

  it('of a hundred thousand lines is brought together at once', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `baris ${index}`)
    const mine = lines.with(10, 'di sini').join('\n')
    const theirs = lines.with(99_990, 'di sana').join('\n')
    const kept = merged(lines.join('\n'), mine, theirs).split('\n')
    expect([kept.length, kept.includes('di sini'), kept.includes('di sana')]).toEqual([100_000, true, true])
  })
})
