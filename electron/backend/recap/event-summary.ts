/** One event summed up from its raw rows: in figures, by person, OPD and village. */
import { createHash } from 'node:crypto'
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { hasPledged, type PledgeState, WAITING_STATES } from '#shared/domain/pledge-state.ts'
import { personKeys, plainDistrict, type PersonKeyKind } from '#shared/domain/recap-key.ts'
import { SLOT_MINUTES } from '#shared/domain/recap-slots.ts'
import { fold } from '#shared/domain/spelling.ts'
import { minutesOf, toUtcMs } from '#shared/domain/time.ts'
import { AppError } from '../app-error.ts'
import type { ReadableDb } from '../store/db.ts'
import { findEvent } from '../store/events.ts'
import { assertReconciled } from '../store/reconciliation.ts'
import type {
  DistrictFigures,
  EventFigures,
  KeptGroups,
  ShownPerson,
  UnitFigures,
  VillageFigures,
} from '../store/recap/rows.ts'
import {
  countQuestions,
  findActualMinutes,
  listSourceArrivals,
  listSourcePeople,
  listSourcePledges,
  type SourceArrival,
  type SourcePerson,
} from '../store/recap/source.ts'

/** Whoever is written down earlier or later than that counts in the first or the last slot. */
const FIRST_SLOT = -36
const LAST_SLOT = 47

export type PersonAtEvent = {
  key: string
  kind: PersonKeyKind
  mark: number | null
  present: boolean
  /** Present, and never in person. */
  represented: boolean
  /** Still to be asked for a pledge. */
  owes: boolean
  nameMark: number | null
  nikMark: number | null
  shown: ShownPerson
}
export type EventSummary = { figures: EventFigures; people: PersonAtEvent[]; groups: KeptGroups }

/** Undefined for an event that is gone. */
export function eventSummary(db: ReadableDb, eventId: string): EventSummary | undefined {
  const event = findEvent(db, eventId)
  if (!event) return undefined
  const days = new Set(event.days.map(({ day }) => day))
  const arrivals = listSourceArrivals(db, eventId).filter(({ day }) => days.has(day))
  const came = cameInPerson(arrivals)
  const standing = pledgesStanding(db, event)
  const people = listSourcePeople(db, eventId).map((person): Counted => {
    const inPerson = came.get(person.id)
    const pledge = standing(person)
    return { person, present: inPerson !== undefined, represented: inPerson === false, ...pledge }
  })
  const villages = byVillage(people)
  return {
    figures: {
      ...figuresOf(people),
      firstDay: event.days[0]?.day ?? '',
      lastDay: event.days.at(-1)?.day ?? '',
      questions: countQuestions(db, eventId),
      plannedMinutes: plannedMinutes(event),
      actualMinutes: findActualMinutes(db, eventId),
      isReconciled: isReconciled(db, eventId) ? 1 : 0,
    },
    people: keyed(people),
    groups: {
      units: byUnit(people),
      villages,
      districts: byDistrict(villages),
      arrivals: slotsOf(event, arrivals, new Set(people.map(({ person }) => person.id))),
    },
  }
}

function isReconciled(db: ReadableDb, eventId: string): boolean {
  try {
    assertReconciled(db, eventId)
    return true
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_reconciled') return false
    throw error
  }
}

type Counted = {
  person: SourcePerson
  present: boolean
  represented: boolean
  /** Of the instruments meant for the person. */
  meant: boolean
  made: boolean
  owes: boolean
}

/** By everybody present: whether on any day in person. */
function cameInPerson(arrivals: readonly SourceArrival[]): Map<string, boolean> {
  const came = new Map<string, boolean>()
  for (const { participantId, represented } of arrivals) {
    came.set(participantId, came.get(participantId) === true || represented === 0)
  }
  return came
}

const WAITING: ReadonlySet<PledgeState> = new Set(WAITING_STATES)

function pledgesStanding(db: ReadableDb, event: Event) {
  const states = new Map<string, Map<InstrumentKind, PledgeState>>()
  for (const { participantId, instrument, state } of listSourcePledges(db, event.id)) {
    const own = states.get(participantId) ?? new Map<InstrumentKind, PledgeState>()
    states.set(participantId, own.set(instrument, state))
  }
  return ({ id, category }: SourcePerson): Pick<Counted, 'meant' | 'made' | 'owes'> => {
    const own = states.get(id)
    const meant = event.instruments
      .filter((instrument) => isMeantFor(instrument, category, event))
      .map((instrument) => own?.get(instrument) ?? 'none')
    return {
      meant: meant.length > 0,
      made: meant.length > 0 && meant.every(hasPledged),
      owes: meant.some((state) => WAITING.has(state)),
    }
  }
}

function figuresOf(people: readonly Counted[]) {
  const count = (is: (one: Counted) => boolean) => people.filter(is).length
  return {
    invited: people.length,
    present: count(({ present }) => present),
    represented: count(({ represented }) => represented),
    pledgesMeant: count(({ meant }) => meant),
    pledgesMade: count(({ made }) => made),
    pledgesOwed: count(({ owes }) => owes),
    presentOwing: count(({ owes, present }) => owes && present),
  }
}

/** Whoever stands on the list twice by one number is one person, who came as soon as one of the two did. */
function keyed(people: readonly Counted[]): PersonAtEvent[] {
  const keys = personKeys(people.map(({ person }) => person))
  const found = new Map<string, PersonAtEvent>()
  for (const { person, present, represented, owes } of people) {
    const key = keys.get(person.id)
    if (!key) continue
    const twin = found.get(key.key)
    if (twin) {
      const inPerson = (twin.present && !twin.represented) || (present && !represented)
      twin.present ||= present
      twin.represented = twin.present && !inPerson
      twin.owes &&= owes
      continue
    }
    const isWeak = key.kind === 'nik' || key.kind === 'name'
    found.set(key.key, {
      ...{ key: key.key, kind: key.kind, mark: isWeak ? markOf(key.key) : null, present, represented, owes },
      nameMark: key.name === null ? null : markOf(`name:${key.name}`),
      nikMark: key.nik === null ? null : markOf(`nik:${key.nik}`),
      shown: shownOf(person),
    })
  }
  return [...found.values()]
}

/** 47 bits stand for a name or a number: among a million two are hardly ever the same, and six bytes are little. */
function markOf(key: string): number {
  return createHash('sha256').update(key).digest().readUIntBE(0, 6) % 2 ** 47
}

function shownOf(person: SourcePerson): ShownPerson {
  const { name, position, unit, district, village, sortKey, searchWords, searchDigits } = person
  const place = [village, district].filter((part) => part !== null && part !== '').join(', ')
  return {
    ...{ name, position: position ?? '', unit: unit ?? '', unitKey: fold(unit ?? ''), place },
    ...{ sortKey, searchWords, searchDigits },
  }
}

function byUnit(people: readonly Counted[]): UnitFigures[] {
  const units = new Map<string, UnitFigures>()
  for (const { person, present, represented, owes } of people) {
    const label = person.unit ?? ''
    const unit = fold(label)
    const figures = units.get(unit) ?? { unit, label, invited: 0, present: 0, represented: 0, owing: 0 }
    units.set(unit, figures)
    figures.invited += 1
    figures.present += Number(present)
    figures.represented += Number(represented)
    figures.owing += Number(owes)
  }
  return [...units.values()]
}

function byVillage(people: readonly Counted[]): VillageFigures[] {
  const villages = new Map<string, VillageFigures>()
  for (const { person, present } of people) {
    const [districtLabel, villageLabel] = [plainDistrict(person.district ?? ''), person.village ?? '']
    const [district, village] = [fold(districtLabel), fold(villageLabel)]
    if (district === '' && village === '') continue
    const key = `${district}\n${village}`
    const figures = villages.get(key) ?? {
      ...{ district, village, districtLabel, villageLabel },
      ...{ invited: 0, present: 0 },
    }
    villages.set(key, figures)
    figures.invited += 1
    figures.present += Number(present)
  }
  return [...villages.values()]
}

function byDistrict(villages: readonly VillageFigures[]): DistrictFigures[] {
  return Array.from(
    Map.groupBy(villages, ({ district }) => district),
    ([district, own]) => ({
      ...{ district, label: own.at(-1)?.districtLabel ?? '' },
      invited: own.reduce((sum, { invited }) => sum + invited, 0),
      present: own.reduce((sum, { present }) => sum + present, 0),
    }),
  )
}

function slotsOf(event: Event, arrivals: readonly SourceArrival[], listed: ReadonlySet<string>) {
  const starts = new Map(event.days.map(({ day, startTime }) => [day, toUtcMs(day, startTime, event.zone)]))
  const slots = new Map<number, number>()
  for (const { participantId, day, at } of arrivals) {
    if (!listed.has(participantId)) continue
    const slot = Math.floor((at - (starts.get(day) ?? 0)) / (SLOT_MINUTES * 60_000))
    const kept = Math.min(LAST_SLOT, Math.max(FIRST_SLOT, slot))
    slots.set(kept, (slots.get(kept) ?? 0) + 1)
  }
  return Array.from(slots, ([slot, count]) => ({ slot, arrivals: count }))
}

/** Of the days whose end is known; null where none is. */
function plannedMinutes({ days }: Event): number | null {
  const known = days.flatMap(({ startTime, endTime }) =>
    endTime === null ? [] : [(minutesOf(endTime) - minutesOf(startTime) + 1_440) % 1_440],
  )
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0)
}
