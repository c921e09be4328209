/** A log of facts without personal data, in the data folder; the older half goes when it grows long. */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Log } from './context.ts'

const MAX_BYTES = 1024 * 1024

export function openLogFile(data: string): Log {
  const file = join(data, 'catatan-teknis.log')
  return (what, facts = {}) => {
    try {
      mkdirSync(data, { recursive: true })
      if (existsSync(file) && statSync(file).size > MAX_BYTES) renameSync(file, `${file}.lama`)
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), what, ...facts })}\n`)
    } catch {
      // A log that can't be written must not stop the door.
    }
  }
}
