/**
 * Tells devices that something has changed: the first change at once, the rest gathered for a moment, so that
 * 400 scans a second are twenty words a second and nobody waits longer than that moment for any of them.
 */
import type { Change, ChangeTopic } from '#shared/contract/changes.ts'

const PAUSE_MS = 50

/** What devices show anything of. */
const TOPICS_OF_DEVICES: ReadonlySet<ChangeTopic> = new Set([
  'attendance',
  'participants',
  'events',
  'notes',
  'photos',
  'desks',
])

export class ChangedTeller {
  readonly #eventId: string
  readonly #tell: (topics: ChangeTopic[]) => void
  readonly #waiting = new Set<ChangeTopic>()
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(eventId: string, tell: (topics: ChangeTopic[]) => void) {
    this.#eventId = eventId
    this.#tell = tell
  }

  hear(change: Change): void {
    if (change.kind !== 'changed' || !TOPICS_OF_DEVICES.has(change.topic)) return
    if (change.eventId !== undefined && change.eventId !== this.#eventId) return
    this.#waiting.add(change.topic)
    if (this.#timer === undefined) this.#flush()
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#waiting.clear()
  }

  #flush(): void {
    this.#timer = undefined
    if (this.#waiting.size === 0) return
    const topics = [...this.#waiting]
    this.#waiting.clear()
    this.#tell(topics)
    this.#timer = setTimeout(() => this.#flush(), PAUSE_MS)
    this.#timer.unref()
  }
}
