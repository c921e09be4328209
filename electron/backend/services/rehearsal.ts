/** Gladi bersih: makes it, lets people arrive, keeps what every station found, and ends it. */
import type { CopiesState } from '#shared/contract/copies.ts'
import type { Event } from '#shared/contract/events.ts'
import type { RehearsalCheck, RehearsalState } from '#shared/contract/rehearsal.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/domain/ids.ts'
import {
  isUnderWay,
  REHEARSAL_STATIONS,
  type RehearsalFacts,
  rehearsalVerdict,
} from '#shared/domain/rehearsal.ts'
import { toUtcMs } from '#shared/domain/time.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { drawCalibrationPage } from '../documents/rehearsal/calibration-page.ts'
import { drawRehearsalReport } from '../documents/rehearsal/rehearsal-report.ts'
import type { RehearsalFile } from '../rehearsal/rehearsal-file.ts'
import type { ReadableDb } from '../store/db.ts'
import { findOffice } from '../store/offices.ts'
import { countInvited, countUnits } from '../store/participants.ts'
import { listCardsOfAbsent } from '../store/rehearsal-cards.ts'
import { storeError } from '../store/store-error.ts'
import { answerFile } from './answer-file.ts'
import { eventOf } from './event-of.ts'
import { type Door, letArrive } from './rehearsal/arrivals.ts'
import { addPeople, copyEvent } from './rehearsal/copied-event.ts'
import { clockFacts, copiesFacts, diskFacts } from './rehearsal/laptop.ts'
import type { ServiceOf } from './service.ts'

/** Where it happens; throws no_rehearsal while there is none. */
export type RehearsalPlace = {
  readonly isEntered: boolean
  readonly file: RehearsalFile | undefined
  begin: (fill: (context: Context) => Promise<RehearsalFile>) => Promise<void>
  enter: () => void
  leave: () => void
  wipe: () => Promise<void>
  keep: (change: (file: RehearsalFile) => RehearsalFile) => void
  context: () => Context
  /** The door of the rehearsal, asked as a window asks it. */
  door: Door
}

export type RehearsalGiven = Pick<Context, 'clock' | 'announce' | 'randomBytes'> & {
  place: RehearsalPlace
  resources: string
  /** Of the real events; only read. */
  realDb: () => ReadableDb
  copies: () => CopiesState
}

export function rehearsalService(given: RehearsalGiven): ServiceOf<'rehearsal'> {
  const { place, clock, announce, resources } = given
  const newId = () => uuidV7(clock(), given.randomBytes(ID_RANDOM_BYTES))
  const state = async () => stateOf(place)
  const keep = (found: readonly { device: string; facts: RehearsalFacts }[]) => {
    const checks = found.map((one) => ({ ...one, id: newId(), at: clock() }))
    place.keep((file) => ({ ...file, checks: [...file.checks, ...checks] }))
    announce({ kind: 'changed', topic: 'rehearsal' })
    return state()
  }

  return {
    state,

    begin: async ({ eventId }) => {
      const db = given.realDb()
      const source = eventOf(db, eventId)
      const starts = startsOf(source)
      if (isUnderWay(starts, clock())) throw new AppError('event_running')
      await place.begin(async (context) => {
        const copied = await context.write((copy) => copyEvent(context, copy, db, source))
        const { title } = eventOf(context.db, copied)
        return { eventId: copied, sourceId: eventId, title, begunAt: clock(), starts, checks: [] }
      })
      return state()
    },

    enter: async () => {
      place.enter()
      return state()
    },
    leave: async () => {
      place.leave()
      return state()
    },
    wipe: async () => {
      try {
        await place.wipe()
      } catch (error) {
        throw storeError(error)
      }
      return state()
    },

    arrivals: async ({ people, desks, perMinute, task }, { signal }) => {
      const context = place.context()
      const event = eventOf(context.db, fileOf(place).eventId)
      const cards = await cardsFor(context, event, people)
      const onArrival = (done: number) => announce({ kind: 'progress', task, done, total: people })
      const order = { eventId: event.id, cards, desks, perMinute, onArrival, signal }
      return keep([{ device: '', facts: await letArrive(place.door, order) }])
    },

    examine: async () => {
      const { sourceId, checks } = fileOf(place)
      const db = given.realDb()
      const compared = checks.findLast(({ facts }) => facts.station === 'clock')?.facts
      const differsMinutes = compared?.station === 'clock' ? compared.differsMinutes : null
      const copies = given.copies()
      return keep(
        [
          diskFacts(copies),
          copiesFacts(copies),
          clockFacts(db, eventOf(db, sourceId).zone, clock(), differsMinutes),
        ].map((facts) => ({ device: '', facts })),
      )
    },

    keep: async ({ device, facts }) => {
      if (facts.station !== 'clock') return keep([{ device, facts }])
      const db = given.realDb()
      const { zone } = eventOf(db, fileOf(place).sourceId)
      return keep([{ device: '', facts: clockFacts(db, zone, clock(), facts.differsMinutes) }])
    },

    calibrationPage: async ({ paper }) => {
      fileOf(place)
      const bytes = await drawCalibrationPage({ paper, resources, createdAt: clock() })
      return { file: answerFile(bytes, `gladi-kalibrasi-${paper.toLowerCase()}`, 'pdf') }
    },

    report: async () => {
      const { db } = place.context()
      const { title, zone, officeId } = eventOf(db, fileOf(place).eventId)
      const page = (officeId === null ? undefined : findOffice(db, officeId))?.paper ?? 'F4'
      const checks = newestChecks(fileOf(place))
      const bytes = await drawRehearsalReport({ title, zone, page, checks, resources, createdAt: clock() })
      return { file: answerFile(bytes, 'gladi-laporan', 'pdf') }
    },
  }
}

/** When the days of an event begin, in UTC milliseconds. */
export function startsOf({ days, zone }: Pick<Event, 'days' | 'zone'>): number[] {
  return days.map(({ day, startTime }) => toUtcMs(day, startTime, zone))
}

function fileOf(place: RehearsalPlace): RehearsalFile {
  if (!place.file) throw new AppError('no_rehearsal')
  return place.file
}

function stateOf({ isEntered, file }: RehearsalPlace): RehearsalState {
  if (!file) return { isEntered, now: null }
  const { eventId, sourceId, title, begunAt } = file
  return { isEntered, now: { eventId, sourceId, title, begunAt, checks: newestChecks(file) } }
}

/** The last word of every station, of every device there. */
function newestChecks({ checks }: RehearsalFile): RehearsalCheck[] {
  const newest = new Map(checks.map((check) => [`${check.facts.station} ${check.device}`, check]))
  const place = ({ facts }: RehearsalCheck) => REHEARSAL_STATIONS.indexOf(facts.station)
  return [...newest.values()]
    .map((check) => ({ ...check, verdict: rehearsalVerdict(check.facts) }))
    .sort((a, b) => place(a) - place(b))
}

/** Of people who have not arrived yet; where too few are left, more are invented. */
async function cardsFor(context: Context, event: Event, people: number): Promise<string[]> {
  const { db, write, clock } = context
  const day = dayAsked(event, clock())
  const absent = listCardsOfAbsent(db, event.id, day, people)
  if (absent.length === people) return absent
  const known = countInvited(db, event.id)
  const units = countUnits(db, event.id).flatMap(({ label }) => (label === '' ? [] : [label]))
  await write((copy, tell) => {
    addPeople(context, copy, event, { from: known, to: known + people - absent.length, units })
    tell('participants', event.id)
  })
  return listCardsOfAbsent(db, event.id, day, people)
}
