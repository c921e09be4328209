/** The thread that writes attendance into one new file, or into memory, and then ends. The door does not wait for it. */
import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import type { ErrorCode, ErrorData } from '#shared/contract/errors.ts'
import { AppError } from '../app-error.ts'
import type { Occasion } from '../exports/about-sheet.ts'
import { exportPieces } from '../exports/export-pieces.ts'
import { FileSink, MemorySink } from '../exports/sinks.ts'
import type { Paths } from '../paths.ts'
import { findEvent } from '../store/events.ts'
import { countInvited } from '../store/participants.ts'
import { openSnapshot } from '../store/snapshot.ts'
import { storeError } from '../store/store-error.ts'

/** `to` null keeps the file in memory. */
export type ExportOrder = { paths: Paths; eventId: string; occasion: Occasion; to: string | null }
export type ExportNews =
  | { type: 'progress'; done: number; total: number }
  | { type: 'done'; people: number; bytes: number; hash: string; content: Uint8Array<ArrayBuffer> | null }
  | { type: 'refused'; code: ErrorCode; data: ErrorData }
  | { type: 'failed'; name: string; stack: string }

const PEOPLE_PER_NEWS = 500

const tell = (news: ExportNews) => parentPort?.postMessage(news)

// Whoever starts this thread, runExport, passes exactly this.
await exportAttendance(workerData as ExportOrder)

async function exportAttendance(order: ExportOrder): Promise<void> {
  try {
    tell(await written(order))
  } catch (error) {
    const known = storeError(error)
    if (known instanceof AppError) return tell({ type: 'refused', code: known.code, data: known.data })
    // Only kind and place: the message of an error may quote what stands in the file.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' | ') : ''
    tell({ type: 'failed', name: error instanceof Error ? error.name : typeof error, stack })
  }
}

async function written({ paths, eventId, occasion, to }: ExportOrder): Promise<ExportNews> {
  const snapshot = openSnapshot(paths)
  const sink = to === null ? new MemorySink() : new FileSink(to)
  try {
    const event = findEvent(snapshot.db, eventId)
    if (!event) throw new AppError('not_found')
    const total = countInvited(snapshot.db, eventId)
    let done = 0
    const onPerson = () => {
      done += 1
      if (done % PEOPLE_PER_NEWS === 0) tell({ type: 'progress', done, total })
    }
    const hash = createHash('sha256')
    let bytes = 0
    for await (const piece of exportPieces(snapshot.db, event, occasion, onPerson)) {
      sink.write(piece)
      hash.update(piece)
      bytes += piece.byteLength
    }
    return { type: 'done', people: done, bytes, hash: hash.digest('hex'), content: sink.end() }
  } finally {
    sink.close()
    snapshot.close()
  }
}
