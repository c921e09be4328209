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

/** Some 10 ms of writing. */
const ROWS_AT_ONCE = 400

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
    for (const [index, eventId] of stale.entries()) {
      onSummed(index, stale.length)
      await this.#sumUpEvent(eventId, signal)
    }
    if (this.#matchesAreOld) {
      for (const kind of ['nik', 'name'] as const) await this.#match(kind, signal)
      this.#matchesAreOld = false
    }
  }

  async #sumUpEvent(eventId: string, signal: AbortSignal | undefined): Promise<void> {
    const { staleMarks, leafing, paths, newId, write } = this.#context
    staleMarks.forget(eventId)
    const ask = { kind: 'changes', eventId } as const
    const { answer } = await leafing.do({ type: 'recap', ask, paths }, { signal })
    if (answer.kind !== 'changes' || !answer.changes) return
    const { changes } = answer
    const mark = changes.mark ?? newId()
    if (changes.affectsMatches) this.#matchesAreOld = true
    await this.#inParts(partsOf(eventId, mark, changes))
    await write((db) => {
      const number = eventNumber(db, eventId)
      replaceGroups(db, number, changes.groups)
      updateRecapEvent(db, { number, ...changes.figures })
      deleteStale(db, eventId, mark)
    })
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
    const { write } = this.#context
    for (let start = 0; start < parts.length; start += ROWS_AT_ONCE) {
      await write((db) => {
        for (const part of parts.slice(start, start + ROWS_AT_ONCE)) part(db)
      })
    }
  }
}

type Part = (db: WritableDb) => void

/** As long as not all of it is written the event counts as one that has changed. */
function partsOf(eventId: string, mark: string, { people, attendance, gone }: EventChanges): Part[] {
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
  ]
}
