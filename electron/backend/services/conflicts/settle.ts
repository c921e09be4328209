/** What a decision changes: new entries beside the old ones, so that every list and paper follows by itself. */
import type { ConflictFacts } from '#shared/contract/conflicts.ts'
import type { Sight, Verdict } from '#shared/domain/conflict.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { findPresent, insertArrival, insertUndo, listOpenArrivals } from '../../store/attendance.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { listScansWithOutcome } from '../../store/conflicts.ts'
import { findAttendee, updateParticipantRemoved } from '../../store/participants.ts'
import { findSubstitute, insertSubstituteWithdrawal } from '../../store/substitutes.ts'
import { insertVisitUndo, listStandingVisits } from '../../store/visits.ts'
import { tidied } from '../deliveries/note-represented.ts'
import { readWords } from '../deliveries/words.ts'
import { mergeInto } from '../merging.ts'
import { nipGuard } from '../people.ts'
import { keepSubstitute } from '../substitutes.ts'

export type Settling = {
  facts: ConflictFacts
  verdict: Verdict
  /** Whose attendance it is about; null only where nothing changes. */
  participantId: string | null
  eventId: string
  nonce: string
  desk: string
  reason: string
}
export type Counts = 'present' | 'represented' | 'absent'

/** Sights of those who refused or took back: they say nothing about when somebody came. */
const NOT_AN_ARRIVAL: ReadonlySet<Sight> = new Set(['undone', 'card_withdrawn', 'taken_off_list', 'refused'])

export function howCounted(db: ReadableDb, participantId: string | null, day: string): Counts {
  const standing = participantId === null ? undefined : findPresent(db, participantId, day)
  if (!standing) return 'absent'
  return findSubstitute(db, standing.id) ? 'represented' : 'present'
}

/** Throws AppError option_not_possible where the verdict cannot come true. */
export function settle(context: Context, db: WritableDb, settling: Settling): void {
  const { verdict, participantId, facts, eventId } = settling
  if (verdict === 'as_is') return
  if (participantId === null) throw new AppError('option_not_possible')
  const person = { ...settling, participantId }
  if (facts.kind === 'guest_like_listed')
    return takeAsListed(context, db, { from: facts.guestId, to: participantId, eventId })
  if (verdict === 'absent') sendAway(context, db, person)
  if (verdict === 'represented' && facts.kind === 'other_substitute') replace(context, db, person)
  else if (verdict === 'represented') represent(context, db, person)
  if (verdict === 'present') welcome(context, db, person)
}

type OfPerson = Settling & { participantId: string }

/** Came in person: whoever stood for him did not, and where nobody noted him the earliest sight of him counts. */
function welcome({ clock, newId }: Context, db: WritableDb, settling: OfPerson): void {
  const { facts, participantId, eventId, nonce, desk, reason } = settling
  const attendee = findAttendee(db, participantId)
  if (attendee?.eventId !== eventId) throw new AppError('option_not_possible')
  if (attendee.removedAt !== null)
    nipGuard(() =>
      updateParticipantRemoved(db, participantId, { id: newId(), kind: 'restored', now: clock() }),
    )
  for (const arrival of listOpenArrivals(db, participantId, facts.day)) {
    const substitute = findSubstitute(db, arrival)
    if (substitute)
      insertSubstituteWithdrawal(db, { substituteId: substitute.id, eventId, at: clock(), desk, reason })
  }
  const seen = facts.sides.filter(({ saw }) => !NOT_AN_ARRIVAL.has(saw))
  const [first] = seen.toSorted((one, other) => one.at - other.at)
  insertArrival(db, {
    ...{ id: nonce, eventId, participantId, day: facts.day, method: 'search' },
    ...{ at: first?.at ?? clock(), desk: first?.desk || desk, reason },
  })
}

/** Whoever was not there has been in no session either. */
function sendAway(context: Context, db: WritableDb, settling: OfPerson): void {
  const { clock, newId } = context
  const { participantId, facts, desk, reason } = settling
  undoAll(context, db, settling, () => true)
  for (const visit of listStandingVisits(db, participantId, facts.day))
    insertVisitUndo(db, { id: newId(), visitId: visit.id, at: clock(), desk, reason })
}

/** The arrivals of the substitute stay, the others go. */
function represent(context: Context, db: WritableDb, settling: OfPerson): void {
  const hasSubstitute = (arrival: string) => findSubstitute(db, arrival) !== undefined
  const open = listOpenArrivals(db, settling.participantId, settling.facts.day)
  if (!open.some(hasSubstitute)) throw new AppError('option_not_possible')
  undoAll(context, db, settling, (arrival) => !hasSubstitute(arrival))
}

/** Whom the device noted last stands for the invitee instead of whoever stood. */
function replace({ clock, newId }: Context, db: WritableDb, settling: OfPerson): void {
  const { participantId, facts, eventId, desk, reason } = settling
  const brought = listScansWithOutcome(db, eventId, 'other_substitute').findLast(
    (scan) => scan.participantId === participantId && scan.day === facts.day,
  )
  const words = readWords(brought?.words ?? null)
  const open = listOpenArrivals(db, participantId, facts.day)
  if (words?.kind !== 'substitute' || open.length === 0) throw new AppError('option_not_possible')
  const { kind: _kind, ...substitute } = words
  for (const arrivalId of open) {
    const standing = findSubstitute(db, arrivalId)
    if (standing)
      insertSubstituteWithdrawal(db, { substituteId: standing.id, eventId, at: clock(), desk, reason })
    keepSubstitute(db, tidied(substitute), { id: newId(), eventId, arrivalId, at: clock(), desk })
  }
}

/** The guest and the one of the list are one: he was noted as the guest. */
function takeAsListed(
  context: Context,
  db: WritableDb,
  { from, to, eventId }: { from: string | undefined; to: string; eventId: string },
): void {
  const [guest, listed] = [from === undefined ? undefined : findAttendee(db, from), findAttendee(db, to)]
  if (!guest || listed?.eventId !== eventId || listed.removedAt !== null || listed.id === guest.id)
    throw new AppError('option_not_possible')
  mergeInto(context, db, { from: guest.id, to: listed.id, eventId })
}

function undoAll(
  { clock, newId }: Context,
  db: WritableDb,
  { participantId, facts, desk, reason }: OfPerson,
  isMeant: (arrival: string) => boolean,
): void {
  for (const entryId of listOpenArrivals(db, participantId, facts.day).filter(isMeant))
    insertUndo(db, { id: newId(), entryId, at: clock(), desk, reason })
}
