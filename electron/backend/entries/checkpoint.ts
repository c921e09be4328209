/** The thread that takes what stands in the WAL over into the database while others go on reading and writing. */
import { parentPort, workerData } from 'node:worker_threads'
import { connect, type Drivers } from '../store/connect.ts'

export type Checkpointed = { file: string; drivers: Drivers }
export type ToCheckpoint = 'checkpoint' | 'close'

// The one who starts this thread, Checkpoints, passes exactly this.
const { file, drivers } = workerData as Checkpointed
const connection = connect(file, { ...drivers, mustExist: true })

parentPort?.on('message', (order: ToCheckpoint) => {
  if (order === 'close') connection.close()
  else takeOver()
  parentPort?.postMessage('done')
})

function takeOver(): void {
  try {
    connection.pragma('wal_checkpoint(passive)')
  } catch {
    // Whatever the disk would not take stays in the WAL, where it is safe, too.
  }
}
