/** Arrivals of several origins that do not go together. */
import type { ConflictSide } from '#shared/contract/conflicts.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listArrivalsDespiteUndo, listSeveralArrivals, type OpenArrival } from '../../store/conflicts.ts'
import { type ConflictSource, gathered } from './source.ts'

export const undoneElsewhere: ConflictSource = {
  kind: 'undone_elsewhere',
  verdicts: ['present', 'absent'],
  find: (db, eventId) =>
    gathered('undone_elsewhere', listArrivalsDespiteUndo(db, eventId), (arrival) => ({
      ...{ who: arrival.participantId, day: arrival.day, participantId: arrival.participantId },
      sides: [sideOf(arrival), undoneSide(arrival)],
    })),
}

export const inPersonOrRepresented: ConflictSource = {
  kind: 'in_person_or_represented',
  verdicts: ['present', 'represented', 'absent'],
  find: (db, eventId) => {
    const doubtful = severalArrivals(db, eventId).filter(isDoubtful)
    return gathered('in_person_or_represented', doubtful.flat(), (arrival) => ({
      ...{ who: arrival.participantId, day: arrival.day, participantId: arrival.participantId },
      sides: [sideOf(arrival)],
    }))
  },
}

/** The open arrivals of each person and day that has several, earliest first. */
export function severalArrivals(db: ReadableDb, eventId: string): OpenArrival[][] {
  const groups = Map.groupBy(listSeveralArrivals(db, eventId), (one) => `${one.participantId} ${one.day}`)
  return [...groups.values()]
}

/** Whether it cannot be told from them who came: himself, or which substitute. */
export function isDoubtful(arrivals: readonly OpenArrival[]): boolean {
  return new Set(arrivals.map(({ substitute }) => substitute)).size > 1
}

function sideOf(arrival: OpenArrival): ConflictSide {
  const { substitute, shown, desk, operator, at, deviceAt, receivedAt } = arrival
  return {
    saw: substitute === null ? (shown ?? 'noted') : 'represented',
    ...{ desk, heldBy: operator ?? '', at, deviceAt, receivedAt, reason: '', name: substitute ?? '' },
  }
}

function undoneSide(arrival: {
  undoneAt: number
  undoneDesk: string
  undoneReason: string | null
}): ConflictSide {
  return {
    ...{ saw: 'undone', desk: arrival.undoneDesk, heldBy: '', at: arrival.undoneAt },
    ...{ deviceAt: null, receivedAt: null, reason: arrival.undoneReason ?? '', name: '' },
  }
}
