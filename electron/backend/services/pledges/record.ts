/** The one way in which a pledge is written down, whoever asks: by hand, by reading aloud, by a signature. */
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { hasPledged, type PledgeState } from '#shared/domain/pledge-state.ts'
import { contentHash } from '../../documents/content-hash.ts'
import type { Context } from '../../context.ts'
import type { WritableDb } from '../../store/db.ts'
import { keepPledgeText } from '../../store/pledge-texts.ts'
import { findNewestPledge, insertPledge } from '../../store/pledges.ts'
import { pledgeOf, type PledgeOfEvent } from '../../texts.ts'
import { after } from '../stamp.ts'
import { addToChain, newSalt } from './chain.ts'

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
}

/** False where the person already stands there with the same evidence. Inside a `write`. */
export function recordPledge(context: Context, db: WritableDb, pledge: PledgeToRecord): boolean {
  const { event, instrument, participantId, state, evidence } = pledge
  const newest = findNewestPledge(db, event.id, instrument, participantId)
  if ((newest?.state ?? 'none') === state && evidence === undefined) return false
  const textHash = hasPledged(state) ? (pledge.textHash ?? freezeText(context, db, event, instrument)) : ''
  const entry = {
    ...{ id: context.newId(), eventId: event.id, participantId, instrument, state, textHash },
    // The newest entry is the state, so a clock that went back must not make this one older.
    at: after(newest?.at ?? 0, context.clock()),
    ...{ desk: pledge.desk, note: pledge.note ?? '', witness: pledge.witness ?? '' },
    evidence: evidence?.id ?? null,
    evidenceHash: evidence?.hash ?? '',
    salt: newSalt(context),
  }
  insertPledge(db, entry)
  addToChain(db, entry)
  return true
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
  const body = JSON.stringify(bodyOf(text))
  keepPledgeText(db, { eventId: event.id, instrument, hash, version, body, frozenAt: clock() })
  return hash
}

/** SHA-256 of the words alone: the same words of another version are the same text. */
export function textHashOf(text: PledgeOfEvent): string {
  return contentHash(bodyOf(text))
}

function bodyOf({ title, opening, points, closing }: PledgeOfEvent) {
  return { title, opening, points, closing }
}
