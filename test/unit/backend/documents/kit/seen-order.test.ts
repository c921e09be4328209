import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inSeenOrder } from '../../../../../electron/backend/documents/kit/seen-order.ts'

const seen = (line: string) =>
  inSeenOrder(line)
    .map(({ text }) => text)
    .join('')

describe('a line as it is seen', () => {
  it('is as it is read where nothing in it reads from right to left', () => {
    for (const line of ['Budi Santoso, S.T. (2)', 'ꦱꦸꦂꦪ ꦏꦿꦠꦤ꧀ Surya', 'Ελένη, Юрий □'])
      expect(seen(line)).toBe(line)
  })

  it('has Arabic and Hebrew words that follow each other from right to left, and all else in its place', () => {
    expect(seen('1. محمد عبد الله, S.T.')).toBe('1. الله عبد محمد, S.T.')
    expect(seen('H. יוסף כהן Budi محمد')).toBe('H. כהן יוסף Budi محمد')
  })

  it('keeps numbers readable and brackets open to the right side between such words', () => {
    expect(seen('علي 12/5 محمد')).toBe('محمد 12/5 علي')
    expect(seen('علي ٥٦ محمد')).toBe('محمد ٥٦ علي')
    expect(seen('محمد (علي) عبد')).toBe('عبد (علي) محمد')
    expect(seen('محمد (Ali) 5')).toBe('محمد (Ali) 5')
  })

  it('has the signs of each script apart, because each has its font', () => {
    expect(inSeenOrder('(ꦱꦸꦂꦪ),').map(({ text, script }) => [text, script])).toEqual([
      ['(', null],
      ['ꦱꦸꦂꦪ', 'javanese'],
      ['),', null],
    ])
  })

  it('has every sign exactly once', () => {
    const part = fc.constantFrom('محمد', 'علي', 'ꦱꦸꦂꦪ', 'Budi', ' ', ', ', '12.5', '٥٦', 'כהן', '-', '😀', 'é')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const line = parts.join('')
        const read = inSeenOrder(line)
          .sort((a, b) => a.at - b.at)
          .map(({ text }) => text)
          .join('')
        expect(read).toBe(line)
      }),
    )
  })
})
