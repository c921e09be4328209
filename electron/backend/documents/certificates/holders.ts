/** Who gets a certificate or a statement of attendance, in the order of the paper. */
import type { Official } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { formatNip } from '#shared/domain/nip.ts'
import { formatRank } from '#shared/domain/rank.ts'
import type { ReadableDb } from '../../store/db.ts'
import type { LoadContext, OptionsOf } from '../document.ts'
import { workplaceOf, positionOf } from '../people.ts'
import {
  chosenDays,
  countPresentPeople,
  presentPeople,
  type Requirement,
} from '../attendance/present-people.ts'
import { isSame, nipOf, officeOf } from '../same-person.ts'
import { committeeOf, speakersOf } from '../speakers.ts'

export type Holder = {
  /** Of the participant or the official. */
  id: string
  name: string
  /** Grouped as printed, or ''. */
  nip: string
  rank: string
  position: string
  /** The unit, or village and kecamatan. */
  home: string
  /** "Peserta", "Narasumber", "Moderator", "Panitia" */
  role: string
}

export type HolderOptions = OptionsOf<'certificates'> | OptionsOf<'attendance_statement'>

export function holdersOf(db: ReadableDb, options: HolderOptions, context: LoadContext): Holder[] {
  const officials = officialsFor(options, context)
  const people = presentPeople(db, choiceOf(options), context, requirementOf(options, context))
  return [
    ...officials.map(officialHolder),
    ...people
      .map(({ person }) => person)
      .filter((person) => !officials.some((official) => isSame(official, person, context.event)))
      .map((person) => participantHolder(person, context.event.province)),
  ]
}

/** As many as `holdersOf` lists. */
export function countHolders(db: ReadableDb, options: HolderOptions, context: LoadContext): number {
  if (officialsFor(options, context).length > 0) return holdersOf(db, options, context).length
  return countPresentPeople(db, choiceOf(options), context, requirementOf(options, context))
}

/** Nobody gets a paper for a day on which somebody else came instead. */
function requirementOf(options: HolderOptions, context: LoadContext): Requirement {
  const presence = 'in_person'
  if (options.kind === 'attendance_statement') {
    return { days: chosenDays(context, options.days), least: 1, presence }
  }
  const days = chosenDays(context, undefined)
  return { days, least: Math.min(options.leastDays ?? days.length, days.length), presence }
}

function choiceOf(options: HolderOptions): HolderOptions {
  if (options.kind === 'attendance_statement' || options.recipients === 'participants') return options
  return { ...options, categories: [options.recipients === 'speakers' ? 'narasumber' : 'panitia'] }
}

function officialsFor(options: HolderOptions, { event }: LoadContext): Official[] {
  if (options.kind === 'attendance_statement' || options.participantIds !== undefined) return []
  if (options.recipients === 'speakers') return speakersOf(event)
  return options.recipients === 'committee' ? committeeOf(event) : []
}

function participantHolder(person: Participant, province: string): Holder {
  const { category } = person
  return {
    id: person.id,
    name: person.name,
    nip: person.nip === null ? '' : formatNip(person.nip),
    rank: person.rank === null ? '' : formatRank(person.rank),
    position: positionOf(person, province),
    home: workplaceOf(person, province),
    role: category === 'narasumber' ? 'Narasumber' : category === 'panitia' ? 'Panitia' : 'Peserta',
  }
}

function officialHolder(official: Official): Holder {
  const { id, name, rank, roles } = official
  const speaks = roles.includes('narasumber')
  return {
    id,
    name,
    nip: nipOf(official) === '' ? '' : formatNip(nipOf(official)),
    rank: formatRank(rank),
    position: officeOf(official),
    home: '',
    role: speaks ? 'Narasumber' : roles.includes('moderator') ? 'Moderator' : 'Panitia',
  }
}
