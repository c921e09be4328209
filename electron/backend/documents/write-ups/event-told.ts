/** Everything that is known of an event and told in its written texts, read once. */
import type { Event } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import type { Office } from '#shared/contract/office.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { hasSigned } from '#shared/domain/pledge-state.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findMinutes } from '../../store/minutes.ts'
import { countPledges } from '../../store/pledges.ts'
import { listSessionTurnouts, type SessionTurnout } from '../../store/session-turnout.ts'
import type { LoadContext } from '../document.ts'
import { NOTHING_WRITTEN } from '../minutes/nothing-written.ts'
import { loadTurnout, type Turnout } from '../minutes/minutes-turnout.ts'
import { type PledgeCounts, loadPledgeCounts } from '../pledges/pledge-counts.ts'
import { readingSentences } from '../pledges/reading-sentences.ts'

export type SignatureCount = { instrument: InstrumentKind; signed: number }
export type EventTold = {
  event: Event
  office: Office | null
  minutes: MinutesBody
  turnout: Turnout
  sessions: SessionTurnout[]
  /** What is recorded of readings aloud, a sentence each. */
  readings: string[]
  pledges: PledgeCounts[]
  /** Of every instrument, how many of those it is meant for have signed. */
  signatures: SignatureCount[]
}

export function loadEventTold(
  db: ReadableDb,
  { event, office }: Pick<LoadContext, 'event' | 'office'>,
): EventTold {
  const days = event.days.map(({ day }) => day)
  return {
    ...{ event, office },
    minutes: findMinutes(db, event.id)?.body ?? NOTHING_WRITTEN,
    turnout: loadTurnout(db, event, days),
    sessions: listSessionTurnouts(db, event),
    readings: readingSentences(db, event),
    pledges: loadPledgeCounts(db, event),
    signatures: event.instruments.map((instrument) => signedOf(db, event, instrument)),
  }
}

function signedOf(db: ReadableDb, event: Event, instrument: InstrumentKind): SignatureCount {
  const signed = countPledges(db, event.id, instrument).filter(
    ({ category, state }) => hasSigned(state) && isMeantFor(instrument, category, event),
  )
  return { instrument, signed: signed.reduce((sum, { count }) => sum + count, 0) }
}
