/** Guests and substitutes that devices typed and that do not go with what else is known. */
import type { ConflictSide } from '#shared/contract/conflicts.ts'
import { findArrival, listOpenArrivals } from '../../store/attendance.ts'
import { type BroughtScan, listGuestsLikeOthers, listScansWithOutcome } from '../../store/conflicts.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findSubstitute } from '../../store/substitutes.ts'
import { there } from './card-sources.ts'
import { type ConflictSource, gathered } from './source.ts'

const ON_THIS_LAPTOP = { desk: '', heldBy: '', deviceAt: null, receivedAt: null, reason: '' }

/** Both are on the list until somebody says that they are one. */
export const guestsLikeOthers: ConflictSource = {
  kind: 'guest_like_listed',
  verdicts: ['as_is', 'present'],
  find: (db, eventId) => {
    const byGuest = Map.groupBy(listGuestsLikeOthers(db, eventId), ({ guestId }) => guestId)
    return [...byGuest].flatMap(([guestId, pairs]) => {
      const [typed, ...others] = pairs
      if (!typed) return []
      const { day, namesakeId } = typed
      const listed = pairs.map(({ namesake, namesakeUnit, namesakeSince }): ConflictSide => {
        const name = namesakeUnit ? `${namesake} (${namesakeUnit})` : namesake
        return { ...ON_THIS_LAPTOP, saw: 'listed', at: namesakeSince, name }
      })
      // Of several nobody knows which one it is: then he is looked for.
      const participantId = others.length === 0 ? namesakeId : null
      const key = `guest_like_listed:${guestId}:${day}`
      return [
        { key, kind: 'guest_like_listed', day, participantId, guestId, sides: [...listed, there(typed)] },
      ]
    })
  },
}

export const otherSubstitutes: ConflictSource = {
  kind: 'other_substitute',
  verdicts: ['as_is', 'represented', 'present', 'absent'],
  find: (db, eventId) =>
    gathered('other_substitute', listScansWithOutcome(db, eventId, 'other_substitute'), (scan) => ({
      ...{ who: scan.participantId ?? scan.mark, day: scan.day, participantId: scan.participantId },
      sides: [...standingSides(db, scan), there(scan)],
    })),
}

function standingSides(db: ReadableDb, { participantId, day }: BroughtScan): ConflictSide[] {
  if (participantId === null) return []
  return listOpenArrivals(db, participantId, day).flatMap((entryId): ConflictSide[] => {
    const [arrival, substitute] = [findArrival(db, entryId), findSubstitute(db, entryId)]
    if (!arrival || !substitute) return []
    const { at, desk } = arrival
    return [{ ...ON_THIS_LAPTOP, saw: 'represented', at, desk, name: substitute.name }]
  })
}
