/** The events whose papers can be checked here: our own, and those of which a key was brought. */
import { z } from 'zod'
import { type IssuedFacts, issuedFacts } from '#shared/contract/checking-key-file.ts'
import { ZONES, type Zone } from '#shared/domain/time.ts'
import { keyDigitsOf } from '../../proofs/paper-signature.ts'
import type { ReadableDb } from '../../store/db.ts'
import { type CheckingKey, listCheckingKeys, listOwnKeys, type OwnKey } from '../../store/checking-keys.ts'
import { findEvent } from '../../store/events.ts'
import { listIssuedPapers } from '../../store/issued-papers.ts'
import { issuedFactsOf } from './issued-facts.ts'

export type KnownEvent = {
  title: string
  zone: Zone
  publicKey: Uint8Array
  /** Null for an event of another laptop. */
  eventId: string | null
  /** When the other laptop wrote down what it had issued. */
  madeAt: number | null
  /** Newest first. */
  issued: () => IssuedFacts[]
}

/** Our own before those of others. `digits` are those by which a code names its event. */
export function knownEvents(db: ReadableDb, digits = ''): KnownEvent[] {
  const isNamed = ({ publicKey }: { publicKey: Uint8Array }) => keyDigitsOf(publicKey).startsWith(digits)
  return [
    ...listOwnKeys(db)
      .filter(isNamed)
      .flatMap((key) => ownEvent(db, key)),
    ...listCheckingKeys(db).filter(isNamed).map(foreignEvent),
  ]
}

function ownEvent(db: ReadableDb, { eventId, publicKey }: OwnKey): KnownEvent[] {
  const event = findEvent(db, eventId)
  if (!event) return []
  const issued = () => issuedFactsOf(listIssuedPapers(db, eventId))
  return [{ title: event.title, zone: event.zone, publicKey, eventId, madeAt: null, issued }]
}

export function foreignEvent({ eventTitle, zone, publicKey, madeAt, papers }: CheckingKey): KnownEvent {
  return {
    title: eventTitle,
    zone: z.enum(ZONES).parse(zone),
    publicKey,
    eventId: null,
    madeAt,
    issued: () => z.array(issuedFacts).parse(JSON.parse(papers)),
  }
}
