/**
 * What another laptop noted of somebody who was merged here counts for the one who stays, from the time it was noted.
 * The entries that follow have ids made of those they follow from, so that every laptop makes the same.
 */
import { createHash } from 'node:crypto'
import { learnPledge } from '../proofs/pledge-chain.ts'
import {
  hasPledge,
  insertFollowingArrival,
  insertFollowingSubstitute,
  insertFollowingUndo,
  insertFollowingWithdrawal,
  type KnownArrival,
  listFollowing,
  listOwnArrivals,
  listSettledPledges,
  listSubstitutesOf,
} from '../store/aliases.ts'
import type { WritableDb } from '../store/db.ts'
import { listPledgesOf } from '../store/pledges.ts'
import { COUNTS_NOWHERE, countingWith } from './counting-with.ts'
import type { Household, Households } from './settle-merges.ts'
import { derivedId, isDerived } from './derived-id.ts'
import { turnOf } from './turns.ts'

/** Why an entry of somebody who was found to be another counts elsewhere. */
export const MERGED = 'Digabung dengan data ganda'

export function settleAliases(db: WritableDb, eventId: string, households: Households): void {
  const settled = households.size > 0 ? listSettledPledges(db, eventId) : new Set<string>()
  const byRoot = Map.groupBy(households.keys(), (id) => households.get(id)?.rootId ?? id)
  for (const [rootId, members] of byRoot) {
    const house = { db, eventId, rootId, members, of: (id: string) => households.get(id) }
    for (const id of members) {
      for (const arrival of listOwnArrivals(db, id)) settleArrival(house, arrival)
      if (id !== rootId) settlePledges(house, id, settled)
    }
  }
}

type House = {
  db: WritableDb
  eventId: string
  rootId: string
  members: readonly string[]
  of: (id: string) => Household | undefined
}

/** An arrival counts where the person is today, or nowhere when somebody undid it in any of its places. */
function settleArrival(house: House, arrival: KnownArrival): void {
  const { db, rootId, members } = house
  const following = listFollowing(db, arrival.id, members)
  const isUndone = [arrival, ...following].some((one) => one.isUndone)
  const staysWhole =
    arrival.participantId === rootId && !arrival.isMoved && house.of(rootId)?.wasMerged === false
  const { id: counting, times } =
    isUndone || staysWhole ? COUNTS_NOWHERE : countingWith(rootId, arrival.id, following)
  if (counting && !following.some(({ id }) => id === counting)) {
    const { eventId } = house
    insertFollowingArrival(db, { id: counting, from: arrival, participantId: rootId, eventId, round: times })
  }
  for (const one of [arrival, ...following]) {
    const counts = one.id === counting || (one.id === arrival.id && staysWhole)
    if (!one.isUndone && !one.isMoved && (!counts || isUndone)) undo(house, one)
  }
  if (counting) settleSubstitutes(db, counting, [arrival, ...following])
}

function undo({ db, eventId, of }: House, arrival: KnownArrival): void {
  const id = derivedId('undo', arrival.id)
  insertFollowingUndo(db, {
    id,
    of: arrival,
    eventId,
    at: Math.max(of(arrival.participantId)?.at ?? 0, arrival.at),
    reason: MERGED,
  })
}

/** Who came in the alias's place came in the place of the one who stays, until somebody took that back. */
function settleSubstitutes(db: WritableDb, countingId: string, family: readonly KnownArrival[]): void {
  for (const { id: arrivalId } of family.filter(({ id }) => id !== countingId)) {
    for (const { id, turn, isWithdrawn } of listSubstitutesOf(db, arrivalId)) {
      if (turn < 0) continue
      const follows = derivedId(id, countingId)
      insertFollowingSubstitute(db, {
        id: follows,
        fromId: id,
        arrivalId: countingId,
        turn: -turnOf(follows),
      })
      if (isWithdrawn) insertFollowingWithdrawal(db, follows, id)
    }
  }
}

/** What whoever merged them did not know of. */
function settlePledges({ db, rootId }: House, aliasId: string, settled: ReadonlySet<string>): void {
  for (const pledge of listPledgesOf(db, aliasId)) {
    const id = derivedId(pledge.id, rootId)
    if (settled.has(pledge.id) || isDerived(pledge.id) || hasPledge(db, id)) continue
    const salt =
      pledge.salt && createHash('sha256').update(pledge.salt).update(rootId).digest().subarray(0, 16)
    learnPledge(db, { ...pledge, id, participantId: rootId, salt })
  }
}
