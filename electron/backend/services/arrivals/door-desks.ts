/** What every desk did on a day: people let in, visits of sessions and doors, and scans that let nobody in. */
import {
  countRefusedBetween,
  countVisitsOfDay,
  listRefusedBetween,
  listVisitsAfter,
} from '../../store/arrivals.ts'
import type { ReadableDb } from '../../store/db.ts'
import { breath } from './breath.ts'
import type { DeskCourse } from './desk-course.ts'
import { DeskScans, type ScanAccount } from './desk-scans.ts'

/** `from` and `to` are the ends of the day in UTC milliseconds; `shut` aborts when the database is gone. */
export type TalliedDay = { eventId: string; day: string; from: number; to: number; shut: AbortSignal }

const VISITS_AT_ONCE = 1_000
const BEFORE_ALL = { at: -1, id: '' }

export class DoorDesks {
  readonly #db: ReadableDb
  readonly #asked: TalliedDay
  readonly #scans = new DeskScans()
  /** By the refused scan or the undoing that took the time. */
  readonly #others = new Set<string>()
  #refused = 0
  #visits = 0
  #newestVisit = BEFORE_ALL

  constructor(db: ReadableDb, asked: TalliedDay) {
    this.#db = db
    this.#asked = asked
  }

  get courses(): ReadonlyMap<string, DeskCourse> {
    return this.#scans.courses
  }

  /** When people were let in at a desk for the first time that day, in no order. */
  arrivalTimes(): number[] {
    return this.#scans.arrivalTimes()
  }

  /** An arrival noted at a desk; whether somebody is present by it is said by `setPresent`. */
  addArrival(arrival: ScanAccount): void {
    this.#scans.add(arrival)
  }

  setPresent(id: string, isPresent: boolean): void {
    this.#scans.setPresent(id, isPresent)
  }

  async read(): Promise<void> {
    await this.#readVisits()
    this.#readRefused()
  }

  async #readVisits(): Promise<void> {
    const { eventId, day } = this.#asked
    if (countVisitsOfDay(this.#db, eventId, day) === this.#visits) return
    await this.#readVisitsOn()
    // What was delivered late lies between those that are known.
    if (countVisitsOfDay(this.#db, eventId, day) === this.#visits) return
    this.#newestVisit = BEFORE_ALL
    this.#visits = 0
    await this.#readVisitsOn()
  }

  async #readVisitsOn(): Promise<void> {
    const { eventId, day } = this.#asked
    for (;;) {
      const range = { eventId, day, after: this.#newestVisit, limit: VISITS_AT_ONCE }
      const visits = listVisitsAfter(this.#db, range)
      for (const { stands, undoes, isLeaving, ...seen } of visits) {
        if (undoes === null) this.#scans.add({ ...seen, isLeaving: isLeaving === 1 })
        this.#scans.setPassage(undoes ?? seen.id, stands === 1)
      }
      this.#visits += visits.length
      this.#newestVisit = visits.at(-1) ?? this.#newestVisit
      if (visits.length < VISITS_AT_ONCE) return
      await breath(this.#asked.shut)
    }
  }

  /** They are few, and never taken back. */
  #readRefused(): void {
    if (countRefusedBetween(this.#db, this.#asked) === this.#refused) return
    const moments = listRefusedBetween(this.#db, this.#asked)
    for (const { desk, at, id } of moments) {
      if (this.#others.has(id)) continue
      this.#others.add(id)
      this.#scans.addRefused(desk, at)
    }
    this.#refused = moments.length
  }
}
