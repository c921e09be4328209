/** How long this disk takes to keep one page: what every durable answer waits for. */
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
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

const PAUSE_MS = 50

/** The same beside other work, some twenty a second, until it is ended: what the disk makes everybody wait for. */
export function watchSyncs(): () => Promise<number[]> {
  let isWatched = true
  const watching = (async () => {
    const folder = newDataFolder()
    const file = await open(join(folder, 'page'), 'w')
    const times: number[] = []
    while (isWatched) {
      await file.write(PAGE, 0, PAGE.length, 0)
      const began = performance.now()
      await file.sync()
      times.push(performance.now() - began)
      await pause(PAUSE_MS)
    }
    await file.close()
    await rm(folder, { recursive: true })
    return times
  })()
  return () => {
    isWatched = false
    return watching
  }
}
