/** Everything of an event as one folder that can be read without Ikrar, checked file by file, and taken back into it. */
import { z } from 'zod'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'
import { takenCounts } from './transfers.ts'

const task = z.string().max(100).default('')
const folder = z.string().min(1).max(4096)
/** Six of our own, or what the clerk chose instead; as those of a package. */
const words = text(200).min(12)
/** SHA-256 of the manifest, which holds those of all other files: the same as long as nothing of it changed. */
const fingerprint = z.string().regex(/^[\da-f]{64}$/)

export const ARCHIVE_PROBLEMS = ['missing', 'altered', 'unreadable', 'not_plain', 'extra'] as const
const problem = z.object({
  /** 'not_plain': a link or a device stands where a file was. 'extra': it was never part of the archive. */
  kind: z.enum(ARCHIVE_PROBLEMS),
  /** Below the folder of the archive. */
  path: z.string(),
})
export type ArchiveProblem = z.infer<typeof problem>

const leftOut = z.object({ title: z.string(), reason: z.string() })

const checkedArchive = z.object({
  fingerprint,
  event: z.object({ id, title: z.string(), days: z.array(day), zone: z.enum(['WIB', 'WITA', 'WIT']) }),
  madeAt: instant,
  /** The version of Ikrar that wrote it. */
  program: z.string(),
  laptopName: z.string(),
  people: z.int(),
  entries: z.int(),
  files: z.int(),
  bytes: z.int(),
  leftOut: z.array(leftOut),
  /** When this very archive was written here; null where this laptop knows nothing of it. */
  writtenHereAt: instant.nullable(),
  problems: z.array(problem),
  /** Nothing that is taken into Ikrar is missing or altered. */
  canBeTaken: z.boolean(),
})
export type CheckedArchive = z.infer<typeof checkedArchive>

const writtenArchive = z.object({
  /** Of the folder that was made in the chosen one. */
  name: z.string(),
  fingerprint,
  files: z.int(),
  bytes: z.int(),
  people: z.int(),
  entries: z.int(),
  /** Papers that could not be made, and why. */
  leftOut: z.array(leftOut),
})
export type WrittenArchive = z.infer<typeof writtenArchive>

const found = z.object({
  fingerprint,
  /** Null: this event is not on this laptop yet. */
  here: z.object({ people: z.int(), entries: z.int() }).nullable(),
  /** What taking it would come to now. */
  changes: takenCounts,
})
export type FoundArchive = z.infer<typeof found>

export const archives = {
  /**
   * Writes a folder of its own into `folder` and reads it back before it has its name. `words` seal cards, keys and
   * signatures; without them the archive can be read and checked but not taken. Throws stick_gone, disk_full,
   * disk_failed, folder_not_writable, cancelled.
   */
  write: procedure
    .input(ofEvent.extend({ folder, words, papers: z.boolean().default(true), task }))
    .output(writtenArchive),
  /** The folders of archives: the chosen one itself, or those in it, newest first. Throws stick_gone. */
  list: procedure
    .input(z.object({ folder }))
    .output(z.array(z.object({ folder, title: z.string(), madeAt: instant }))),
  /** Looks at every file. Nothing is changed. Throws not_an_archive, archive_newer, archive_damaged, stick_gone, cancelled. */
  verify: procedure.input(z.object({ folder, task })).output(checkedArchive),
  /**
   * Opens what is sealed too and says what taking it would change; nothing is changed. Throws wrong_archive_words,
   * event_archived, and what verifying throws.
   */
  read: procedure.input(z.object({ folder, words, task })).output(found),
  /** Takes it, all or nothing, after a verified copy. Throws archive_changed where it is another than was read. */
  take: procedure
    .input(z.object({ folder, words, fingerprint, task }))
    .output(z.object({ eventId: id, changes: takenCounts })),
  /** Archives that were written here, newest first. */
  history: procedure.input(ofEvent).output(z.array(z.object({ at: instant, fingerprint, people: z.int() }))),
}
