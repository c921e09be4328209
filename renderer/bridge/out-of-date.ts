/**
 * Asks again what a change made old, gathered so that 400 scans a second do not drown the window; and never less than
 * once after the last change. Quick answers are asked for again soon: a scan at one desk is on every screen within
 * 200 ms. Slow ones leave the backend most of its time for the door.
 */
import type { Query, QueryClient } from '@tanstack/react-query'
import type { ChangeTopic } from '#shared/contract/changes.ts'

export const SHORTEST_PAUSE_MS = 100
export const LONGEST_PAUSE_MS = 500
/** The pause after a round of answers, as a multiple of the time that they took. */
const PAUSE_OF_ANSWERS = 4

/** The questions whose answers a change makes old, by the beginning of their path in the contract. */
const OUT_OF_DATE: Readonly<Record<ChangeTopic, readonly string[]>> = {
  events: [
    'events',
    'documents',
    'reconciliation',
    'writeUps',
    'pledges',
    'signing',
    'readings',
    'projector',
    'notes',
    'attendance',
    'arrivals',
    'sessions',
    'texts',
  ],
  participants: [
    'participants',
    'attendance',
    'muster',
    'arrivals',
    'conflicts',
    'pledges',
    'signing',
    'readings',
    'projector.board',
    'documents',
    'reconciliation',
    'writeUps',
    'events.list',
    'roster',
    'sheets',
  ],
  attendance: [
    'attendance',
    'deskWork',
    'arrivals',
    'conflicts',
    'sessions',
    'muster',
    'signing.recent',
    'readings',
    'projector.board',
    'participants.page',
    'participants.get',
    'documents',
    'reconciliation',
    'writeUps',
    'events.list',
    'sheets',
  ],
  sheets: ['sheets'],
  pledges: [
    'pledges',
    'sheets',
    'readings',
    'participants.page',
    'participants.get',
    'documents',
    'reconciliation',
    'writeUps',
  ],
  signing: ['signing'],
  notes: ['notes', 'documents', 'writeUps'],
  photos: ['photos.list', 'documents', 'writeUps'],
  documents: ['documents', 'writeUps', 'verification'],
  exports: ['exports'],
  writeUps: ['writeUps', 'documents'],
  office: ['offices', 'documents', 'writeUps'],
  texts: ['texts', 'pledges', 'signing', 'projector.steps', 'documents', 'writeUps'],
  verification: ['verification'],
  desks: ['desks'],
  copies: ['copies'],
  protection: ['protection', 'app', 'copies'],
  rehearsal: ['rehearsal'],
  transfers: ['transfers'],
  central: ['central'],
}

/** Lets the first change through at once and the rest, gathered, after a pause. */
export class OutOfDate {
  readonly #queries: QueryClient
  readonly #topics = new Map<ChangeTopic, Set<string | undefined>>()
  /**
   * Questions under way are not broken off: a flood of changes would never let them end. Their answers
   * may be older than the change, so they are asked once more when they have ended.
   */
  #underWay = new Set<Query>()
  #timer: ReturnType<typeof setTimeout> | undefined
  #pauseMs = SHORTEST_PAUSE_MS

  constructor(queries: QueryClient) {
    this.#queries = queries
  }

  add(topic: ChangeTopic, eventId: string | undefined): void {
    const events = this.#topics.get(topic) ?? new Set()
    this.#topics.set(topic, events.add(eventId))
    if (this.#timer === undefined) this.#flush()
  }

  #flush(): void {
    if (this.#topics.size === 0 && this.#underWay.size === 0) {
      this.#timer = undefined
      return
    }
    const topics = new Map(this.#topics)
    const missed = this.#underWay
    this.#topics.clear()
    this.#underWay = new Set()
    this.#timer = setTimeout(() => this.#flush(), this.#pauseMs)

    const predicate = (query: Query): boolean => missed.has(query) || isOutOfDate(query, topics)
    const cache = this.#queries.getQueryCache()
    for (const query of cache.findAll({ predicate })) {
      // What no screen looks at is forgotten: the next one to ask shall not see the old answer first.
      if (query.getObserversCount() === 0) cache.remove(query)
      else if (query.state.fetchStatus === 'fetching') this.#underWay.add(query)
    }
    void this.#ask((query) => predicate(query) && !this.#underWay.has(query))
  }

  async #ask(predicate: (query: Query) => boolean): Promise<void> {
    const askedAt = performance.now()
    await this.#queries.invalidateQueries({ predicate })
    const tookMs = performance.now() - askedAt
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, PAUSE_OF_ANSWERS * tookMs))
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
