/** One scan that a device noted while it was out of reach: kept as it was told, and an arrival where there is one. */
import type { KeptScan } from '#shared/contract/deliveries.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { countedTime, type DeliveryOutcome } from '#shared/domain/delivered-scan.ts'
import { findArrival } from '../../store/attendance.ts'
import type { WritableDb } from '../../store/db.ts'
import {
  type DeliveredScanRow,
  findAccount,
  findTimeBefore,
  insertDeliveredScan,
} from '../../store/deliveries.ts'
import { findAttendee } from '../../store/participants.ts'
import { findSubstituteEntry } from '../../store/substitutes.ts'
import { findTicket, type TicketState } from '../../store/tickets.ts'
import { findVisit } from '../../store/visits.ts'
import type { Marked } from './card-index.ts'
import type { Delivery, TimedScan } from './delivery.ts'
import { noteRepresented } from './note-represented.ts'
import { noteSeen } from './note-seen.ts'
import { standOf } from './stand-there.ts'
import { takeGuest } from './take-guest.ts'
import { writtenWords } from './words.ts'

type Found = Pick<DeliveredScanRow, 'outcome' | 'participantId' | 'entryId' | 'visitId' | 'serial'>

/** The same scan again changes nothing. */
export function takeScan(db: WritableDb, delivery: Delivery, scan: KeptScan): DeliveryOutcome {
  const before = findAccount(db, scan.id)
  if (before !== undefined) return before.outcome
  const { event, session, queue, receivedAt } = delivery
  const { deviceAt, offsetMs, shown } = scan
  const notBefore = findTimeBefore(db, queue, scan.sequence)
  const { at, clock } = countedTime({ deviceAt, offsetMs, receivedAt, notBefore })
  const stand = standOf(db, event.id, scan.stand)
  const day = stand?.day ?? dayAsked(event, at)
  const accountId = delivery.context.newId()
  const found = settled(db, delivery, { ...scan, accountId, at, day, stand })
  insertDeliveredScan(db, {
    ...{
      id: accountId,
      scanId: scan.id,
      eventId: event.id,
      origin: session.id,
      queue,
      sequence: scan.sequence,
      mark: scan.mark,
    },
    ...{ desk: session.name, device: session.device, operator: session.operator },
    ...{ deviceAt, offsetMs, at, clock, receivedAt, day, shown },
    stand: scan.stand ? JSON.stringify(scan.stand) : null,
    words: writtenWords(scan),
    ...found,
  })
  return found.outcome
}

function settled(db: WritableDb, delivery: Delivery, scan: TimedScan): Found {
  const marked = delivery.cards.find(db, scan.mark)
  const card = marked && cardOf(db, marked)
  const attendee = card && findAttendee(db, card.participantId)
  const holder = { serial: card?.serial ?? null, participantId: attendee?.id ?? null }
  const without = (outcome: DeliveryOutcome): Found => ({ ...holder, outcome, entryId: null, visitId: null })
  const [arrival, visit] = [findArrival(db, scan.id), findVisit(db, scan.id)]
  const noted = arrival ?? visit ?? findSubstituteEntry(db, scan.id)
  if (noted?.eventId === delivery.event.id) {
    const { participantId } = noted
    return {
      ...holder,
      participantId,
      outcome: 'known',
      entryId: arrival?.id ?? null,
      visitId: visit?.id ?? null,
    }
  }
  if (scan.shown === 'refused') return without('refused_there')
  if (scan.guest) return { serial: null, ...takeGuest(db, delivery, scan, scan.guest) }
  if (!marked || !card || !attendee) return without(scan.shown === 'not_a_code' ? 'not_a_code' : 'unknown')
  if (delivery.event.archivedAt !== null) return without('archived')
  if (attendee.removedAt !== null) return without('removed')
  // Withdrawn only after it was shown there: by then it was still good.
  if (card.revokedAt !== null && card.revokedAt <= scan.at) return without('revoked')
  const seen = { method: marked.method, participantId: attendee.id }
  const { substitute } = scan
  if (substitute) return { ...holder, ...noteRepresented(db, delivery, scan, { ...seen, substitute }) }
  return { ...holder, ...noteSeen(db, delivery, scan, seen) }
}

/** Whoever was looked up by name showed no card that could have been withdrawn. */
function cardOf(
  db: WritableDb,
  marked: Marked,
): (Pick<TicketState, 'participantId' | 'revokedAt'> & { serial: string | null }) | undefined {
  if ('participantId' in marked) {
    return { participantId: marked.participantId, revokedAt: null, serial: null }
  }
  const ticket = findTicket(db, marked.serial)
  return ticket && { ...ticket, serial: marked.serial }
}
