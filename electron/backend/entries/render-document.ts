/** The drawing thread: one order after the other, so that a long paper never blocks the door. */
import { parentPort } from 'node:worker_threads'
import { draw, type DrawOrder } from '../documents/draw.ts'

export type ToRenderer = { id: number; order: DrawOrder }
export type FromRenderer =
  | { id: number; type: 'progress'; pages: number }
  | { id: number; type: 'done'; bytes: Uint8Array; pages: number }
  | { id: number; type: 'failed'; name: string; stack: string }

const PAGES_PER_NEWS = 20

parentPort?.on('message', (message: ToRenderer) => void answer(message))

async function answer({ id, order }: ToRenderer): Promise<void> {
  const tell = (news: FromRenderer) => parentPort?.postMessage(news)
  try {
    const { bytes, pages } = await draw(order, (drawn) => {
      if (drawn % PAGES_PER_NEWS === 0) tell({ id, type: 'progress', pages: drawn })
    })
    tell({ id, type: 'done', bytes, pages })
  } catch (error) {
    // Only kind and place: the message of an error may quote what stands on the paper.
    const stack = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 6).join(' | ') : ''
    tell({ id, type: 'failed', name: error instanceof Error ? error.name : typeof error, stack })
  }
}
