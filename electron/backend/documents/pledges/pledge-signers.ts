/** Who signs the sheet of an instrument: officials who were named for it, then the participants it is meant for. */
import type { Event, Official } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import { CATEGORIES } from '#shared/domain/category.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { signatoriesOf } from '#shared/domain/pledge-officials.ts'
import { representing } from '#shared/domain/substitute.ts'
import { sortKey } from '#shared/domain/names.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listIdsUnderWording } from '../../store/pledge-texts.ts'
import { listNamesakes } from '../../store/participants.ts'
import type { LoadContext, OptionsOf } from '../document.ts'
import { listIdsToSign } from '../../store/presence.ts'
import { amongIds } from '../attendance/present-people.ts'
import { countPeople, originOf, type PeopleChoice, peopleOf, positionOf } from '../people.ts'
import { isSame, nipOf, officeOf } from '../same-person.ts'

/** `participantId` is null for an official who is not on the list of participants. */
export type Signer = {
  participantId: string | null
  name: string
  position: string
  origin: string
  /** "mewakili Kepala Dinas …" of somebody who signs in the place of an invitee. */
  represents?: string
}

type Options = OptionsOf<'pledge_sheet'>

export function signersOf(db: ReadableDb, options: Options, context: LoadContext): Signer[] {
  const officials = officialsOf(options, context)
  const choice = participantsFor(db, options, context)
  const people = choice ? peopleOf(db, choice, context) : []
  return [
    ...officials.map((official) => ({
      participantId: people.find((person) => isSame(official, person, context.event))?.id ?? null,
      ...{ name: official.name, position: officeOf(official), origin: '' },
    })),
    ...people
      .filter((person) => !officials.some((one) => isSame(one, person, context.event)))
      .map((person) => signerOf(person, options, context.event.province)),
  ]
}

/** Whoever signs on a later day signs himself. */
function signerOf(person: Participant, { onlyUnsigned }: Options, province: string): Signer {
  const { id: participantId, substitute } = person
  if (substitute && !onlyUnsigned) {
    const { name, position } = substitute
    return { participantId, name, position, origin: '', represents: representing(person) }
  }
  return {
    participantId,
    name: person.name,
    position: positionOf(person, province),
    origin: originOf(person, province),
  }
}

/** As many as `signersOf` lists, without reading them all. */
export function countSigners(db: ReadableDb, options: Options, context: LoadContext): number {
  const officials = officialsOf(options, context)
  const choice = participantsFor(db, options, context)
  if (!choice) return officials.length
  const namesakes = namesakesOf(db, officials, context).filter(
    (id) => choice.participantIds?.includes(id) ?? true,
  )
  const twice = peopleOf(db, { ...choice, participantIds: namesakes }, context).filter((person) =>
    officials.some((one) => isSame(one, person, context.event)),
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
  // Of an earlier wording only those are known who signed it.
  if (options.onlyUnsigned || options.wording !== undefined) return []
  return signatoriesOf(options.instrument, context.event)
}

/** Null where no participant signs. */
function participantsFor(db: ReadableDb, options: Options, { event }: LoadContext): PeopleChoice | null {
  const { instrument, signatories, onlyUnsigned } = options
  if (signatories === 'officials' && !onlyUnsigned) return null
  const choice = meantFor(instrument, { ...options, onlyPresent: signatories === 'present' }, event)
  const open = choice && onlyUnsigned ? amongIds(choice, listIdsToSign(db, event.id, instrument)) : choice
  return open && underWording(db, open, { eventId: event.id, instrument, hash: options.wording })
}

/** Those of the chosen people who signed this wording; all of them where none is asked for. */
export function underWording(
  db: ReadableDb,
  choice: PeopleChoice,
  { hash, ...of }: { eventId: string; instrument: InstrumentKind; hash: string | undefined },
): PeopleChoice {
  return hash === undefined ? choice : amongIds(choice, listIdsUnderWording(db, { ...of, hash }))
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
