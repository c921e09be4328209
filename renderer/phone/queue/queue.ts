/** The one queue of this page: it outlives whatever is on the screen, also being put out and let in again. */
import { useSyncExternalStore } from 'react'
import { type QueueState, ScanQueue } from './scan-queue.ts'

export const scanQueue = new ScanQueue()
/** Resolves when what earlier pages kept is known. */
export const queueOpened: Promise<void> = scanQueue.open()

export function useQueueState(): QueueState {
  return useSyncExternalStore(scanQueue.subscribe, scanQueue.state)
}
