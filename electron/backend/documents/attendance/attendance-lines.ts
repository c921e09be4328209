/** The lines of an attendance list: participants, guests of rank, speakers or the committee. */
import type { AttendanceAudience } from '#shared/contract/document-options/attendance-list.ts'
import type { Event, Official } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import type { Category } from '#shared/domain/category.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import { representing } from '#shared/domain/substitute.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import type { ReadableDb } from '../../store/db.ts'
import { blankRowsOfGroup, grouped } from './attendance-groups.ts'
import type { LoadContext, OptionsOf } from '../document.ts'
import type { Label } from '../kit/label-block.ts'
import { amongIds } from './present-people.ts'
import { countPeople, originOf, type PeopleChoice, peopleOf, positionOf } from '../people.ts'
import { isSame, nipOf, officeOf } from '../same-person.ts'
import { committeeOf, speakersOf, talksOf } from '../speakers.ts'

export type AttendanceLine = {
  /** Null for an official who is not on the list of participants. */
  participantId: string | null
  name: string
  nip: string
  rank: string
  position: string
  origin: string
  /** "QR 08.41" where arrivals are shown. */
  arrived: string | null
  /** "mewakili Kepala Dinas …" of somebody who came in the place of an invitee. */
  represents?: string
  /** What a speaker speaks on. */
  topic?: string
}

/** The session a list is for: whom it is meant for (nobody named: everybody), and when people first came in. */
export type SessionOfList = { invited: readonly Category[]; entries: ReadonlyMap<string, number> }

/** People of one list with what stands over it. */
export type AttendanceGroup = { label: Label | null; lines: AttendanceLine[]; blankRows: number }

type Options = OptionsOf<'attendance_list'>

/** They are received as guests and sign without NIP. */
const GUESTS: readonly Category[] = [
  'forkopimda',
  'sekda',
  'dprd',
  'tni',
  'polri',
  'kpu',
  'bawaslu',
  'undangan',
]

export function attendanceGroups(
  db: ReadableDb,
  options: Options,
  context: LoadContext,
  session: SessionOfList | null = null,
): AttendanceGroup[] {
  const { province } = context.event
  const zone = options.showArrival ? context.event.zone : null
  const people = ofSession(peopleOf(db, choiceOf(options, session), context), session)
  const officials = officialsFor(options.audience, context.event)
  const others = people.filter(
    (person) => !officials.some((official) => isSame(official, person, context.event)),
  )
  if (officials.length > 0) {
    const lines = [
      ...officials.map((official) => ({
        ...officialLine(official, context.event),
        participantId: people.find((person) => isSame(official, person, context.event))?.id ?? null,
      })),
      ...others.map((person) => lineOf(person, { unitAbove: null, zone, province })),
    ]
    return [{ label: null, lines, blankRows: options.blankRows }]
  }
  return grouped(others, options.grouping, province).map((group) => ({
    label: group.label,
    lines: group.people.map((person) => lineOf(person, { unitAbove: group.unit, zone, province })),
    blankRows:
      options.grouping === 'none'
        ? options.blankRows
        : blankRowsOfGroup(group.people.length, options.blankRows),
  }))
}

/** As many as `attendanceGroups` lists. */
export function countAttending(
  db: ReadableDb,
  options: Options,
  context: LoadContext,
  session: SessionOfList | null = null,
): number {
  const officials = officialsFor(options.audience, context.event)
  const isWhole = officials.length === 0 && (session?.invited.length ?? 0) === 0
  if (isWhole) return countPeople(db, choiceOf(options, session), context)
  return attendanceGroups(db, options, context, session).reduce((sum, group) => sum + group.lines.length, 0)
}

function officialsFor(audience: AttendanceAudience, event: Event): Official[] {
  if (audience === 'speakers') return speakersOf(event)
  return audience === 'committee' ? committeeOf(event) : []
}

/** Who came into a session is looked for among its entries, not among those of the day. */
function choiceOf(options: Options, session: SessionOfList | null): PeopleChoice {
  if (!session || !options.onlyPresent) return audienceOf(options)
  return amongIds({ ...audienceOf(options), onlyPresent: false }, session.entries.keys())
}

/** Whom the session is meant for, and whoever else was let in. */
function ofSession(people: Participant[], session: SessionOfList | null): Participant[] {
  if (!session) return people
  const { invited, entries } = session
  return people
    .filter(({ id, category }) => invited.length === 0 || invited.includes(category) || entries.has(id))
    .map((person) => ({ ...person, arrivedAt: entries.get(person.id) ?? null }))
}

function audienceOf(options: Options): PeopleChoice {
  if (options.audience === 'speakers') return { ...options, categories: ['narasumber'] }
  if (options.audience === 'committee') return { ...options, categories: ['panitia'] }
  const isOpen = options.categories === undefined || options.categories.length === 0
  return options.audience === 'guests' && isOpen ? { ...options, categories: [...GUESTS] } : options
}

function officialLine(official: Official, event: Event): Omit<AttendanceLine, 'participantId'> {
  const topic = talksOf(event, official)
    .map(({ title }) => title)
    .join('; ')
  return {
    name: official.name,
    nip: nipOf(official) === '' ? '' : formatNip(nipOf(official)),
    rank: formatRank(official.rank),
    position: officeOf(official),
    origin: '',
    arrived: null,
    ...(topic === '' ? {} : { topic }),
  }
}

type Around = { unitAbove: string | null; zone: Zone | null; province: string }

function lineOf(person: Participant, { unitAbove, zone, province }: Around): AttendanceLine {
  const arrived =
    zone === null || person.arrivedAt === null ? null : `QR ${clock(toLocal(person.arrivedAt, zone).time)}`
  const origin = originOf(person, province)
  const { substitute } = person
  if (substitute) {
    const { name, nip, position } = substitute
    const represents = representing(person)
    return {
      ...{ participantId: person.id, name, nip: formatNip(nip), rank: '', position, origin: '' },
      ...{ represents, arrived },
    }
  }
  return {
    participantId: person.id,
    name: person.name,
    nip: person.nip === null ? '' : formatNip(person.nip),
    rank: person.rank === null ? '' : formatRank(person.rank),
    position: positionOf(person, province),
    origin: origin === unitAbove ? '' : origin,
    arrived,
  }
}
