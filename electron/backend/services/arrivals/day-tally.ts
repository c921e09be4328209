/**
 * Who is present on one day of an event, kept in memory and brought up to date with what was written since: entries
 * are only ever added, so a count by the index tells whether any was missed. What makes somebody present is decided
 * by the view `standing_arrival` alone. 50,000 people are counted once; from then on a scan costs one row.
 */
import type { Category } from '#shared/domain/category.ts'
import type { DeskMoment } from '#shared/domain/desk-pace.ts'
import {
  countEntriesOfDay,
  countRefusedBetween,
  type DoorEntry,
  findEntry,
  listEntriesAfter,
  listEntryIdsOfDay,
  listInvited,
  listRefusedBetween,
} from '../../store/arrivals.ts'
import { findPresent } from '../../store/attendance.ts'
import { dataVersion, type ReadableDb } from '../../store/db.ts'
import { DeskCourse } from './desk-course.ts'
import { GroupCounts } from './group-counts.ts'

export type TalliedDay = { eventId: string; day: string; from: number; to: number }
type Standing = { id: string; at: number; desk: string }
type Scan = DeskMoment & { course: DeskCourse }

/** As many as are read without anybody at the door noticing. */
const ENTRIES_AT_ONCE = 500
const BEFORE_ALL = { at: -1, id: '' }

export class DayTally {
  readonly #db: ReadableDb
  readonly #asked: TalliedDay
  /** Ids of entries and of refused scans. */
  #known = new Set<string>()
  #entries = 0
  #newest = BEFORE_ALL
  readonly #standing = new Map<string, Standing>()
  /** By the entry that it wrote. */
  readonly #scans = new Map<string, Scan>()
  #desks = new Map<string, DeskCourse>()
  #refused = 0
  #people: GroupCounts | null = null
  /** Of the database, as of the last reading. */
  #version = ''
  #reading: Promise<void> | null = null

  constructor(db: ReadableDb, asked: TalliedDay) {
    this.#db = db
    this.#asked = asked
  }

  /** Somebody was added, changed or removed. */
  forgetPeople(): void {
    this.#people = null
  }

  /** Brings everything up to date; others who ask meanwhile wait for the same reading. */
  async read(): Promise<void> {
    while (this.#reading || this.#version !== dataVersion(this.#db)) {
      this.#reading ??= this.#readAll().finally(() => (this.#reading = null))
      await this.#reading
    }
  }

  get present(): number {
    return this.#standing.size
  }

  get invited(): number {
    return this.#groups().invited
  }

  byUnit(): { label: string; present: number; invited: number }[] {
    return this.#groups().byUnit()
  }

  byCategory(): { category: Category; present: number; invited: number }[] {
    return this.#groups().byCategory()
  }

  /** When everybody present came, in no order. */
  arrivalTimes(): number[] {
    return Array.from(this.#standing.values(), ({ at }) => at)
  }

  /** Every desk at which something was scanned. */
  get desks(): ReadonlyMap<string, DeskCourse> {
    return this.#desks
  }

  /** Of each desk, how many are present by an arrival there, however it was noted. */
  arrivedByDesk(): Map<string, number> {
    const counts = new Map<string, number>()
    for (const { desk } of this.#standing.values()) counts.set(desk, (counts.get(desk) ?? 0) + 1)
    return counts
  }

  #groups(): GroupCounts {
    if (this.#people) return this.#people
    const groups = new GroupCounts(listInvited(this.#db, this.#asked.eventId))
    for (const id of this.#standing.keys()) groups.count(id, 1)
    this.#people = groups
    return groups
  }

  async #readAll(): Promise<void> {
    // What is written from here on is read by whoever asks next.
    const version = dataVersion(this.#db)
    while (this.#readSome() === ENTRIES_AT_ONCE) await nextTurn()
    const { eventId, day } = this.#asked
    if (countEntriesOfDay(this.#db, eventId, day) !== this.#entries) await this.#readMissed()
    this.#readRefused()
    this.#version = version
  }

  #readSome(): number {
    const { eventId, day } = this.#asked
    const range = { eventId, day, after: this.#newest, limit: ENTRIES_AT_ONCE }
    const entries = listEntriesAfter(this.#db, range)
    for (const entry of entries) this.#add(entry)
    this.#newest = entries.at(-1) ?? this.#newest
    return entries.length
  }

  /** Entries that were delivered late lie between those that are known. */
  async #readMissed(): Promise<void> {
    const ids = listEntryIdsOfDay(this.#db, this.#asked.eventId, this.#asked.day)
    // Only an example that was removed loses entries.
    if (ids.length < this.#entries) this.#forgetEntries()
    const missed = ids.filter((id) => !this.#known.has(id))
    for (const [place, id] of missed.entries()) {
      const entry = findEntry(this.#db, id)
      if (entry) this.#add(entry)
      if (place % ENTRIES_AT_ONCE === ENTRIES_AT_ONCE - 1) await nextTurn()
    }
  }

  /** Of those that came since, the earlier ones are known: they are few, and never taken back. */
  #readRefused(): void {
    if (countRefusedBetween(this.#db, this.#asked) === this.#refused) return
    const moments = listRefusedBetween(this.#db, this.#asked)
    for (const { desk, at, id } of moments) {
      if (this.#known.has(id)) continue
      this.#known.add(id)
      this.#courseOf(desk).add({ at, arrived: false })
    }
    this.#refused = moments.length
  }

  #forgetEntries(): void {
    this.#known = new Set()
    this.#entries = 0
    this.#newest = BEFORE_ALL
    this.#standing.clear()
    this.#scans.clear()
    this.#desks = new Map()
    this.#refused = 0
    this.#people = null
  }

  #add({ id, participantId, at, desk, stands, atDesk }: DoorEntry): void {
    if (this.#known.has(id)) return
    this.#known.add(id)
    this.#entries += 1
    if (atDesk === 1) {
      const scan: Scan = { at, arrived: false, course: this.#courseOf(desk) }
      scan.course.add(scan)
      this.#scans.set(id, scan)
    }
    if (stands === 1) this.#stand(participantId, { id, at, desk })
    // An undo, or an arrival later than another: who is present by what is asked anew.
    else this.#stand(participantId, findPresent(this.#db, participantId, this.#asked.day))
  }

  #stand(participantId: string, standing: Standing | undefined): void {
    const before = this.#standing.get(participantId)
    if (standing) this.#standing.set(participantId, standing)
    else this.#standing.delete(participantId)
    if ((before === undefined) !== (standing === undefined))
      this.#people?.count(participantId, standing ? 1 : -1)
    this.#setArrived(before, false)
    this.#setArrived(standing, true)
  }

  #setArrived(standing: Standing | undefined, arrived: boolean): void {
    const scan = standing && this.#scans.get(standing.id)
    if (!scan || scan.arrived === arrived) return
    scan.arrived = arrived
    scan.course.changed()
  }

  #courseOf(desk: string): DeskCourse {
    const known = this.#desks.get(desk)
    if (known) return known
    const course = new DeskCourse()
    this.#desks.set(desk, course)
    return course
  }
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve))
