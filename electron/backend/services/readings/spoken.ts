/** Who has pledged by a reading, and who no longer has when it is taken back. */
import type { Event } from '#shared/contract/events.ts'
import type { Context } from '../../context.ts'
import type { WritableDb } from '../../store/db.ts'
import { findNewestPledge } from '../../store/pledges.ts'
import {
  findOtherReadingOf,
  listSpokenBy,
  type PresentPerson,
  type StoredReading,
} from '../../store/readings.ts'
import { PLEDGES_PER_STEP, recordPledge } from '../pledges/record.ts'

/** Whoever was present himself and has neither pledged nor answered otherwise has spoken now. */
export function* letSpeak(
  context: Context,
  db: WritableDb,
  event: Event,
  reading: StoredReading,
  people: readonly PresentPerson[],
): Generator<void> {
  const { id, instrument, desk, textHash, hash } = reading
  const witness = reading.witnesses.join('; ')
  for (const [place, person] of people.entries()) {
    if (place % PLEDGES_PER_STEP === 0) yield
    const stands = findNewestPledge(db, event.id, instrument, person.id)?.state ?? 'none'
    if (person.isRepresented || stands !== 'none') continue
    recordPledge(context, db, {
      ...{ event, instrument, participantId: person.id, state: 'spoken', desk, witness, textHash },
      evidence: { id, hash },
      inPerson: true,
    })
  }
}

/** Whoever stands at `spoken` by this reading goes back; who was at another one that stands has spoken there. */
export function* takeBackSpeaking(
  context: Context,
  db: WritableDb,
  event: Event,
  reading: StoredReading,
  { desk, reason }: { desk: string; reason: string },
): Generator<void> {
  const { instrument } = reading
  for (const [place, participantId] of listSpokenBy(db, reading).entries()) {
    if (place % PLEDGES_PER_STEP === 0) yield
    const person = { event, instrument, participantId, desk, note: reason, inPerson: true }
    const other = findOtherReadingOf(db, reading, participantId)
    if (other) {
      const { textHash, ...evidence } = other
      recordPledge(context, db, { ...person, state: 'spoken', textHash, evidence })
    } else recordPledge(context, db, { ...person, state: 'none' })
  }
}
