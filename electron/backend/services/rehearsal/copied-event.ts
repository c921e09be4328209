/** The event of a rehearsal: like the real one, held today, and with nobody in it who exists. */
import type { Event, EventDraft } from '#shared/contract/events.ts'
import { REHEARSAL_PEOPLE } from '#shared/contract/rehearsal.ts'
import { TEXT_IDS } from '#shared/domain/text-id.ts'
import { toLocal } from '#shared/domain/time.ts'
import type { Context } from '../../context.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { findLogo, findOffice, insertOffice, updateLogo } from '../../store/offices.ts'
import { countUnits } from '../../store/participants.ts'
import { findTextInUse, insertTextVersion, listTextVersions, updateTextInUse } from '../../store/texts.ts'
import { onAnotherDay } from '../events/another-day.ts'
import { addEvent } from '../events/new-event.ts'
import { addParticipants } from '../people.ts'
import { inventedPerson } from './invented-people.ts'

export const REHEARSAL_WORD = 'GLADI'
const LONGEST_TITLE = 500
const FALLBACK_UNITS = [
  'Badan Kesatuan Bangsa dan Politik',
  'Inspektorat',
  'Dinas Pendidikan',
  'Kecamatan Gladi',
]

/** `source` is the real database, which is only read; `db` that of the rehearsal. Answers the id of the new event. */
export function copyEvent(context: Context, db: WritableDb, source: ReadableDb, event: Event): string {
  for (const officeId of new Set([event.officeId, ...Object.values(event.letterheads)]))
    if (officeId !== null) copyOffice(context, db, source, officeId)
  const { id, number } = addEvent(context, db, draftOf(event, toLocal(context.clock(), event.zone).date))
  copyTexts(db, source, { from: event.id, to: id })
  const units = countUnits(source, event.id).flatMap(({ label }) => (label === '' ? [] : [label]))
  addPeople(context, db, { id, number }, { from: 0, to: REHEARSAL_PEOPLE.usual, units })
  return id
}

/** People with the numbers `from` to `to`, in the units of the event or in some that every region has. */
export function addPeople(
  context: Context,
  db: WritableDb,
  event: Pick<Event, 'id' | 'number'>,
  { from, to, units }: { from: number; to: number; units: readonly string[] },
): void {
  const known = units.length > 0 ? units : FALLBACK_UNITS
  const people = Array.from({ length: to - from }, (_, place) => inventedPerson(from + place, known))
  addParticipants(context, db, event, people, { origin: 'manual', source: null })
}

function draftOf(event: Event, today: string): EventDraft {
  const moved = onAnotherDay(event, today)
  const officials = moved.officials.map((official, place) => ({
    ...official,
    name: `Pejabat Rekaan ${place + 1}, M.Si.`,
    nip: '',
  }))
  const unnamed = (text: string): string =>
    event.officials.reduce(
      (left, { name }, place) => left.replaceAll(name, officials[place]?.name ?? ''),
      text,
    )
  return {
    ...moved,
    title: `${REHEARSAL_WORD}: ${event.title}`.slice(0, LONGEST_TITLE),
    officials,
    agenda: moved.agenda.map((step) => ({
      ...step,
      actor: unnamed(step.actor),
      follower: unnamed(step.follower),
    })),
  }
}

function copyOffice({ clock }: Context, db: WritableDb, source: ReadableDb, officeId: string): void {
  const office = findOffice(source, officeId)
  if (!office) return
  insertOffice(db, officeId, office, clock())
  for (const side of ['left', 'right'] as const)
    updateLogo(db, officeId, side, findLogo(source, officeId, side) ?? null)
}

/** What is printed and read aloud is what the real event prints and reads. */
function copyTexts(db: WritableDb, source: ReadableDb, event: { from: string; to: string }): void {
  for (const textId of TEXT_IDS) {
    for (const version of listTextVersions(source, textId)) insertTextVersion(db, version)
    const general = findTextInUse(source, textId, null)
    if (general !== undefined) updateTextInUse(db, textId, null, general)
    const own = findTextInUse(source, textId, event.from)
    if (own !== undefined) updateTextInUse(db, textId, event.to, own)
  }
}
