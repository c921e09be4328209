/** One scan that a device noted while it was out of reach: kept as it was told, and an arrival where there is one. */
import type { KeptScan } from '#shared/contract/deliveries.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { countedTime, type DeliveryOutcome } from '#shared/domain/delivered-scan.ts'
import { findArrival, listOpenArrivals } from '../../store/attendance.ts'
import type { WritableDb } from '../../store/db.ts'
import {
  findDeliveryOutcome,
  findTimeBefore,
  type DeliveredScanRow,
  insertArrivalFrom,
  insertDeliveredScan,
} from '../../store/deliveries.ts'
import type { DeskSessionRow } from '../../store/desks.ts'
import type { Door } from '../../store/events.ts'
import { findAttendee } from '../../store/participants.ts'
import { findTicket } from '../../store/tickets.ts'
import type { EventCards, MarkedCard } from './card-index.ts'

export type Delivery = {
  event: Door
  session: DeskSessionRow
  queue: string
  cards: EventCards
  receivedAt: number
}
type Found = Pick<DeliveredScanRow, 'outcome' | 'participantId' | 'entryId' | 'serial'>
type Told = KeptScan & { at: number; day: string }

/** The same scan again changes nothing. */
export function takeScan(db: WritableDb, delivery: Delivery, scan: KeptScan): DeliveryOutcome {
  const before = findDeliveryOutcome(db, scan.id)
  if (before !== undefined) return before
  const { event, session, queue, receivedAt } = delivery
  const { deviceAt, offsetMs } = scan
  const notBefore = findTimeBefore(db, queue, scan.sequence)
  const { at, clock } = countedTime({ deviceAt, offsetMs, receivedAt, notBefore })
  const day = dayAsked(event, at, scan.day)
  const found = settled(db, delivery, { ...scan, at, day })
  insertDeliveredScan(db, {
    ...{
      id: scan.id,
      eventId: event.id,
      origin: session.id,
      queue,
      sequence: scan.sequence,
      mark: scan.mark,
    },
    ...{ desk: session.name, device: session.device, operator: session.operator },
    ...{ deviceAt, offsetMs, at, clock, receivedAt, day, shown: scan.shown },
    ...found,
  })
  return found.outcome
}

function settled(db: WritableDb, delivery: Delivery, scan: Told): Found {
  const card = delivery.cards.find(db, scan.mark)
  const ticket = card && findTicket(db, card.serial)
  const attendee = ticket && findAttendee(db, ticket.participantId)
  const holder = { serial: card?.serial ?? null, participantId: attendee?.id ?? null }
  const without = (outcome: DeliveryOutcome): Found => ({ ...holder, outcome, entryId: null })
  const noted = findArrival(db, scan.id)
  if (noted?.eventId === delivery.event.id) {
    return { ...holder, participantId: noted.participantId, outcome: 'known', entryId: noted.id }
  }
  if (scan.shown === 'refused') return without('refused_there')
  if (!card || !ticket || !attendee) return without(scan.shown === 'not_a_code' ? 'not_a_code' : 'unknown')
  if (delivery.event.archivedAt !== null) return without('archived')
  if (attendee.removedAt !== null) return without('removed')
  // Withdrawn only after it was shown there: by then it was still good.
  if (ticket.revokedAt !== null && ticket.revokedAt <= scan.at) return without('revoked')
  return { ...holder, ...arrived(db, delivery, scan, { method: card.method, participantId: attendee.id }) }
}

function arrived(
  db: WritableDb,
  { event, session }: Delivery,
  { id, at, day, shown }: Told,
  { method, participantId }: { method: MarkedCard['method']; participantId: string },
): Pick<Found, 'outcome' | 'entryId'> {
  const [standing] = listOpenArrivals(db, participantId, day)
  // What the laptop itself said then tells nothing new, unless the laptop has lost it since.
  const isOldNews = shown === 'welcome' || shown === 'already'
  if (isOldNews && standing !== undefined) return { outcome: 'already', entryId: standing }
  const arrival = { id, eventId: event.id, participantId, day, at, method, desk: session.name }
  return insertArrivalFrom(db, session.id, arrival)
    ? { outcome: 'arrived', entryId: id }
    : { outcome: 'already', entryId: standing ?? null }
}
