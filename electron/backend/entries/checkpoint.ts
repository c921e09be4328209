/** The thread that takes what stands in the WAL over into the database while others go on reading and writing. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Paths } from '../paths.ts'
import { checkpoint, openToCheckpoint, pagesInWal } from '../store/checkpoint.ts'
import { closeDatabase } from '../store/db.ts'

export type ToCheckpoint = 'checkpoint' | 'close'

/** What is written during one turn the next one takes over, until few pages are left. */
const FEW_PAGES = 50
const MOST_TURNS = 3

// The one who starts this thread, Checkpoints, passes exactly this.
const db = openToCheckpoint(workerData as Paths)

parentPort?.on('message', (order: ToCheckpoint) => {
  if (order === 'close') closeDatabase(db)
  else for (let turn = 0; turn < MOST_TURNS && pagesInWal(db) > FEW_PAGES; turn++) checkpoint(db)
  parentPort?.postMessage('done')
})
