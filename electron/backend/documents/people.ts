/** The people a paper is about, as its options say, in their order. */
import type { PeopleOptions } from '#shared/contract/document-options/people.ts'
import type { Participant } from '#shared/contract/participants.ts'
import type { Category } from '#shared/domain/category.ts'
import { briefDistrict, fullDistrict, plainDistrict } from '#shared/domain/district-name.ts'
import { regionLabels } from '#shared/domain/regions.ts'
import { villageIn } from '#shared/domain/roster/place-names.ts'
import { AppError } from '../app-error.ts'
import type { ReadableDb } from '../store/db.ts'
import { countParticipants, listParticipants, type ParticipantQuery } from '../store/participants.ts'
import type { LoadContext } from './document.ts'

export type PeopleChoice = PeopleOptions & { onlyPresent?: boolean }

const EVERYBODY = Number.MAX_SAFE_INTEGER

export function peopleOf(db: ReadableDb, choice: PeopleChoice, context: LoadContext): Participant[] {
  const limit = context.peopleLimit ?? EVERYBODY
  return listParticipants(db, queryOf(choice, context), {
    sort: choice.order,
    descending: false,
    offset: 0,
    limit,
  })
}

export function countPeople(db: ReadableDb, choice: PeopleChoice, context: LoadContext): number {
  return countParticipants(db, queryOf(choice, context))
}

function queryOf(choice: PeopleChoice, { event, day }: LoadContext): ParticipantQuery {
  const { units, categories, participantIds, onlyPresent } = choice
  const attendance = onlyPresent ? 'present' : undefined
  return { eventId: event.id, day, ids: participantIds, filter: { units, categories, attendance } }
}

/** Throws AppError nobody_to_print. */
export function somebody<Person>(people: Person[]): Person[] {
  if (people.length === 0) throw new AppError('nobody_to_print')
  return people
}

const VILLAGE: ReadonlySet<Category> = new Set(['kepala_desa', 'perangkat_desa', 'bpd', 'lurah'])

/** Where somebody comes from; nothing where the position says it already ("Kepala Dinas Kesehatan"). */
export function originOf(person: Participant, province: string): string {
  const origin = homeOf(person, province)
  return positionOf(person, province).toLowerCase().includes(origin.toLowerCase()) ? '' : origin
}

export function isOfVillage({ category }: Participant): boolean {
  return VILLAGE.has(category)
}

/** "Semau", also where "Kec. Semau" was written; '' where it is not known. */
export function districtOf({ district }: Participant): string {
  return plainDistrict(district ?? '')
}

/**
 * Where somebody works, as a letter names it: "Desa Tuatuka, Kecamatan Takari", only the kecamatan where the
 * position names the village already; the unit of others.
 */
export function workplaceOf(person: Participant, province: string): string {
  const { category, village, district } = person
  if (!isOfVillage(person) || !village) return homeOf(person, province)
  const labels = regionLabels(province)
  const word = category === 'lurah' ? labels.ward : labels.village
  const named = villageIn(village) === null ? `${word} ${village}` : village
  const isSaid = positionOf(person, province).toLowerCase().includes(village.toLowerCase())
  return [isSaid && district ? '' : named, district ? fullDistrict(district, province) : '']
    .filter((part) => part !== '')
    .join(', ')
}

/** The village and district of a village head, the unit of others; called as in the province of the event. */
function homeOf(person: Participant, province: string): string {
  const village = [person.village, person.district && briefDistrict(person.district, province)]
  const place = village.filter((part) => part).join(', ')
  if (isOfVillage(person) && place !== '') return place
  return person.unit ?? place
}

/** Jabatan; for village heads of whom only the village is known, what they are. */
export function positionOf(person: Participant, province: string): string {
  if (person.position) return person.position
  if (person.category === 'kepala_desa') return regionLabels(province).villageHead
  if (person.category === 'lurah') return 'Lurah'
  return ''
}
