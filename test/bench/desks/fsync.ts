/** How long this disk takes to keep one page: what every durable answer waits for. */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { newDataFolder } from '../../support/open-test-backend.ts'

const PAGE = Buffer.alloc(4096, 1)

/** Milliseconds of so many syncs in a file of its own. */
export function syncTimes(count: number): number[] {
  const folder = newDataFolder()
  const file = openSync(join(folder, 'page'), 'w')
  const times = Array.from({ length: count }, (_, index) => {
    writeSync(file, PAGE, 0, PAGE.length, (index % 64) * PAGE.length)
    const began = performance.now()
    fsyncSync(file)
    return performance.now() - began
  })
  closeSync(file)
  rmSync(folder, { recursive: true })
  return times
}
