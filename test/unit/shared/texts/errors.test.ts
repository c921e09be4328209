import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '#shared/contract/errors.ts'
import { errorSentence, isErrorCode } from '#shared/texts/errors.ts'

describe('the sentence of an error', () => {
  it.each(ERROR_CODES)('%s says something that ends like a sentence and holds no code', (code) => {
    const sentence = errorSentence(code)
    expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
    expect(sentence).not.toMatch(/[_{}]|undefined/)
  })

  it('names a limit with dots where one is given', () => {
    expect(errorSentence('too_many_rows', { limit: 200_000 })).toContain('lebih dari 200.000 baris')
    expect(errorSentence('too_many_rows')).not.toContain('lebih dari')
  })

  it('gives the number under which the log tells more', () => {
    expect(errorSentence('internal', { id: 'K7F2' })).toContain('K7F2')
  })

  it('knows its own codes, and no name that every object has', () => {
    expect(isErrorCode('disk_full')).toBe(true)
    expect(isErrorCode('toString')).toBe(false)
  })
})
