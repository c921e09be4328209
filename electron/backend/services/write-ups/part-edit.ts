/** What somebody does with one part of a text: write over it, take it from the data again, or let the edit stand. */
import { AppError } from '../../app-error.ts'
import type { WriteUpPartShown, WriteUpState } from '#shared/contract/write-ups.ts'
import type { Edit } from '#shared/domain/write-up/resolved-part.ts'
import { textHash } from '../../documents/write-ups/compose.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { insertEdit, listEdits, type WriteUpPlace } from '../../store/write-up-edits.ts'
import { findFinal } from '../../store/write-up-finals.ts'
import { listStages } from '../../store/write-up-stages.ts'
import { after } from '../stamp.ts'
import { stageOf } from '../../write-ups/text-state.ts'

/** `expected`: the version of the part that was seen; null where nobody wrote over it. */
export type PartSeen = { place: WriteUpPlace; part: string; expected: string | null }
/** `text` null takes the part from the data. `sourceHash`: of the text that was seen; that of now where left out. */
export type PartChange = { id: string; now: number; text: string | null; sourceHash?: string }

/**
 * `state`: the text as it was put together just before; whether anybody wrote since is looked at here.
 * Throws AppError not_found, changed_meanwhile, write_up_locked, write_up_in_check.
 */
export function changePart(
  db: WritableDb,
  state: WriteUpState,
  { place, part, expected }: PartSeen,
  { id, now, text, sourceHash }: PartChange,
): void {
  assertDraft(db, place)
  const parts = [...state.parts, ...state.after]
  const at = parts.findIndex(({ key }) => key === part)
  const newest = listEdits(db, { ...place, part })[0]
  const found = parts[at] ?? thrownAway(newest)
  if (found?.kind !== 'text') throw new AppError('not_found')
  if ((newest?.id ?? null) !== expected) throw new AppError('changed_meanwhile')
  const hash = sourceHash ?? textHash(found.source)
  insertEdit(db, place, {
    ...{ id, part, text, title: found.title, at: after(newest?.at ?? 0, now) },
    // A lost text stays behind the same part as before.
    after: isLost(parts[at]) ? (newest?.after ?? '') : (parts[at - 1]?.key ?? ''),
    // Where the data changed while somebody wrote, only the hash of what he saw is known.
    ...{ source: hash === textHash(found.source) ? found.source : '', sourceHash: hash },
  })
}

/** What was written over a part that the data no longer tell, and was thrown away: it can be brought back. */
function thrownAway(newest: Edit | undefined): { kind: 'text'; title: string; source: string } | undefined {
  return newest && { kind: 'text', title: newest.title, source: '' }
}

function isLost(part: WriteUpPartShown | undefined): boolean {
  return part === undefined || (part.kind === 'text' && part.state === 'gone')
}

/** What is printed of a part. Throws AppError changed_meanwhile where there is no edit to keep any more. */
export function writtenIn({ parts, after: behind }: WriteUpState, part: string): string {
  const found = [...parts, ...behind].find(({ key }) => key === part)
  if (found?.kind !== 'text') throw new AppError('changed_meanwhile')
  return found.text
}

function assertDraft(db: ReadableDb, place: WriteUpPlace): void {
  const final = findFinal(db, place)
  if (final) throw new AppError('write_up_locked')
  if (stageOf({ stages: listStages(db, place), final }) === 'checked') throw new AppError('write_up_in_check')
}
