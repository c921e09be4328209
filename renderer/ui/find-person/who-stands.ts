/** Whoever stands at the desk is named largest: the invitee, or who came in the invitee's place. */
import type { Attendee } from '#shared/contract/attendance.ts'
import { representing } from '#shared/domain/substitute.ts'
import { placeWords } from './place-words.ts'

/** The name, and the line under it. */
export function whoStands(attendee: Attendee, substitute: { name: string } | null): [string, string] {
  if (!substitute) return [attendee.name, placeWords(attendee)]
  return [substitute.name, `${representing(attendee)} · ${attendee.name}`]
}
