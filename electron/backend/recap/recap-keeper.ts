/**
 * Keeps the recap in step with the events: sums up those that have changed, one after the other. Reading and comparing is
 * done in a thread of its own; what differs is written a few hundred rows at a time, so that the door never waits for it.
 */
import type { Context } from '../context.ts'
import type { WritableDb } from '../store/db.ts'
import {
  deleteAttendance,
  eventNumber,
  replaceGroups,
  updateMatch,
  updateRecapEvent,
  upsertAttendance,
  upsertPerson,
} from '../store/recap/rows.ts'
import { deleteStale, insertStale, listStaleEvents } from '../store/recap/stale-marks.ts'
import type { EventChanges } from './event-changes.ts'
import type { Match } from './matches.ts'

type KeeperContext = Pick<Context, 'db' | 'write' | 'leafing' | 'paths' | 'newId' | 'staleMarks'>
export type OnSummed = (done: number, total: number) => void

/** A commit costs as much as hundreds of rows, and whoever scans meanwhile waits for no more than this. */
const WRITE_MS = 10

export class RecapKeeper {
  readonly #context: KeeperContext
  /** One after the other: two at once would sum up the same. */
  #turn: Promise<unknown> = Promise.resolve()
  /** Whether what is matched with what has to be looked at; after a start nobody knows. */
  #matchesAreOld = true

  constructor(context: KeeperContext) {
    this.#context = context
  }

  /** Sums up every event that has changed. Throws AppError cancelled when `signal` aborts; what was done stays. */
  fresh(onSummed: OnSummed = () => {}, signal?: AbortSignal): Promise<void> {
    const turn = this.#turn.then(
      () => this.#sumUp(onSummed, signal),
      () => this.#sumUp(onSummed, signal),
    )
    this.#turn = turn
    return turn
  }

  async #sumUp(onSummed: OnSummed, signal: AbortSignal | undefined): Promise<void> {
    const stale = listStaleEvents(this.#context.db)
    let ahead: Promise<Part[] | undefined> | undefined
    for (const [index, eventId] of stale.entries()) {
      onSummed(index, stale.length)
      const parts = await (ahead ?? this.#partsToWrite(eventId, signal))
      // The next event is read while this one is written.
      const next = stale[index + 1]
      ahead = next === undefined ? undefined : this.#partsToWrite(next, signal)
      ahead?.catch(() => undefined)
      if (parts) await this.#inParts(parts)
    }
    if (this.#matchesAreOld) {
      for (const kind of ['nik', 'name'] as const) await this.#match(kind, signal)
      this.#matchesAreOld = false
    }
  }

  async #partsToWrite(eventId: string, signal: AbortSignal | undefined): Promise<Part[] | undefined> {
    const { staleMarks, leafing, paths, newId } = this.#context
    staleMarks.forget(eventId)
    const ask = { kind: 'changes', eventId } as const
    const { answer } = await leafing.do({ type: 'recap', ask, paths }, { signal })
    if (answer.kind !== 'changes' || !answer.changes) return undefined
    if (answer.changes.affectsMatches) this.#matchesAreOld = true
    return partsOf(eventId, answer.changes.mark ?? newId(), answer.changes)
  }

  async #match(kind: 'nik' | 'name', signal: AbortSignal | undefined): Promise<void> {
    const { leafing, paths } = this.#context
    const ask = { kind: 'matches', of: kind } as const
    const { answer } = await leafing.do({ type: 'recap', ask, paths }, { signal })
    if (answer.kind !== 'matches') return
    await this.#inParts(
      answer.matches.map(
        ({ key, person }: Match) =>
          (db) =>
            updateMatch(db, key, person),
      ),
    )
  }

  async #inParts(parts: readonly Part[]): Promise<void> {
    let next = 0
    while (next < parts.length) {
      next = await this.#context.write((db) => {
        const until = performance.now() + WRITE_MS
        let place = next
        while (place < parts.length && performance.now() < until) parts[place++]?.(db)
        return place
      })
    }
  }
}

type Part = (db: WritableDb) => void

/** As long as not all of it is written the event counts as one that has changed. */
function partsOf(eventId: string, mark: string, changes: EventChanges): Part[] {
  const { people, attendance, gone, groups, figures } = changes
  return [
    (db) => insertStale(db, eventId, mark),
    ...people.map(
      (person): Part =>
        (db) =>
          upsertPerson(db, person),
    ),
    ...gone.map(
      (key): Part =>
        (db) =>
          deleteAttendance(db, eventNumber(db, eventId), key),
    ),
    ...attendance.map(
      (kept): Part =>
        (db) =>
          upsertAttendance(db, eventNumber(db, eventId), kept),
    ),
    (db) => {
      const number = eventNumber(db, eventId)
      replaceGroups(db, number, { ...groups, day: figures.firstDay })
      updateRecapEvent(db, number, figures)
      deleteStale(db, eventId, mark)
    },
  ]
}
