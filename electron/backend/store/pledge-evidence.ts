/** What stands behind every pledge: which link of the chain, which device. */
import type { InstrumentKind } from '#shared/domain/events.ts'
import type { PledgeState } from '#shared/domain/pledge-state.ts'
import { prepared, type ReadableDb } from './db.ts'

export type PledgeEvidence = {
  /** Who it is today, where he stood on the list twice. */
  personId: string
  state: PledgeState
  at: number
  desk: string
  witness: string
  textHash: string
  evidenceHash: string
  /** Null for an entry from before the chain. */
  sequence: number | null
  /** Null unless it was drawn on a screen. */
  device: string | null
  operator: string | null
}

/** Everything that was written down for an instrument, oldest first. */
export function listPledgeEvidence(
  db: ReadableDb,
  eventId: string,
  instrument: InstrumentKind,
): PledgeEvidence[] {
  return prepared<[string, string], PledgeEvidence>(
    db,
    `select coalesce(person.merged_into, person.id) as personId, pledge.state, pledge.at, pledge.desk,
       pledge.witness, pledge.text_hash as textHash, evidence_hash as evidenceHash, link.sequence,
       signature.device, signature.operator
     from pledge
     join participant person on person.id = pledge.participant_id
     left join pledge_chain link on link.pledge_id = pledge.id
     left join signature on signature.id = pledge.evidence
     where pledge.event_id = ? and pledge.instrument = ? order by pledge.at, pledge.id`,
  ).all(eventId, instrument)
}
