/** How the open database is written out for a copy: whatever its size, the door does not wait for it. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../app-error.ts'
import { entryUrl } from '../entries/entry-url.ts'
import type { CopyOrder, CopyOutcome } from '../entries/copy-database.ts'
import type { Paths } from '../paths.ts'
import { byPages, type WriteOut } from '../store/copy-file.ts'
import { databaseFile } from '../store/data-folder.ts'
import type { ReadableDb } from '../store/db.ts'

/** A locked database has no backup page by page: a thread of its own writes it out, under the same key. */
export function writeOut(db: ReadableDb, paths: Paths): WriteOut {
  return paths.key === undefined ? byPages(db) : (unfinished) => inThread(paths, unfinished)
}

async function inThread(paths: Paths, to: string): Promise<void> {
  const { key, nativeBinding, cipherBinding } = paths
  const order: CopyOrder = { from: databaseFile(paths), to, drivers: { key, nativeBinding, cipherBinding } }
  const worker = new Worker(entryUrl('copy-database'), { workerData: order, env: {}, execArgv: [] })
  // The thread says one thing, and it is of this type.
  const [outcome] = (await once(worker, 'message')) as [CopyOutcome]
  await worker.terminate()
  if (outcome.type === 'refused') throw new AppError(outcome.code, outcome.data)
  if (outcome.type === 'failed') throw Object.assign(new Error('writing out failed'), { name: outcome.name })
}
