/**
 * The chain over the pledges of an event. A commitment is SHA-256(salt ‖ entry), a link SHA-256(link before ‖
 * commitment), the first link stands on SHA-256("ikrar " ‖ event id). Whoever holds an older link, on paper or
 * on another laptop, sees every later change of what stood before it.
 */
import { createHash } from 'node:crypto'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { findChainHead, insertChainLink, listChain } from '../store/pledge-chain.ts'
import { insertPledge, listPledges, type PledgeEntry } from '../store/pledges.ts'

const SALT_BYTES = 16

/** Writes an entry down with its salt and its link: no entry is ever without them. Inside a `write`. */
export function appendPledge(
  { newId, randomBytes }: { newId: () => string; randomBytes: (count: number) => Uint8Array },
  db: WritableDb,
  told: Omit<PledgeEntry, 'id' | 'salt'>,
): void {
  learnPledge(db, { ...told, id: newId(), salt: randomBytes(SALT_BYTES) })
}

/** An entry as it was written elsewhere, with its own salt; one from before the chain has no link. Inside a `write`. */
export function learnPledge(db: WritableDb, entry: PledgeEntry): void {
  insertPledge(db, entry)
  if (entry.salt === null) return
  const head = findChainHead(db, entry.eventId)
  const commitment = commitmentTo(entry)
  insertChainLink(db, entry.eventId, {
    sequence: (head?.sequence ?? 0) + 1,
    pledgeId: entry.id,
    commitment,
    link: linkAfter(head?.link ?? firstLink(entry.eventId), commitment),
  })
}

/** The newest link in 64 hexadecimal digits; null before the first entry. */
export function chainHead(db: ReadableDb, eventId: string): { sequence: number; link: string } | null {
  const head = findChainHead(db, eventId)
  return head ? { sequence: head.sequence, link: Buffer.from(head.link).toString('hex') } : null
}

/** The number of the first link that does not hold; null where the whole chain does. */
export function firstBrokenLink(db: ReadableDb, eventId: string): number | null {
  const entries = listPledges(db, eventId)
  let before = firstLink(eventId)
  let expected = 1
  for (const { sequence, pledgeId, commitment, link } of listChain(db, eventId)) {
    const entry = entries.get(pledgeId)
    const holds =
      sequence === expected &&
      entry !== undefined &&
      commitmentTo(entry).equals(commitment) &&
      linkAfter(before, commitment).equals(link)
    if (!holds) return expected
    entries.delete(pledgeId)
    before = Buffer.from(link)
    expected++
  }
  // Entries from before the chain have no salt; any other must stand in it.
  return [...entries.values()].some(({ salt }) => salt !== null) ? expected : null
}

function firstLink(eventId: string): Buffer {
  return createHash('sha256').update(`ikrar ${eventId}`).digest()
}

function linkAfter(before: Uint8Array, commitment: Uint8Array): Buffer {
  return createHash('sha256').update(before).update(commitment).digest()
}

function commitmentTo({ salt, ...entry }: PledgeEntry): Buffer {
  const { id, eventId, participantId, instrument, state, at, desk, note, witness } = entry
  const { textHash, evidence, evidenceHash } = entry
  const told = [id, eventId, participantId, instrument, state, at, desk, note, witness, textHash]
  return createHash('sha256')
    .update(salt ?? new Uint8Array())
    .update(JSON.stringify([...told, evidence, evidenceHash]))
    .digest()
}
