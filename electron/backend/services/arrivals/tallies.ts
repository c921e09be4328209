/** The tallies of the days that are looked at, each kept for as long as the database is open. */
import type { Event } from '#shared/contract/events.ts'
import { addDays, toUtcMs } from '#shared/domain/time.ts'
import type { Context } from '../../context.ts'
import { DayTally } from './day-tally.ts'

/** A day of 50,000 people takes some 20 MB; nobody looks at more days at once. */
const MOST_KEPT = 4

export class Tallies {
  readonly #context: Pick<Context, 'db' | 'shut'>
  /** The one asked for last stands last. */
  readonly #kept = new Map<string, { eventId: string; tally: DayTally }>()

  constructor(context: Pick<Context, 'db' | 'listen' | 'shut'>) {
    this.#context = context
    context.listen((change) => {
      if (change.kind === 'changed' && change.topic === 'participants') this.#forgetPeople(change.eventId)
    })
  }

  /** Of a day, with everything that was written until now. */
  async of({ id: eventId, zone }: Pick<Event, 'id' | 'zone'>, day: string): Promise<DayTally> {
    const key = `${eventId} ${day} ${zone}`
    const known = this.#kept.get(key)
    this.#kept.delete(key)
    const { db, shut } = this.#context
    const from = toUtcMs(day, '00:00', zone)
    const to = toUtcMs(addDays(day, 1), '00:00', zone)
    const tally = known?.tally ?? new DayTally(db, { eventId, day, from, to, shut })
    this.#kept.set(key, { eventId, tally })
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest)
    await tally.read()
    return tally
  }

  #forgetPeople(eventId: string | undefined): void {
    for (const kept of this.#kept.values()) {
      if (eventId === undefined || kept.eventId === eventId) kept.tally.forgetPeople()
    }
  }
}
