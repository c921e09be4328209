/** Who asks at the door: which desk, for which day, and where it stands. */
import type { Stand } from '#shared/contract/stand.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findAccount } from '../../store/deliveries.ts'
import type { Door } from '../../store/events.ts'

export type Desk = { nonce: string; desk: string; eventId: string; day: string; at: number }

/** A desk and where it stands, as it says so. */
export type AskingDesk = Desk & { stand?: Stand | undefined; override?: { reason: string } | undefined }
type AtDesk = Omit<AskingDesk, 'at' | 'day'> & { day?: string | undefined; at?: Stand | undefined }

export function deskOf(
  db: ReadableDb,
  event: Door,
  { nonce, desk, eventId, day, at: stand, override }: AtDesk,
  now: number,
): AskingDesk {
  return {
    nonce: nonceHere(db, nonce),
    desk,
    eventId,
    day: dayAsked(event, now, day),
    at: now,
    stand,
    override,
  }
}

/**
 * A phone that got no answer brings what it kept while the question itself may still be under way: then it asks once
 * more for what was noted of the scan.
 */
export function nonceHere(db: ReadableDb, nonce: string): string {
  const account = findAccount(db, nonce)
  // Where the question had come first, what was noted bears its nonce.
  return account && account.outcome !== 'known' ? account.id : nonce
}
