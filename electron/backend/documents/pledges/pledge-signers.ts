/** Who signs the sheet of an instrument: officials who were named for it, then the participants it is meant for. */
import type { Event, Official } from '#shared/contract/events.ts'
import { CATEGORIES } from '#shared/domain/category.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { signatoriesOf } from '#shared/domain/pledge-officials.ts'
import { sortKey } from '#shared/domain/names.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listNamesakes } from '../../store/participants.ts'
import type { LoadContext, OptionsOf } from '../document.ts'
import { countPeople, originOf, type PeopleChoice, peopleOf, positionOf } from '../people.ts'
import { isSame, nipOf, officeOf } from '../same-person.ts'

/** `participantId` is null for an official who is not on the list of participants. */
export type Signer = { participantId: string | null; name: string; position: string; origin: string }

type Options = OptionsOf<'pledge_sheet'>

export function signersOf(db: ReadableDb, options: Options, context: LoadContext): Signer[] {
  const officials = officialsOf(options, context)
  const choice = participantsFor(options, context)
  const people = choice ? peopleOf(db, choice, context) : []
  return [
    ...officials.map((official) => ({
      participantId: people.find((person) => isSame(official, person))?.id ?? null,
      ...{ name: official.name, position: officeOf(official), origin: '' },
    })),
    ...people
      .filter((person) => !officials.some((one) => isSame(one, person)))
      .map((person) => ({
        participantId: person.id,
        ...{ name: person.name, position: positionOf(person), origin: originOf(person) },
      })),
  ]
}

/** As many as `signersOf` lists, without reading them all. */
export function countSigners(db: ReadableDb, options: Options, context: LoadContext): number {
  const officials = officialsOf(options, context)
  const choice = participantsFor(options, context)
  if (!choice) return officials.length
  const namesakes = namesakesOf(db, officials, context).filter(
    (id) => choice.participantIds?.includes(id) ?? true,
  )
  const twice = peopleOf(db, { ...choice, participantIds: namesakes }, context).filter((person) =>
    officials.some((one) => isSame(one, person)),
  )
  return officials.length + countPeople(db, choice, context) - twice.length
}

/** People on the list who may be one of these officials. */
function namesakesOf(db: ReadableDb, officials: readonly Official[], { event }: LoadContext): string[] {
  if (officials.length === 0) return []
  return listNamesakes(db, event.id, {
    nips: officials.map(nipOf),
    sortKeys: officials.map((official) => sortKey(official.name)),
  })
}

function officialsOf(options: Options, context: LoadContext): Official[] {
  return signatoriesOf(options.instrument, context.event)
}

/** Null where no participant signs. */
function participantsFor(options: Options, { event }: LoadContext): PeopleChoice | null {
  if (options.signatories === 'officials') return null
  return meantFor(options.instrument, { ...options, onlyPresent: options.signatories === 'present' }, event)
}

/** The chosen people whom an instrument is meant for; null where that is nobody. */
export function meantFor(
  instrument: InstrumentKind,
  choice: PeopleChoice,
  event: Event,
): PeopleChoice | null {
  const asked = choice.categories && choice.categories.length > 0 ? choice.categories : CATEGORIES
  const meant = asked.filter((category) => isMeantFor(instrument, category, event))
  return meant.length === 0 ? null : { ...choice, categories: meant }
}
