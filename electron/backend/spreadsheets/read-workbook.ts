/** Reads a stranger's spreadsheet without trusting it: in a thread of its own, within limits. */
import { Worker } from 'node:worker_threads'
import type { Sheet, SheetMerge, SheetRow, Workbook } from '#shared/domain/sheet.ts'
import { entryUrl } from '../entries/entry-url.ts'
import { threadLimits } from './limits.ts'
import type { ThreadLimits } from './limits.ts'
import type { WorkbookInput } from './parse-workbook.ts'
import { ReadProblem } from './problem.ts'
import type { ReadProblemCode, ReadProblemData } from './problem.ts'

/** What the reading thread tells; rows come in batches as JSON, which crosses faster than objects. */
export type ReaderMessage =
  | { type: 'sheet'; name: string; hidden: boolean }
  | { type: 'rows'; json: string }
  | { type: 'merges'; merges: SheetMerge[] }
  | { type: 'alive' }
  | { type: 'done' }
  | { type: 'problem'; code: ReadProblemCode; data: ReadProblemData }

export type ReadOptions = {
  signal?: AbortSignal
  /** Filled rows so far in all sheets, about every 1,000 rows. */
  onProgress?: (rowsRead: number) => void
  limits?: Partial<ThreadLimits>
  /** The thread's code, when it isn't where `entryUrl` says. */
  entry?: URL
}

/**
 * All sheets of a file as rows of text.
 * @throws {ReadProblem} whatever is wrong with the file, time or memory ran out, or `signal` was aborted
 */
export async function readWorkbook(input: WorkbookInput, options: ReadOptions = {}): Promise<Workbook> {
  if (options.signal?.aborted) throw new ReadProblem('cancelled')
  const limits = { ...threadLimits, ...options.limits }
  const worker = startReader(input, options.entry ?? entryUrl('read-spreadsheet'), limits)
  try {
    return await new Promise((resolve, reject) => listen(worker, options, limits, resolve, reject))
  } finally {
    await worker.terminate()
  }
}

function startReader(input: WorkbookInput, entry: URL, limits: ThreadLimits): Worker {
  return new Worker(entry, {
    workerData: input,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.oldHeapMb,
      maxYoungGenerationSizeMb: limits.youngHeapMb,
    },
    // Nothing of the file may reach a log, and nothing of this process the thread.
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  })
}

function listen(
  worker: Worker,
  options: ReadOptions,
  limits: ThreadLimits,
  resolve: (workbook: Workbook) => void,
  fail: (error: Error) => void,
): void {
  const { signal, onProgress } = options
  const assembly = new Assembly()
  const clock = watchTime(limits, (ms) => reject(new ReadProblem('out_of_time', { limit: ms / 1000 })))
  const cancel = (): void => reject(new ReadProblem('cancelled'))
  const settle = (): void => {
    clock.stop()
    signal?.removeEventListener('abort', cancel)
  }
  const reject = (error: Error): void => {
    settle()
    fail(error)
  }
  signal?.addEventListener('abort', cancel, { once: true })
  worker.on('message', (message: ReaderMessage) => {
    clock.sawLife()
    if (message.type === 'problem') reject(new ReadProblem(message.code, message.data))
    else if (message.type === 'done') {
      settle()
      resolve(assembly.workbook)
    } else if (assembly.take(message)) onProgress?.(assembly.rows)
  })
  worker.on('error', (error: Error & { code?: string }) => {
    reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ReadProblem('out_of_memory') : error)
  })
  worker.on('exit', () => reject(new ReadProblem('damaged_file')))
}

/** Ends a thread that says nothing for too long, or that never comes to an end. */
function watchTime(limits: ThreadLimits, end: (afterMs: number) => void): { sawLife(): void; stop(): void } {
  let signs = 0
  let stopped = false
  const look = (): void => {
    const seen = signs
    // A sign may lie unread because this thread itself was busy: judge only after the next messages.
    setImmediate(() => {
      if (signs === seen && !stopped) end(limits.stallMs)
    })
  }
  const stall = setTimeout(look, limits.stallMs)
  const total = setTimeout(() => end(limits.totalMs), limits.totalMs)
  return {
    sawLife() {
      signs += 1
      stall.refresh()
    },
    stop() {
      stopped = true
      clearTimeout(stall)
      clearTimeout(total)
    },
  }
}

class Assembly {
  readonly workbook: Workbook = { sheets: [] }
  rows = 0

  /** True when rows were added. */
  take(message: ReaderMessage): boolean {
    if (message.type === 'sheet') {
      const sheet: Sheet = { name: message.name, hidden: message.hidden, rows: [], merges: [] }
      this.workbook.sheets.push(sheet)
    }
    const sheet = this.workbook.sheets.at(-1)
    if (sheet && message.type === 'merges') sheet.merges = message.merges
    if (!sheet || message.type !== 'rows') return false
    // Our own thread wrote it from SheetRow[] a moment ago.
    const rows = JSON.parse(message.json) as SheetRow[]
    for (const row of rows) sheet.rows.push(row)
    this.rows += rows.length
    return true
  }
}
