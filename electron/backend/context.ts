/** What every service is given; the only injection. Tests fake nothing but this. */
import type { Change } from '#shared/contract/changes.ts'
import type { PaperThread } from './documents/paper-thread.ts'
import type { Paths } from './paths.ts'
import type { SheetThread } from './sheet-photos/sheet-thread.ts'
import type { ReadableDb } from './store/db.ts'
import type { StaleMarks } from './store/recap/stale-marks.ts'
import type { Write, WriteInSteps } from './store/write.ts'

export type Log = (what: string, facts?: Record<string, string | number>) => void

export type Context = {
  /** Reads only; sees what was committed. */
  db: ReadableDb
  write: Write
  writeInSteps: WriteInSteps
  staleMarks: StaleMarks
  /** UTC milliseconds. */
  clock: () => number
  newId: () => string
  randomBytes: (count: number) => Uint8Array
  paths: Paths
  log: Log
  announce: (change: Change) => void
  /** Calls `heard` at every change from now on, for as long as the database is open. */
  listen: (heard: (change: Change) => void) => void
  /** Aborts when the database is shut: whoever watches something of it has to ask anew. */
  shut: AbortSignal
  /** Draws papers in a thread of its own. */
  drawing: PaperThread
  /** Looks through papers in another: lists and first pages never wait for a long paper, nor it for them. */
  leafing: PaperThread
  /** Reads photos of signed sheets. */
  photos: SheetThread
}
