import { describe, expect, it } from 'vitest'
import { letterOf } from '../../../../renderer/devices/key-letters.ts'

const letter = (code: string, shift = false, key = ''): string => letterOf({ code, key, shift })

describe('the letter of a key', () => {
  it('is a capital whatever Shift and Caps Lock do', () => {
    expect([letter('KeyA'), letter('KeyA', true), letter('KeyZ', false, 'w')]).toEqual(['A', 'A', 'Z'])
  })

  it('is the digit of the row and of the number pad, even with Num Lock off', () => {
    expect([letter('Digit7'), letter('Numpad7', false, 'Home')]).toEqual(['7', '7'])
  })

  it('is the sign over a digit with Shift, so that a link is not mistaken for a code', () => {
    expect([letter('Digit7', true), letter('Slash'), letter('Semicolon', true)]).toEqual(['&', '/', ':'])
  })

  it('comes from the layout only where no physical key is told', () => {
    expect([letter('', false, 'k'), letter('Unidentified', false, '5'), letter('', false, 'Enter')]).toEqual([
      'K',
      '5',
      '',
    ])
  })

  it('is none for keys that write none', () => {
    expect(['F3', 'Enter', 'ArrowUp', 'Lang1'].map((code) => letter(code))).toEqual(['', '', '', ''])
  })
})
