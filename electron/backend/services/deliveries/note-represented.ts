/** Somebody came in the place of an invitee, at a device that was out of reach. */
import type { KeptSubstitute } from '#shared/contract/kept-words.ts'
import { sortKey } from '#shared/domain/names.ts'
import { cleanText } from '../../spreadsheets/cell-text.ts'
import { listOpenArrivals } from '../../store/attendance.ts'
import type { WritableDb } from '../../store/db.ts'
import { type DeliveredScanRow, findOpenArrivalFrom, listEntriesOfScan } from '../../store/deliveries.ts'
import { findSubstitute } from '../../store/substitutes.ts'
import { keepSubstitute } from '../substitutes.ts'
import type { Delivery, TimedScan } from './delivery.ts'
import { noteSeen, type Seen } from './note-seen.ts'

type Noted = Pick<DeliveredScanRow, 'outcome' | 'entryId' | 'visitId'>

/** The arrival is the one of the scan that is corrected, else one that this device noted, else a new one. */
export function noteRepresented(
  db: WritableDb,
  delivery: Delivery,
  scan: TimedScan,
  seen: Seen & { substitute: KeptSubstitute },
): Noted {
  const { event, session } = delivery
  const { substitute, participantId } = seen
  const ofDay = { participantId, day: scan.day }
  const open = listOpenArrivals(db, participantId, scan.day)
  const named = substitute.of === undefined ? [] : [substitute.of, ...listEntriesOfScan(db, substitute.of)]
  const corrected = open.find((id) => named.includes(id)) ?? findOpenArrivalFrom(db, session.id, ofDay)
  const noted = corrected === undefined ? noteSeen(db, delivery, { ...scan, stand: null }, seen) : undefined
  const entryId = corrected ?? noted?.entryId ?? null
  const words = tidied(substitute)
  if (entryId === null || words.name === '') return { outcome: 'unknown', entryId, visitId: null }
  const stamp = { id: scan.accountId, eventId: event.id, arrivalId: entryId, at: scan.at, desk: session.name }
  if (keepSubstitute(db, words, stamp)) return { outcome: 'arrived', entryId, visitId: null }
  const standing = findSubstitute(db, entryId)
  const isSame = standing !== undefined && sortKey(standing.name) === sortKey(words.name)
  return { outcome: isSame ? 'already' : 'other_substitute', entryId, visitId: null }
}

/** His NIP is written down at the laptop. */
export function tidied({ of: _of, ...substitute }: KeptSubstitute) {
  const clean = (words: string) => cleanText(words).trim()
  return {
    ...{ name: clean(substitute.name), nip: '', position: clean(substitute.position) },
    ...{ letterNumber: clean(substitute.letterNumber), letterDate: substitute.letterDate },
  }
}
