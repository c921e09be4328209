/** How many parts of an approved text the data tell otherwise by now. */
import { assembleText } from '../documents/write-ups/assemble.ts'
import { differencesFrom } from '../documents/write-ups/differences.ts'
import type { EventTold } from '../documents/write-ups/event-told.ts'
import { basisOf, readStoredText } from '../documents/write-ups/stored-text.ts'
import { findFinal } from '../store/write-up-finals.ts'
import type { TextSource } from './text-source.ts'

/** 0 for one that is not approved. */
export function changedSince({ db, place, options, context }: TextSource, known: EventTold): number {
  const final = findFinal(db, place)
  if (!final) return 0
  const now = assembleText(db, options, context, known)
  return differencesFrom(basisOf(readStoredText(final.content)), now).length
}
