/** What each role may ask for, and what is made of its question before anybody answers it. Nothing else exists for it. */
import type { DeskRole } from '#shared/domain/desk-role.ts'
import type { DeskSessionRow } from '../store/desks.ts'
import type { ReadableDb } from '../store/db.ts'
import { findSigning } from '../store/signings.ts'

/** Undefined refuses the question. */
type Narrow = (input: Question, session: DeskSessionRow, db: ReadableDb) => Question | undefined
type Question = Readonly<Record<string, unknown>>

export const SUBSET: Readonly<Record<DeskRole, Readonly<Record<string, Narrow>>>> = {
  penanda_tangan: {
    'signing.open': byCodeAtOwnDesk,
    'signing.hold': ofOwnSigning,
    'signing.stroke': ofOwnSigning,
    'signing.clear': ofOwnSigning,
    'signing.leave': ofOwnSigning,
    'signing.accept': ofOwnSigning,
  },
}

/** The question as this session may ask it; undefined where it may not. `name` is 'group.procedure'. */
export function narrowed(
  db: ReadableDb,
  session: DeskSessionRow,
  name: string,
  input: unknown,
): Question | undefined {
  const rules = SUBSET[session.role]
  const narrow = Object.hasOwn(rules, name) ? rules[name] : undefined
  if (!narrow || typeof input !== 'object' || input === null) return undefined
  return narrow({ ...input }, session, db)
}

/** Whoever stands there shows his card: a list of names is not for this role. Where and on what comes from the session. */
function byCodeAtOwnDesk(input: Question, session: DeskSessionRow): Question | undefined {
  const { eventId, who } = input
  if (eventId !== session.eventId) return undefined
  if (typeof who !== 'object' || who === null || !('code' in who) || 'participantId' in who) return undefined
  const { name: desk, device, operator } = session
  return { ...input, desk, device, operator, witness: '' }
}

function ofOwnSigning(input: Question, session: DeskSessionRow, db: ReadableDb): Question | undefined {
  const { signingId } = input
  const signing = typeof signingId === 'string' ? findSigning(db, signingId) : undefined
  const isOwn = signing?.eventId === session.eventId && signing.device === session.device
  return isOwn ? input : undefined
}
