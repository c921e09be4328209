/** What is asked of the recap in the thread that reads, and how it is answered. Plain data that crosses to it. */
import type {
  RecapChoice,
  RecapFollowUp,
  RecapOverview,
  RecapPeopleAsked,
  RecapPerson,
  RecapVillage,
} from '#shared/contract/recap.ts'
import type { Paths } from '../paths.ts'
import type { ReadableDb } from '../store/db.ts'
import { scopeOf } from '../store/recap/scope.ts'
import { openSnapshot } from '../store/snapshot.ts'
import { storeError } from '../store/store-error.ts'
import { eventChanges, type EventChanges } from './event-changes.ts'
import { followUpsOf } from './follow-ups.ts'
import { type Match, matchesToChange } from './matches.ts'
import { overviewOf } from './overview.ts'
import { peopleOf } from './people.ts'
import { villagesOf } from './villages.ts'

export type RecapAsk =
  | { kind: 'changes'; eventId: string }
  | { kind: 'matches'; of: 'nik' | 'name' }
  | { kind: 'overview'; choice: RecapChoice }
  | { kind: 'people'; asked: RecapPeopleAsked }
  | { kind: 'villages'; choice: RecapChoice }
  | { kind: 'followUps'; choice: RecapChoice }

export type RecapAnswer =
  | { kind: 'changes'; changes: EventChanges | undefined }
  | { kind: 'matches'; matches: Match[] }
  | { kind: 'overview'; overview: RecapOverview }
  | { kind: 'people'; total: number; people: RecapPerson[] }
  | { kind: 'villages'; villages: RecapVillage[] }
  | { kind: 'followUps'; followUps: RecapFollowUp[] }

/** Everything of one answer is read as it stands at one moment. Throws AppError of the store. */
export function answerRecap(paths: Paths, ask: RecapAsk): RecapAnswer {
  try {
    const { db, close } = openSnapshot(paths)
    try {
      return answered(db, ask)
    } finally {
      close()
    }
  } catch (error) {
    throw storeError(error)
  }
}

function answered(db: ReadableDb, ask: RecapAsk): RecapAnswer {
  switch (ask.kind) {
    case 'changes':
      return { kind: ask.kind, changes: eventChanges(db, ask.eventId) }
    case 'matches':
      return { kind: ask.kind, matches: matchesToChange(db, ask.of) }
    case 'overview':
      return { kind: ask.kind, overview: overviewOf(db, ask.choice) }
    case 'people':
      return { kind: ask.kind, ...peopleOf(db, ask.asked) }
    case 'villages':
      return { kind: ask.kind, villages: villagesOf(db, scopeOf(db, ask.choice)) }
    case 'followUps':
      return { kind: ask.kind, followUps: followUpsOf(db, ask.choice) }
  }
}
