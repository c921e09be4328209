/**
 * What the backend announces: every change that was committed, and how far long work has come. Answers
 * that became out of date are asked for again, at most twice a second, so that 400 scans a second do
 * not drown the window.
 */
import { useSyncExternalStore } from 'react'
import type { Query, QueryClient } from '@tanstack/react-query'
import type { Change, ChangeTopic } from '#shared/contract/changes.ts'
import { client } from './api.ts'

const PAUSE_MS = 500
const RETRY_MS = 300

/** The questions whose answers a change makes old, by the beginning of their path in the contract. */
const OUT_OF_DATE: Readonly<Record<ChangeTopic, readonly string[]>> = {
  events: ['events', 'documents', 'pledges', 'minutes', 'attendance'],
  participants: ['participants', 'attendance', 'pledges', 'documents', 'events.list', 'roster'],
  attendance: ['attendance', 'participants.page', 'participants.get', 'documents', 'events.list'],
  pledges: ['pledges', 'participants.page', 'participants.get', 'documents'],
  minutes: ['minutes', 'documents'],
  documents: ['documents'],
  office: ['offices', 'documents'],
  copies: ['copies'],
}

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
  if (change.topic !== 'copies') set({ lastChangeAt: Date.now() })
  outOfDate.add(change.topic, change.eventId)
}

/** Gathers what changed, and lets the first through at once and the rest after a pause. */
class OutOfDate {
  readonly #queries: QueryClient
  readonly #topics = new Map<ChangeTopic, Set<string | undefined>>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(queries: QueryClient) {
    this.#queries = queries
  }

  add(topic: ChangeTopic, eventId: string | undefined): void {
    const events = this.#topics.get(topic) ?? new Set()
    this.#topics.set(topic, events.add(eventId))
    if (this.#timer === undefined) this.#flush()
  }

  #flush(): void {
    if (this.#topics.size === 0) {
      this.#timer = undefined
      return
    }
    const topics = new Map(this.#topics)
    this.#topics.clear()
    this.#timer = setTimeout(() => this.#flush(), PAUSE_MS)
    const predicate = (query: Query): boolean => isOutOfDate(query, topics)
    // A question under way is not broken off (a flood of changes would never let it end); its answer
    // may be older than the change, so it is asked once more in the next round.
    const underWay = this.#queries.getQueryCache().findAll({ predicate, fetchStatus: 'fetching' })
    if (underWay.length > 0) for (const [topic, events] of topics) this.#topics.set(topic, new Set(events))
    void this.#queries.invalidateQueries({
      predicate: (query) => predicate(query) && !underWay.includes(query),
    })
  }
}

function isOutOfDate(
  query: Query,
  topics: ReadonlyMap<ChangeTopic, ReadonlySet<string | undefined>>,
): boolean {
  const path = pathOf(query)
  if (path === undefined) return false
  const eventId = eventOf(query)
  for (const [topic, events] of topics) {
    const touches = OUT_OF_DATE[topic].some((start) => path === start || path.startsWith(`${start}.`))
    if (touches && (eventId === undefined || events.has(undefined) || events.has(eventId))) return true
  }
  return false
}

/** Keys are made by `ask`: `[['participants', 'page'], { input: { eventId, … } }]`. */
function pathOf(query: Query): string | undefined {
  const [path] = query.queryKey
  return Array.isArray(path) ? path.join('.') : undefined
}

function eventOf(query: Query): string | undefined {
  const options = query.queryKey[1]
  if (typeof options !== 'object' || options === null || !('input' in options)) return undefined
  const { input } = options
  if (typeof input !== 'object' || input === null || !('eventId' in input)) return undefined
  return typeof input.eventId === 'string' ? input.eventId : undefined
}
