/** Ids made of others: the same wherever they are made. */
import { createHash } from 'node:crypto'

/** A UUID of version 8, which no id that was drawn has. */
export function derivedId(from: string, to: string): string {
  const bytes = createHash('sha256').update(`${from} ${to}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

export function isDerived(id: string): boolean {
  return id[14] === '8'
}
