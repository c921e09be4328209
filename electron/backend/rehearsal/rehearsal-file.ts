/**
 * What is known of the rehearsal besides its data: whose it is and what every station found. It lies in the folder of
 * the rehearsal and goes with it; the database of the real events holds nothing of it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { rehearsalFacts } from '#shared/contract/rehearsal.ts'
import { writeWhole } from '../store/folder.ts'

const rehearsalFile = z.object({
  eventId: z.uuid(),
  sourceId: z.uuid(),
  title: z.string(),
  begunAt: z.number(),
  /** When the days of the real event begin, as far as was known last. */
  starts: z.array(z.number()),
  checks: z.array(z.object({ id: z.uuid(), device: z.string(), at: z.number(), facts: rehearsalFacts })),
})
export type RehearsalFile = z.infer<typeof rehearsalFile>

const fileIn = (folder: string) => join(folder, 'gladi.json')

/** Undefined where there is none, or it can't be read: then nobody misses it. */
export function readRehearsalFile(folder: string): RehearsalFile | undefined {
  try {
    return rehearsalFile.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}

export function writeRehearsalFile(folder: string, content: RehearsalFile): void {
  writeWhole(fileIn(folder), JSON.stringify(content))
}
