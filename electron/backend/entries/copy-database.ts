/** The thread that writes a locked database out into one new file, which the backup of SQLite can't, or checks a copy. */
import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts'
import { AppError } from '../app-error.ts'
import { connect, type Drivers } from '../store/connect.ts'
import { verifyCopy } from '../store/copy-file.ts'
import { storeError } from '../store/store-error.ts'

export type CopyOrder =
  | { work: 'write'; from: string; to: string; drivers: Drivers }
  | { work: 'verify'; file: string; drivers: Drivers }
export type CopyOutcome =
  | { type: 'done' }
  | { type: 'refused'; code: ErrorCode; data: ErrorData }
  | { type: 'failed'; name: string }

function outcomeOf(order: CopyOrder): CopyOutcome {
  try {
    if (order.work === 'verify') verifyCopy(order.file, order.drivers)
    else writeOut(order.from, order.to, order.drivers)
    return { type: 'done' }
  } catch (error) {
    const known = storeError(error)
    if (known instanceof AppError) return { type: 'refused', code: known.code, data: known.data }
    return { type: 'failed', name: error instanceof Error ? error.name : typeof error }
  }
}

function writeOut(from: string, to: string, drivers: Drivers): void {
  const source = connect(from, { ...drivers, mustExist: true })
  try {
    source.prepare('vacuum into ?').run(to)
  } finally {
    source.close()
  }
}

// The one who starts this thread, copyInThread, passes exactly this.
parentPort?.postMessage(outcomeOf(workerData as CopyOrder))
