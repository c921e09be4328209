/** Tells whether a paper would look different today: a hash over its data, without any time of printing. */
import { createHash } from 'node:crypto'

/** 64 hex digits. Keys in any order give the same hash. */
export function contentHash(data: unknown): string {
  return createHash('sha256').update(canonical(data)).digest('hex')
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part instanceof Uint8Array) return createHash('sha256').update(part).digest('hex')
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}
