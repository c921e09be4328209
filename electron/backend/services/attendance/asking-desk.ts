/** Who asks at the door: which desk, for which day, and where it stands. */
import type { Stand } from '#shared/contract/stand.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import type { Door } from '../../store/events.ts'

export type Desk = { nonce: string; desk: string; eventId: string; day: string; at: number }

/** A desk and where it stands, as it says so. */
export type AskingDesk = Desk & { stand?: Stand | undefined; override?: { reason: string } | undefined }
type AtDesk = Omit<AskingDesk, 'at' | 'day'> & { day?: string | undefined; at?: Stand | undefined }

export function deskOf(
  event: Door,
  { nonce, desk, eventId, day, at: stand, override }: AtDesk,
  now: number,
): AskingDesk {
  return { nonce, desk, eventId, day: dayAsked(event, now, day), at: now, stand, override }
}
