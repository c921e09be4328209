/** Who asks, and what decides whether he may. */
import type { ReadableDb } from '../store/db.ts'
import type { DeskSessionRow } from '../store/desks.ts'
import type { OwnArrivals } from './own-arrivals.ts'

export type Question = Readonly<Record<string, unknown>>
export type Asker = { session: DeskSessionRow; db: ReadableDb; own: OwnArrivals }
/** The question as it may be asked; undefined refuses it. Answers are covered by shared/contract/desk-contract.ts. */
export type Narrow = (question: Question, asker: Asker) => Question | undefined
