/** A guest whom a device typed while it was out of reach becomes a person of the list, or is known as one of it. */
import type { KeptGuest } from '#shared/contract/kept-words.ts'
import { sortKey } from '#shared/domain/names.ts'
import { personFrom } from '#shared/domain/person.ts'
import { fold } from '#shared/domain/spelling.ts'
import { cleanText } from '../../spreadsheets/cell-text.ts'
import type { WritableDb } from '../../store/db.ts'
import type { DeliveredScanRow } from '../../store/deliveries.ts'
import { findAttendee, listNamesakes } from '../../store/participants.ts'
import { addParticipant, typedPerson } from '../people.ts'
import type { Delivery, TimedScan } from './delivery.ts'
import { noteSeen } from './note-seen.ts'

type Taken = Pick<DeliveredScanRow, 'outcome' | 'participantId' | 'entryId' | 'visitId'>

/**
 * The guest has the id of the scan: laptops to which one phone brings the same guest hold one person, not two. Of the
 * same name, but not surely the same, is for somebody to decide (conflicts/typed-sources.ts).
 */
export function takeGuest(db: WritableDb, delivery: Delivery, scan: TimedScan, guest: KeptGuest): Taken {
  const without = { participantId: null, entryId: null, visitId: null }
  if (cleanText(guest.name).trim() === '') return { ...without, outcome: 'unknown' }
  const { event } = delivery
  if (event.archivedAt !== null) return { ...without, outcome: 'archived' }
  const made = findAttendee(db, scan.id)
  if (made && made.eventId !== event.id) return { ...without, outcome: 'unknown' }
  if (made && made.removedAt !== null) return { ...without, participantId: made.id, outcome: 'removed' }
  const listed = made ? undefined : findListed(db, event.id, guest)
  const participantId = made?.id ?? listed ?? addGuest(db, delivery, scan.id, guest)
  const method = listed === undefined ? 'walk_in' : 'search'
  return { participantId, ...noteSeen(db, delivery, scan, { method, participantId }) }
}

function addGuest(db: WritableDb, { context, event }: Delivery, id: string, guest: KeptGuest): string {
  const person = typedPerson(personFrom({ ...guest, category: 'undangan' }))
  return addParticipant(context, db, event, person, 'walk_in', id)
}

/** The only one of the list with this name and this instansi. */
function findListed(db: WritableDb, eventId: string, { name, unit }: KeptGuest): string | undefined {
  const typed = fold(unit ?? '')
  if (typed === '') return undefined
  const namesakes = listNamesakes(db, eventId, { nips: [], sortKeys: [sortKey(name)] })
  const same = namesakes.filter((id) => fold(findAttendee(db, id)?.unit ?? '') === typed)
  return same.length === 1 ? same[0] : undefined
}
