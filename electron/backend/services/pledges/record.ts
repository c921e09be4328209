/** The one way in which a pledge is written down, whoever asks: by hand, by reading aloud, by a signature. */
import type { Event } from '#shared/contract/events.ts'
import type { Substitute } from '#shared/contract/substitute.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { hasPledged, hasSigned, type PledgeState } from '#shared/domain/pledge-state.ts'
import type { PledgeBody } from '#shared/domain/pledge.ts'
import { namedFor } from '#shared/domain/substitute.ts'
import { contentHash } from '../../documents/content-hash.ts'
import type { Context } from '../../context.ts'
import type { WritableDb } from '../../store/db.ts'
import { findAttendee } from '../../store/participants.ts'
import { keepPledgeText } from '../../store/pledge-texts.ts'
import { findNewestPledge } from '../../store/pledges.ts'
import { findNewestSubstitute } from '../../store/substitutes.ts'
import { pledgeOf, type PledgeOfEvent } from '../../texts.ts'
import { after } from '../stamp.ts'
import { appendPledge } from '../../proofs/pledge-chain.ts'

/** How many are written down between two rests: then the door can read; it writes when all is done. */
export const PLEDGES_PER_STEP = 250

export type PledgeToRecord = {
  event: Event
  instrument: InstrumentKind
  participantId: string
  state: PledgeState
  desk: string
  note?: string
  witness?: string
  /** Of the wording that was in front of the person; the one of today where it is not given. */
  textHash?: string
  evidence?: { id: string; hash: string }
  /** The invitee pledges, although a substitute came on the newest day. */
  inPerson?: boolean
}

/**
 * False where the person already stands there with the same evidence, or where a substitute would vow in
 * the name of an invitee: a substitute can only sign, and is named in the note. Inside a `write`.
 */
export function recordPledge(context: Context, db: WritableDb, pledge: PledgeToRecord): boolean {
  const { event, instrument, participantId, state, evidence } = pledge
  const newest = findNewestPledge(db, event.id, instrument, participantId)
  if ((newest?.state ?? 'none') === state && evidence === undefined) return false
  const substitute = pledge.inPerson ? undefined : findNewestSubstitute(db, participantId)
  if (state === 'spoken' && substitute) return false
  const textHash = hasPledged(state) ? (pledge.textHash ?? freezeText(context, db, event, instrument)) : ''
  appendPledge(context, db, {
    ...{ eventId: event.id, participantId, instrument, state, textHash },
    // The newest entry is the state, so a clock that went back must not make this one older.
    at: after(newest?.at ?? 0, context.clock()),
    ...{ desk: pledge.desk, note: noteOf(db, pledge, substitute), witness: pledge.witness ?? '' },
    evidence: evidence?.id ?? null,
    evidenceHash: evidence?.hash ?? '',
  })
  return true
}

/** What was written beside it, after who signed in the place of the invitee. */
function noteOf(
  db: WritableDb,
  { state, participantId, note = '' }: PledgeToRecord,
  substitute: Substitute | undefined,
): string {
  const invitee = substitute && hasSigned(state) ? findAttendee(db, participantId) : undefined
  if (!substitute || !invitee) return note
  return [namedFor(substitute, invitee), note].filter((part) => part !== '').join('; ')
}

/** Keeps the wording of today as it is now vowed; its hash, or '' where nobody has written it yet. */
export function freezeText(
  { paths, clock }: Context,
  db: WritableDb,
  event: Event,
  instrument: InstrumentKind,
): string {
  const text = pledgeOf(db, paths.resources, event, instrument)
  if (!text) return ''
  const hash = textHashOf(text)
  const version = `${text.id} ${text.version}`
  const body = bodyOf(text)
  keepPledgeText(db, { eventId: event.id, instrument, hash, version, body, frozenAt: clock() })
  return hash
}

/** SHA-256 of the words alone: the same words of another version are the same text. */
export function textHashOf(text: PledgeOfEvent): string {
  return contentHash(bodyOf(text))
}

/** The words of a text without where they come from. */
export function bodyOf({ title, opening, points, closing }: PledgeOfEvent): PledgeBody {
  return { title, opening, points, closing }
}
