/** What somebody does with one part of a text: write over it, take it from the data again, or let the edit stand. */
import { AppError } from '../../app-error.ts'
import type { Edit, ResolvedPart, ResolvedText } from '#shared/domain/write-up/resolved-part.ts'
import { composeText, textHash } from '../../documents/write-ups/compose.ts'
import type { WritableDb } from '../../store/db.ts'
import { insertEdit, listEdits } from '../../store/write-up-edits.ts'
import { findFinal } from '../../store/write-up-finals.ts'
import { listStages } from '../../store/write-up-stages.ts'
import { after } from '../stamp.ts'
import type { TextSource } from '../../write-ups/text-source.ts'
import { stageOf } from '../../write-ups/text-state.ts'

/** `expected`: the version of the part that was seen; null where nobody wrote over it. */
export type PartSeen = { part: string; expected: string | null }
/** `text` null takes the part from the data. `sourceHash`: of the text that was seen; that of now where left out. */
export type PartChange = { id: string; now: number; text: string | null; sourceHash?: string }

/** Throws AppError not_found, changed_meanwhile, write_up_locked, write_up_in_check. */
export function changePart(
  source: TextSource,
  db: WritableDb,
  { part, expected }: PartSeen,
  { id, now, text, sourceHash }: PartChange,
): void {
  const { place } = source
  assertDraft(source)
  const composed = composeText(db, source.options, source.context)
  const parts = [...composed.parts, ...composed.after]
  const at = parts.findIndex(({ key }) => key === part)
  const newest = listEdits(db, { ...place, part })[0]
  const found = parts[at] ?? thrownAway(newest)
  if (found?.kind !== 'text') throw new AppError('not_found')
  if ((newest?.id ?? null) !== expected) throw new AppError('changed_meanwhile')
  const hash = sourceHash ?? textHash(found.source)
  insertEdit(db, place, {
    ...{ id, part, text, title: found.title, at: after(newest?.at ?? 0, now) },
    after: at === -1 ? (newest?.after ?? '') : before(parts, at),
    // Where the data changed while somebody wrote, only the hash of what he saw is known.
    ...{ source: hash === textHash(found.source) ? found.source : '', sourceHash: hash },
  })
}

/** What was written over a part that the data no longer tell, and was thrown away: it can be brought back. */
function thrownAway(newest: Edit | undefined): ResolvedText | undefined {
  if (!newest) return undefined
  const { part: key, title } = newest
  return { kind: 'text', key, title, text: '', state: 'gone', edit: newest, source: '' }
}

/** Throws AppError changed_meanwhile where there is no edit to keep any more. */
export function textOf({ options, context, db }: TextSource, part: string): ResolvedText {
  const { parts, after: behind } = composeText(db, options, context)
  const found = [...parts, ...behind].find(({ key }) => key === part)
  if (found?.kind !== 'text') throw new AppError('changed_meanwhile')
  return found
}

function assertDraft({ db, place }: TextSource): void {
  const final = findFinal(db, place)
  if (final) throw new AppError('write_up_locked')
  if (stageOf({ stages: listStages(db, place), final }) === 'checked') throw new AppError('write_up_in_check')
}

/** A lost text stays behind the same part as before. */
function before(parts: readonly ResolvedPart[], at: number): string {
  const found = parts[at]
  if (found?.kind === 'text' && found.state === 'gone' && found.edit) return found.edit.after
  return parts[at - 1]?.key ?? ''
}
