/**
 * Who is present on one day of an event, kept in memory and brought up to date with what was written since: entries
 * are only ever added, so a count by the index tells whether any was missed. What makes somebody present is decided
 * by the view `standing_arrival` alone. 50,000 people are counted once; from then on a scan costs one row.
 */
import type { Category } from '#shared/domain/category.ts'
import {
  countEntriesOfDay,
  type DoorEntry,
  findEntry,
  listEntriesAfter,
  listEntryIdsOfDay,
  listInvited,
} from '../../store/arrivals.ts'
import { findPresent } from '../../store/attendance.ts'
import { dataVersion, type ReadableDb } from '../../store/db.ts'
import { breath } from './breath.ts'
import type { DeskCourse } from './desk-course.ts'
import { DoorDesks, type TalliedDay } from './door-desks.ts'
import { GroupCounts } from './group-counts.ts'

type Standing = { id: string; at: number; desk: string }

/** As many as are read without anybody at the door noticing. */
const ENTRIES_AT_ONCE = 500
const BEFORE_ALL = { at: -1, id: '' }

export class DayTally {
  readonly #db: ReadableDb
  readonly #asked: TalliedDay
  #known = new Set<string>()
  #newest = BEFORE_ALL
  readonly #standing = new Map<string, Standing>()
  #desks: DoorDesks
  #people: GroupCounts | null = null
  /** Of the database, as of the last reading. */
  #version = ''
  #reading: Promise<void> | null = null

  constructor(db: ReadableDb, asked: TalliedDay) {
    this.#db = db
    this.#asked = asked
    this.#desks = new DoorDesks(db, asked)
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

  /** When people were let in at a desk for the first time that day, in no order. */
  doorTimes(): number[] {
    return this.#desks.arrivalTimes()
  }

  /** Every desk at which something was scanned. */
  get desks(): ReadonlyMap<string, DeskCourse> {
    return this.#desks.courses
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
    while (this.#readSome() === ENTRIES_AT_ONCE) await breath(this.#asked.shut)
    const { eventId, day } = this.#asked
    if (countEntriesOfDay(this.#db, eventId, day) !== this.#known.size) await this.#readMissed()
    await this.#desks.read()
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
    if (ids.length < this.#known.size) this.#forgetEntries()
    const missed = ids.filter((id) => !this.#known.has(id))
    for (const [place, id] of missed.entries()) {
      const entry = findEntry(this.#db, id)
      if (entry) this.#add(entry)
      if (place % ENTRIES_AT_ONCE === ENTRIES_AT_ONCE - 1) await breath(this.#asked.shut)
    }
  }

  #forgetEntries(): void {
    this.#known = new Set()
    this.#newest = BEFORE_ALL
    this.#standing.clear()
    this.#desks = new DoorDesks(this.#db, this.#asked)
    this.#people = null
  }

  #add({ id, scan, participantId, at, desk, stands, atDesk }: DoorEntry): void {
    if (this.#known.has(id)) return
    this.#known.add(id)
    if (atDesk === 1) this.#desks.addArrival({ id, scan, at, desk })
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
    if (before) this.#desks.setPresent(before.id, false)
    if (standing) this.#desks.setPresent(standing.id, true)
  }
}
