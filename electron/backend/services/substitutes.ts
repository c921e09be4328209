/** Mewakili: somebody comes in the place of an invitee, and may be taken back. */
import type { RepresentOutcome } from '#shared/contract/substitutes.ts'
import type { SubstituteDraft } from '#shared/contract/substitute.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { searchKey } from '#shared/domain/name-search.ts'
import { readNip } from '#shared/domain/nip.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { cleanText } from '../spreadsheets/cell-text.ts'
import type { WritableDb } from '../store/db.ts'
import { findAttendee } from '../store/participants.ts'
import {
  findSubstitute,
  findSubstituteEntry,
  insertSubstitute,
  insertSubstituteWithdrawal,
  listRepresentedBy,
  type NewSubstitute,
} from '../store/substitutes.ts'
import { type Desk, nonceHere } from './attendance/asking-desk.ts'
import { arrive } from './attendance.ts'
import { openDoorOf } from './event-of.ts'
import { shown } from './scanned-code.ts'
import type { ServiceOf } from './service.ts'

export function substitutesService({ write, clock }: Context): ServiceOf<'substitutes'> {
  return {
    arrive: (input) =>
      write((db, tell) => {
        const event = openDoorOf(db, input.eventId)
        const attendee = findAttendee(db, input.participantId)
        if (attendee?.eventId !== event.id) throw new AppError('not_found')
        if (attendee.removedAt !== null) {
          return { kind: 'removed', attendee: shown(attendee), removedAt: attendee.removedAt }
        }
        const { day: asked, desk, evenSo, eventId } = input
        const nonce = nonceHere(db, input.nonce)
        const at = { nonce, desk, eventId, day: dayAsked(event, clock(), asked), at: clock() }
        const substitute = typed(input.substitute)
        const others = evenSo ? [] : othersOf(db, at, substitute.nip, attendee.id)
        if (others.length > 0) return { kind: 'represents_other', invitees: others }
        const outcome = representedBy(db, arrive(db, attendee, 'search', at), substitute, at)
        if (outcome.kind === 'welcome') tell('attendance', event.id)
        return outcome
      }),

    withdraw: ({ eventId, id, desk, reason }) =>
      write((db, tell) => {
        openDoorOf(db, eventId)
        const entry = findSubstituteEntry(db, id)
        const attendee = entry?.eventId === eventId ? findAttendee(db, entry.participantId) : undefined
        if (!attendee) throw new AppError('nothing_to_undo')
        if (!insertSubstituteWithdrawal(db, { substituteId: id, eventId, at: clock(), desk, reason })) {
          throw new AppError('already_undone')
        }
        tell('attendance', eventId)
        return { attendee: shown(attendee) }
      }),
  }
}

/** Puts the substitute on the arrival that stands. A repeated nonce is welcome again. */
function representedBy(
  db: WritableDb,
  outcome: ReturnType<typeof arrive>,
  substitute: SubstituteDraft,
  { nonce, eventId, desk, at }: Desk,
): RepresentOutcome {
  if (outcome.kind !== 'welcome' && outcome.kind !== 'already') return outcome
  const { attendee, entryId, day, at: arrivedAt } = outcome
  const isNew = keepSubstitute(db, substitute, { id: nonce, eventId, arrivalId: entryId, at, desk })
  const standing = findSubstitute(db, entryId)
  // The nonce was used for one that was taken back since: this desk must ask anew.
  if (!standing) throw new AppError('already_undone')
  const arrived = { attendee, entryId, day, at: arrivedAt, substitute: standing }
  if (isNew || standing.id === nonce) return { kind: 'welcome', ...arrived }
  return { kind: 'already', ...arrived, desk: 'desk' in outcome ? outcome.desk : desk }
}

/** Writes a substitute down so that searching finds them, too. False where one stands for this arrival. */
export function keepSubstitute(
  db: WritableDb,
  substitute: SubstituteDraft,
  stamp: Pick<NewSubstitute, 'id' | 'eventId' | 'arrivalId' | 'at' | 'desk'>,
): boolean {
  const { words: searchWords, digits: searchDigits } = searchKey(substitute)
  return insertSubstitute(db, {
    ...substitute,
    ...{ nip: substitute.nip || null, searchWords, searchDigits },
    ...stamp,
  })
}

function othersOf(db: WritableDb, { eventId, day }: Desk, nip: string, inviteeId: string) {
  if (nip === '') return []
  return listRepresentedBy(db, { eventId, nip, day }).filter(({ id }) => id !== inviteeId)
}

/** A NIP as its digits where it is one, so that it is known again; otherwise as it was written. */
function typed(draft: SubstituteDraft): SubstituteDraft {
  const clean = (words: string) => cleanText(words).trim()
  const name = clean(draft.name)
  if (name === '') throw new AppError('option_not_possible')
  const read = readNip(draft.nip)
  return {
    name,
    nip: read.kind === 'valid' ? read.nip : clean(draft.nip),
    position: clean(draft.position),
    letterNumber: clean(draft.letterNumber),
    letterDate: draft.letterDate,
  }
}
