/** The chain over the pledges of an event: each link holds the one before it, so nothing changes unseen. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type ChainLink = { sequence: number; pledgeId: string; commitment: Uint8Array; link: Uint8Array }

/** The newest link of an event; undefined before its first. */
export function findChainHead(db: ReadableDb, eventId: string): ChainLink | undefined {
  return prepared<[string], ChainLink>(
    db,
    `select sequence, pledge_id as pledgeId, commitment, link from pledge_chain
     where event_id = ? order by sequence desc limit 1`,
  ).get(eventId)
}

/** From the first link on. */
export function listChain(db: ReadableDb, eventId: string): ChainLink[] {
  return prepared<[string], ChainLink>(
    db,
    `select sequence, pledge_id as pledgeId, commitment, link from pledge_chain
     where event_id = ? order by sequence`,
  ).all(eventId)
}

export function insertChainLink(db: WritableDb, eventId: string, link: ChainLink): void {
  prepared<ChainLink & { eventId: string }>(
    db,
    `insert into pledge_chain (event_id, sequence, pledge_id, commitment, link)
     values (@eventId, @sequence, @pledgeId, @commitment, @link)`,
  ).run({ ...link, eventId })
}
