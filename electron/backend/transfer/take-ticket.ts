/** Tickets: every card stays; withdrawn once is withdrawn everywhere, and two laptops' cards of one person are settled. */
import { findRow, insertRow, type Row } from '../store/event-rows.ts'
import { hasValidTicket, OTHER_CARD, updateRevocation, updateShortCode } from '../store/tickets.ts'
import { countNew, damaged, numberOf, type Taking, textOf } from './taking.ts'

export function takeTicket(taking: Taking, row: Row): void {
  const serial = textOf(row, 'serial')
  const present = findRow(taking.db, 'ticket', ['serial'], [serial])
  const withdrawn = withdrawalIn(row)
  if (present) {
    if (present['participant_id'] !== row['participant_id']) throw damaged()
    const known = withdrawalIn(present)
    // Of two who withdrew it the earlier one counts.
    if (withdrawn && (!known || isEarlier(withdrawn, known))) updateRevocation(taking.db, serial, withdrawn)
    return
  }
  addTicket(taking, row, withdrawn)
  countNew(taking, 'ticket')
}

type Withdrawal = { at: number; reason: string }

/** Undefined also where it only gave way to a card from another laptop: that follows from the cards. */
function withdrawalIn(row: Row): Withdrawal | undefined {
  const { revoked_at: at, revoke_reason: reason } = row
  return typeof at === 'number' && reason !== OTHER_CARD ? { at, reason: String(reason ?? '') } : undefined
}

function isEarlier(one: Withdrawal, other: Withdrawal): boolean {
  return one.at !== other.at ? one.at < other.at : one.reason < other.reason
}

function addTicket({ db, eventId }: Taking, row: Row, withdrawn: Withdrawal | undefined): void {
  const [serial, shortCode] = [textOf(row, 'serial'), textOf(row, 'short_code')]
  const other = findRow(db, 'ticket', ['event_id', 'short_code'], [eventId, shortCode])
  const isLater = other !== undefined && isIssuedLater(row, other)
  // Of two cards with one short code the earlier keeps it; the other is known by its QR code alone.
  if (other && !isLater)
    updateShortCode(db, textOf(other, 'serial'), `${shortCode}#${textOf(other, 'serial')}`)
  const hasValid = hasValidTicket(db, textOf(row, 'participant_id'))
  const state =
    withdrawn ??
    (hasValid ? { at: numberOf(row, 'issued_at'), reason: OTHER_CARD } : { at: null, reason: null })
  const added = {
    ...row,
    short_code: isLater ? `${shortCode}#${serial}` : shortCode,
    ...{ revoked_at: state.at, revoke_reason: state.reason },
  }
  if (!insertRow(db, 'ticket', added)) throw damaged()
}

function isIssuedLater(one: Row, other: Row): boolean {
  const [first, second] = [numberOf(one, 'issued_at'), numberOf(other, 'issued_at')]
  return first !== second ? first > second : textOf(one, 'serial') > textOf(other, 'serial')
}
