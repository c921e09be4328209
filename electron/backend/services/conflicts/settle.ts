/** What a decision changes: new entries beside the old ones, so that every list and paper follows by itself. */
import type { ConflictFacts } from '#shared/contract/conflicts.ts'
import type { Sight, Verdict } from '#shared/domain/conflict.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { findPresent, insertArrival, insertUndo, listOpenArrivals } from '../../store/attendance.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { findAttendee, updateParticipantRemoved } from '../../store/participants.ts'
import { findSubstitute, insertSubstituteWithdrawal } from '../../store/substitutes.ts'
import { insertVisitUndo, listStandingVisits } from '../../store/visits.ts'
import { nipGuard } from '../people.ts'

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
type Tools = Pick<Context, 'clock' | 'newId'>

/** Sights of those who refused or took back: they say nothing about when somebody came. */
const NOT_AN_ARRIVAL: ReadonlySet<Sight> = new Set(['undone', 'card_withdrawn', 'taken_off_list', 'refused'])

export function howCounted(db: ReadableDb, participantId: string | null, day: string): Counts {
  const standing = participantId === null ? undefined : findPresent(db, participantId, day)
  if (!standing) return 'absent'
  return findSubstitute(db, standing.id) ? 'represented' : 'present'
}

/** Throws AppError option_not_possible where the verdict cannot come true. */
export function settle(tools: Tools, db: WritableDb, settling: Settling): void {
  const { verdict, participantId } = settling
  if (verdict === 'as_is') return
  if (participantId === null) throw new AppError('option_not_possible')
  const person = { ...settling, participantId }
  if (verdict === 'absent') sendAway(tools, db, person)
  if (verdict === 'represented') represent(tools, db, person)
  if (verdict === 'present') welcome(tools, db, person)
}

type OfPerson = Settling & { participantId: string }

/** Came in person: whoever stood for him did not, and where nobody noted him the earliest sight of him counts. */
function welcome({ clock, newId }: Tools, db: WritableDb, settling: OfPerson): void {
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
function sendAway(tools: Tools, db: WritableDb, settling: OfPerson): void {
  const { participantId, facts, desk, reason } = settling
  undoAll(tools, db, settling, () => true)
  for (const visit of listStandingVisits(db, participantId, facts.day))
    insertVisitUndo(db, { id: tools.newId(), visitId: visit.id, at: tools.clock(), desk, reason })
}

/** The arrivals of the substitute stay, the others go. */
function represent(tools: Tools, db: WritableDb, settling: OfPerson): void {
  const hasSubstitute = (arrival: string) => findSubstitute(db, arrival) !== undefined
  const open = listOpenArrivals(db, settling.participantId, settling.facts.day)
  if (!open.some(hasSubstitute)) throw new AppError('option_not_possible')
  undoAll(tools, db, settling, (arrival) => !hasSubstitute(arrival))
}

function undoAll(
  { clock, newId }: Tools,
  db: WritableDb,
  { participantId, facts, desk, reason }: OfPerson,
  isMeant: (arrival: string) => boolean,
): void {
  for (const entryId of listOpenArrivals(db, participantId, facts.day).filter(isMeant))
    insertUndo(db, { id: newId(), entryId, at: clock(), desk, reason })
}
