/** Gives one export to a thread of its own, hears how far it is, and ends it when nobody waits any more. */
import { on } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../app-error.ts'
import { entryUrl } from '../../entries/entry-url.ts'
import type { ExportNews, ExportOrder } from '../../entries/export-attendance.ts'

export type Exported = Extract<ExportNews, { type: 'done' }>
type Watching = { signal: AbortSignal | undefined; progress: (done: number, total: number) => void }

/** Throws AppError cancelled, not_reconciled, not_found, and what the disk says. */
export async function runExport(order: ExportOrder, { signal, progress }: Watching): Promise<Exported> {
  if (signal?.aborted) throw new AppError('cancelled')
  const worker = new Worker(entryUrl('export-attendance'), { workerData: order, env: {}, execArgv: [] })
  try {
    return await outcomeOf(worker, { signal, progress })
  } finally {
    // Only when it has ended its file is closed and can be removed.
    await worker.terminate()
  }
}

async function outcomeOf(worker: Worker, { signal, progress }: Watching): Promise<Exported> {
  try {
    // The thread tells nothing else; an error of its own is thrown here.
    const told = on(worker, 'message', { signal, close: ['exit'] })
    for await (const [news] of told as AsyncIterable<[ExportNews]>) {
      if (news.type === 'done') return news
      if (news.type === 'refused') throw new AppError(news.code, news.data)
      if (news.type === 'failed')
        throw Object.assign(new Error('the export failed'), { name: news.name, stack: news.stack })
      progress(news.done, news.total)
    }
  } catch (error) {
    throw signal?.aborted ? new AppError('cancelled', {}, { cause: error }) : error
  }
  throw new Error('the export thread ended without a word')
}
