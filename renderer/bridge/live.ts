/** What the backend announces: every change that was committed, and how far long work has come. */
import { useSyncExternalStore } from 'react'
import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '#shared/contract/changes.ts'
import { client } from './api.ts'
import { OutOfDate } from './out-of-date.ts'

const RETRY_MS = 300

export type Progress = { done: number; total: number }
type Live = {
  connection: 'opening' | 'open' | 'away'
  /** When this window last heard that something was stored. */
  lastChangeAt: number | null
  progress: ReadonlyMap<string, Progress>
}

let live: Live = { connection: 'opening', lastChangeAt: null, progress: new Map() }
const listeners = new Set<() => void>()

function set(next: Partial<Live>): void {
  live = { ...live, ...next }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useConnection(): Live['connection'] {
  return useSyncExternalStore(subscribe, () => live.connection)
}

export function useLastChangeAt(): number | null {
  return useSyncExternalStore(subscribe, () => live.lastChangeAt)
}

/** How far the work named `task` has come; null before it was heard of and after it ended. */
export function useProgress(task: string | null): Progress | null {
  return useSyncExternalStore(subscribe, () => (task === null ? null : (live.progress.get(task) ?? null)))
}

/** Hears the backend until `signal` says stop, connecting again as often as it takes. */
export async function watchChanges(queries: QueryClient, signal: AbortSignal): Promise<void> {
  const outOfDate = new OutOfDate(queries)
  while (!signal.aborted) {
    try {
      const changes = await client.changes.watch(undefined, { signal })
      // Whatever was committed while nobody listened is unknown here.
      if (live.connection === 'away') void queries.invalidateQueries()
      set({ connection: 'open' })
      for await (const change of changes) hear(change, outOfDate)
    } catch {
      // However it ended, the way on is the same: say so and connect again.
    }
    if (signal.aborted) return
    set({ connection: 'away', progress: new Map() })
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}

function hear(change: Change, outOfDate: OutOfDate): void {
  if (change.kind === 'progress') {
    const progress = new Map(live.progress)
    if (change.total > 0 && change.done >= change.total) progress.delete(change.task)
    else progress.set(change.task, { done: change.done, total: change.total })
    set({ progress })
    return
  }
  // Shown to the second, so 400 scans a second draw it once.
  const second = Math.floor(Date.now() / 1000) * 1000
  if (change.topic !== 'copies' && live.lastChangeAt !== second) set({ lastChangeAt: second })
  outOfDate.add(change.topic, change.eventId)
}
