/**
 * Crockford base32: digits and capital letters without I, L, O and U, so that what a person reads
 * aloud or a scanner types cannot be mistaken. Canonical: one text for one value and no other.
 */

export const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** In capitals or not. Asked before capitals are made: some foreign letters (ſ) would turn into ours. */
export function isCrockford(text: string): boolean {
  return /^[0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]+$/.test(text)
}

/** Five bits a character, from the most significant on; the last character is filled with zero bits. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let held = 0
  let heldBits = 0
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff
    heldBits += 8
    while (heldBits >= 5) {
      heldBits -= 5
      text += CROCKFORD.charAt((held >> heldBits) & 31)
    }
  }
  return heldBits > 0 ? text + CROCKFORD.charAt((held << (5 - heldBits)) & 31) : text
}

/** The bytes of a canonical text; why not, where a letter is foreign or a filling bit is set. */
export function decodeBase32(text: string): Uint8Array | 'alphabet' | 'padding' {
  const bytes = new Uint8Array(Math.floor((text.length * 5) / 8))
  let held = 0
  let heldBits = 0
  let written = 0
  for (const letter of text) {
    const value = CROCKFORD.indexOf(letter)
    if (value < 0) return 'alphabet'
    held = ((held << 5) | value) & 0xfff
    heldBits += 5
    if (heldBits >= 8) {
      heldBits -= 8
      bytes[written++] = (held >> heldBits) & 0xff
    }
  }
  const filling = held & ((1 << heldBits) - 1)
  return heldBits >= 5 || filling !== 0 ? 'padding' : bytes
}
