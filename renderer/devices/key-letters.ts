/**
 * What stands on a physical key of the keyboard that every scanner imitates when it leaves the
 * factory (US layout). The layout and the Caps Lock of the laptop therefore do not matter; letters
 * are always capitals, as on the cards.
 */

const PUNCTUATION: ReadonlyMap<string, readonly [plain: string, shifted: string]> = new Map([
  ['Minus', ['-', '_']],
  ['Equal', ['=', '+']],
  ['BracketLeft', ['[', '{']],
  ['BracketRight', [']', '}']],
  ['Backslash', ['\\', '|']],
  ['IntlBackslash', ['\\', '|']],
  ['Semicolon', [';', ':']],
  ['Quote', ["'", '"']],
  ['Backquote', ['`', '~']],
  ['Comma', [',', '<']],
  ['Period', ['.', '>']],
  ['Slash', ['/', '?']],
  ['Space', [' ', ' ']],
  ['NumpadDecimal', ['.', '.']],
  ['NumpadAdd', ['+', '+']],
  ['NumpadSubtract', ['-', '-']],
  ['NumpadMultiply', ['*', '*']],
  ['NumpadDivide', ['/', '/']],
])

const OVER_DIGITS = ')!@#$%^&*('

/**
 * The character of a key press, or '' for a key that writes none. `code` is the physical key
 * (KeyboardEvent.code); `key` helps where a remote desktop reports no physical key.
 */
export function letterOf({ code, key, shift }: { code: string; key: string; shift: boolean }): string {
  if (/^Key[A-Z]$/.test(code)) return code.slice(3)
  if (/^Numpad\d$/.test(code)) return code.slice(6)
  if (/^Digit\d$/.test(code)) return shift ? OVER_DIGITS.charAt(Number(code.slice(5))) : code.slice(5)
  const punctuation = PUNCTUATION.get(code)
  if (punctuation) return punctuation[shift ? 1 : 0]
  if (code === '' || code === 'Unidentified') return /^[\x20-\x7e]$/.test(key) ? key.toUpperCase() : ''
  return ''
}
