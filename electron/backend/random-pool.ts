/** Random bytes from the system, fetched in blocks: one call each would cost more than a stored ticket. */
import { randomFillSync } from 'node:crypto'

const BLOCK_BYTES = 8192

/** A source of secure random bytes; no byte is given twice. */
export function randomPool(): (count: number) => Uint8Array {
  const block = new Uint8Array(BLOCK_BYTES)
  let used = BLOCK_BYTES
  return (count) => {
    if (count > BLOCK_BYTES) return randomFillSync(new Uint8Array(count))
    if (used + count > BLOCK_BYTES) {
      randomFillSync(block)
      used = 0
    }
    const bytes = block.slice(used, used + count)
    block.fill(0, used, used + count)
    used += count
    return bytes
  }
}
