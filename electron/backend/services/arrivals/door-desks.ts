/** What every desk did on a day: people let in, visits of sessions and doors, and scans that let nobody in. */
import type { DeskMoment } from '#shared/domain/desk-pace.ts'
import {
  countRefusedBetween,
  countVisitsOfDay,
  listRefusedBetween,
  listVisitsAfter,
} from '../../store/arrivals.ts'
import type { ReadableDb } from '../../store/db.ts'
import { breath } from './breath.ts'
import { DeskCourse } from './desk-course.ts'

/** `from` and `to` are the ends of the day in UTC milliseconds; `shut` aborts when the database is gone. */
export type TalliedDay = { eventId: string; day: string; from: number; to: number; shut: AbortSignal }
/** `isArrival`: of the day, not of a session or a door. */
type Scan = DeskMoment & { course: DeskCourse; isArrival: boolean }

const VISITS_AT_ONCE = 1_000
const BEFORE_ALL = { at: -1, id: '' }

export class DoorDesks {
  readonly #db: ReadableDb
  readonly #asked: TalliedDay
  readonly #courses = new Map<string, DeskCourse>()
  /** By what each scan wrote. A visit that is an arrival, too, has one id in both. */
  readonly #scans = new Map<string, Scan>()
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
    return this.#courses
  }

  /** When people were let in at a desk for the first time that day, in no order. */
  arrivalTimes(): number[] {
    return Array.from(this.#scans.values()).flatMap(({ at, arrived, isArrival }) =>
      arrived && isArrival ? at : [],
    )
  }

  /** An arrival noted at a desk; whether somebody is present by it is said by `setArrived`. */
  addArrival({ id, at, desk }: { id: string; at: number; desk: string }): void {
    const known = this.#scans.get(id)
    if (known) known.isArrival = true
    else this.#add(id, { at, arrived: false, isArrival: true }, desk)
  }

  setArrived(id: string, arrived: boolean): void {
    const scan = this.#scans.get(id)
    if (!scan || scan.arrived === arrived) return
    scan.arrived = arrived
    scan.course.changed()
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
      for (const { id, at, desk, stands, undoes } of visits) {
        if (undoes !== null) this.setArrived(undoes, false)
        else if (!this.#scans.has(id)) this.#add(id, { at, arrived: stands === 1, isArrival: false }, desk)
        else this.setArrived(id, stands === 1)
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
      this.#courseOf(desk).add({ at, arrived: false })
    }
    this.#refused = moments.length
  }

  #add(id: string, moment: DeskMoment & { isArrival: boolean }, desk: string): void {
    const scan: Scan = { ...moment, course: this.#courseOf(desk) }
    scan.course.add(scan)
    this.#scans.set(id, scan)
  }

  #courseOf(desk: string): DeskCourse {
    const known = this.#courses.get(desk)
    if (known) return known
    const course = new DeskCourse()
    this.#courses.set(desk, course)
    return course
  }
}
