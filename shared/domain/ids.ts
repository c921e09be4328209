/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, then random bits. Sorting the text sorts by
 * the time of making, so an index on it grows at one end.
 */

export const ID_RANDOM_BYTES = 10

/**
 * `timeMs` since 1970 UTC, `random` 10 bytes from a secure source. A clock before 1970 counts as 1970: whoever stands
 * at the door is not refused for it. Throws RangeError where there are no whole milliseconds or more than 48 bits.
 */
export function uuidV7(timeMs: number, random: Uint8Array): string {
  if (!Number.isInteger(timeMs) || timeMs >= 2 ** 48) throw new RangeError('the time of an id has 48 bits')
  if (random.length !== ID_RANDOM_BYTES) throw new RangeError('an id takes 10 random bytes')
  const [first = 0, second = 0, third = 0, fourth = 0] = random
  const time = Math.max(0, timeMs).toString(16).padStart(12, '0')
  const a = hex(0x70 | (first & 0x0f)) + hex(second)
  const b = hex(0x80 | (third & 0x3f)) + hex(fourth)
  let rest = ''
  for (let place = 4; place < ID_RANDOM_BYTES; place++) rest += hex(random[place] ?? 0)
  return `${time.slice(0, 8)}-${time.slice(8)}-${a}-${b}-${rest}`
}

/** The moment at which an id was made, or undefined where the text is no UUID version 7. */
export function timeOfId(id: string): number | undefined {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)) return undefined
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function hex(byte: number): string {
  return HEX[byte] ?? ''
}
