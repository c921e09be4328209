/** Who signs the sheet of an instrument: officials who were named for it, then the participants it is meant for. */
import type { Official } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { categories } from '#shared/domain/category.ts'
import { guessCategory } from '#shared/domain/category-guess.ts'
import { INSTRUMENT_KINDS } from '#shared/domain/events.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { sortKey } from '#shared/domain/names.ts'
import type { ReadableDb } from '../store/db.ts'
import type { LoadContext, OptionsOf } from './document.ts'
import { officialsWith } from './event-facts.ts'
import { originOf, peopleOf, positionOf } from './people.ts'

export type Signer = { name: string; position: string; origin: string }

type Options = OptionsOf<'pledge_sheet'>

export function signersOf(db: ReadableDb, options: Options, context: LoadContext): Signer[] {
  const officials = officialsWith(context.event, 'penandatangan').filter((official) =>
    signs(official, options, context),
  )
  const people = participantsOf(db, options, context).filter(
    (person) => !officials.some((one) => isSame(one, person)),
  )
  return [
    ...officials.map((official) => ({ name: official.name, position: officeOf(official), origin: '' })),
    ...people.map((person) => ({
      name: person.name,
      position: positionOf(person),
      origin: originOf(person),
    })),
  ]
}

function participantsOf(db: ReadableDb, options: Options, context: LoadContext): Participant[] {
  if (options.signatories === 'officials') return []
  const asked = options.categories && options.categories.length > 0 ? options.categories : categories
  const meant = asked.filter((category) =>
    isMeantFor(options.instrument, category, context.event.instruments),
  )
  if (meant.length === 0) return []
  return peopleOf(
    db,
    { ...options, categories: meant, onlyPresent: options.signatories === 'present' },
    context,
  )
}

/** Where both pledges are read, a village head signs the one and everybody else who was named the other. */
function signs(official: Official, { instrument }: Options, { event }: LoadContext): boolean {
  const bothRead = event.instruments.includes('ikrar_asn') && event.instruments.includes('ikrar_kepala_desa')
  if (instrument === 'deklarasi_damai' || !bothRead) return true
  const category = guessCategory({
    status: null,
    position: official.officeTitle,
    rank: null,
    nip: null,
    hints: [],
  })
  const ofVillage = isMeantFor('ikrar_kepala_desa', category, INSTRUMENT_KINDS)
  return ofVillage === (instrument === 'ikrar_kepala_desa')
}

/** Somebody who was named and is on the list too signs once. A name alone may belong to two people. */
function isSame(official: Official, person: Participant): boolean {
  const nip = official.nip.replace(/\D/g, '')
  if (nip !== '' && person.nip !== null) return nip === person.nip
  const sameOffice = officeOf(official).toLowerCase() === positionOf(person).toLowerCase()
  return sameOffice && sortKey(official.name) === sortKey(person.name)
}

function officeOf(official: Official): string {
  return `${official.prefix} ${official.officeTitle}`.trim()
}
