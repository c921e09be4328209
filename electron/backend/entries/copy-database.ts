/** The thread that writes the database out into one new file and checks it, or checks a copy that there is. */
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

async function outcomeOf(order: CopyOrder): Promise<CopyOutcome> {
  try {
    if (order.work === 'write') await writeOut(order.from, order.to, order.drivers)
    verifyCopy(order.work === 'write' ? order.to : order.file, order.drivers)
    return { type: 'done' }
  } catch (error) {
    const known = storeError(error)
    if (known instanceof AppError) return { type: 'refused', code: known.code, data: known.data }
    return { type: 'failed', name: error instanceof Error ? error.name : typeof error }
  }
}

/** In one step, so that what is written meanwhile can't make it begin anew. */
const ALL_PAGES = 0x7fffffff

async function writeOut(from: string, to: string, drivers: Drivers): Promise<void> {
  const source = connect(from, { ...drivers, mustExist: true })
  try {
    // A locked database has no backup page by page.
    if (drivers.key === undefined) await source.backup(to, { progress: () => ALL_PAGES })
    else source.prepare('vacuum into ?').run(to)
  } finally {
    source.close()
  }
}

// The one who starts this thread, copyInThread, passes exactly this.
parentPort?.postMessage(await outcomeOf(workerData as CopyOrder))
