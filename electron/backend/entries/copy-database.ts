/** The thread that writes a locked database out into one new file and then ends; the backup of SQLite can't. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts'
import { AppError } from '../app-error.ts'
import { connect, type Drivers } from '../store/connect.ts'
import { storeError } from '../store/store-error.ts'

export type CopyOrder = { from: string; to: string; drivers: Drivers }
export type CopyOutcome =
  | { type: 'done' }
  | { type: 'refused'; code: ErrorCode; data: ErrorData }
  | { type: 'failed'; name: string }

function outcomeOf({ from, to, drivers }: CopyOrder): CopyOutcome {
  try {
    const source = connect(from, { ...drivers, mustExist: true })
    try {
      source.prepare('vacuum into ?').run(to)
    } finally {
      source.close()
    }
    return { type: 'done' }
  } catch (error) {
    const known = storeError(error)
    if (known instanceof AppError) return { type: 'refused', code: known.code, data: known.data }
    return { type: 'failed', name: error instanceof Error ? error.name : typeof error }
  }
}

// The one who starts this thread, writeOutInThread, passes exactly this.
parentPort?.postMessage(outcomeOf(workerData as CopyOrder))
