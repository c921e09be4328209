/** How the open database is written out for a copy, and the copy checked: whatever its size, the door does not wait. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../app-error.ts'
import { entryUrl } from '../../entries/entry-url.ts'
import type { CopyOrder, CopyOutcome } from '../../entries/copy-database.ts'
import type { Paths } from '../../paths.ts'
import type { Verify, WriteOut } from '../../store/copy-file.ts'
import { databaseFile } from '../../store/data-folder.ts'

/** What is committed, while others go on; checked already. */
export function writeOut(paths: Paths): WriteOut {
  const from = databaseFile(paths)
  return (to) => copyInThread({ work: 'write', from, to, drivers: driversOf(paths) })
}

/** Every page of a copy is looked at, which takes seconds where a year of events is in it. */
export function verify(paths: Paths): Verify {
  return (file) => copyInThread({ work: 'verify', file, drivers: driversOf(paths) })
}

function driversOf({ key, nativeBinding, cipherBinding }: Paths): CopyOrder['drivers'] {
  return { key, nativeBinding, cipherBinding }
}

async function copyInThread(order: CopyOrder): Promise<void> {
  const worker = new Worker(entryUrl('copy-database'), { workerData: order, env: {}, execArgv: [] })
  // The thread says one thing, and it is of this type.
  const [outcome] = (await once(worker, 'message')) as [CopyOutcome]
  await worker.terminate()
  if (outcome.type === 'refused') throw new AppError(outcome.code, outcome.data)
  if (outcome.type === 'failed') throw Object.assign(new Error('a copy failed'), { name: outcome.name })
}
