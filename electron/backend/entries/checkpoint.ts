/** The thread that takes what stands in the WAL over into the database while others go on reading and writing. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Drivers } from '../store/connect.ts'
import { checkpoint, closeDatabase, openToCheckpoint, pagesInWal } from '../store/db.ts'

export type Checkpointed = { file: string; drivers: Drivers }
export type ToCheckpoint = 'checkpoint' | 'close'

/** What is written while a thousand pages are taken over; the second turn leaves few of it. */
const FEW_PAGES = 50
const MOST_TURNS = 3

// The one who starts this thread, Checkpoints, passes exactly this.
const { file, drivers } = workerData as Checkpointed
const db = openToCheckpoint({ file, ...drivers })

parentPort?.on('message', (order: ToCheckpoint) => {
  if (order === 'close') closeDatabase(db)
  else for (let turn = 0; turn < MOST_TURNS && pagesInWal(db) > FEW_PAGES; turn++) checkpoint(db)
  parentPort?.postMessage('done')
})
