/** A written text as a screen shows it: its parts with what the data tell beside them, its stages, its approval. */
import type {
  WriteUpApproval,
  WriteUpEdition,
  WriteUpPartShown,
  WriteUpState,
} from '#shared/contract/write-ups.ts'
import type { ResolvedPart } from '#shared/domain/write-up/resolved-part.ts'
import type { WriteUpStage } from '#shared/domain/write-up/stage.ts'
import { type ComposedText, composedHash, composeText, textHash } from '../documents/write-ups/compose.ts'
import type { ApprovedPart } from '../documents/write-ups/differences.ts'
import type { EventTold } from '../documents/write-ups/event-told.ts'
import { readStoredText, type StoredText, storedTextHash } from '../documents/write-ups/stored-text.ts'
import { AppError } from '../app-error.ts'
import { type Final, finalAmong, findFinal, listFinals } from '../store/write-up-finals.ts'
import { listStages, type StageEntry } from '../store/write-up-stages.ts'
import type { TextSource } from './text-source.ts'

/** `approval`: one that was approved apart from the one that counts. Throws AppError not_found where it is none. */
export function textState(source: TextSource, approval?: string): WriteUpState {
  const { db, place } = source
  const stages = listStages(db, place)
  const finals = listFinals(db, place)
  const final = finalAmong(finals, approval)
  if (approval !== undefined && !final) throw new AppError('not_found')
  const said = final ? approvedText(readStoredText(final.content)) : writtenText(source)
  return {
    kind: place.kind,
    ...editionFacts(source, said.parts.concat(said.after), { stages, final, finals }),
    ...said,
    stages: stages.map(({ stage, at, by, reason }) => ({ stage, at, by, reason })),
    changedSinceChecked: isChangedSinceChecked(stages, said.contentHash),
    proposedNumber: proposedNumber(source),
  }
}

/** What a list shows of an edition. */
export function editionOf(source: TextSource, known: EventTold): WriteUpEdition {
  const { db, place, options, context } = source
  const stages = listStages(db, place)
  const finals = listFinals(db, place)
  const [final] = finals
  if (final) return editionFacts(source, [], { stages, final, finals })
  const { parts, after } = composeText(db, options, context, known)
  return editionFacts(source, [...parts, ...after].map(shown), { stages, final, finals })
}

type Steps = { stages: readonly StageEntry[]; final: Final | undefined }
/** All that were approved of it, the one that counts first. */
type Approvals = { finals: readonly Final[] }

function editionFacts(
  { place }: TextSource,
  parts: readonly WriteUpPartShown[],
  { stages, final, finals }: Steps & Approvals,
): WriteUpEdition {
  const texts = parts.filter((part) => part.kind === 'text')
  const approvals = finals.map((one, at) => approvalOf(one, at === 0))
  return {
    edition: place.edition,
    stage: stageOf({ stages, final }),
    edited: texts.filter(({ state }) => state !== 'assembled').length,
    changed: texts.filter(({ state }) => state === 'changed' || state === 'gone').length,
    approved: approvals.find(({ id }) => id === final?.id) ?? null,
    alsoApproved: approvals.filter(({ id }) => id !== final?.id),
  }
}

/** Approved as soon as a final text is there, whichever step came last from another laptop. */
export function stageOf({ stages, final }: Steps): WriteUpStage {
  if (final) return 'approved'
  const last = stages.at(-1)?.stage ?? 'draft'
  return last === 'approved' ? 'checked' : last
}

export function isChangedSinceChecked(stages: readonly StageEntry[], contentHash: string): boolean {
  const last = stages.at(-1)
  return last?.stage === 'checked' && last.contentHash !== contentHash
}

function approvalOf({ id, number, by, at, hash, content }: Final, counts: boolean): WriteUpApproval {
  return { id, number, by, at, hash, isIntact: storedTextHash(content) === hash, counts }
}

type Said = Pick<
  WriteUpState,
  'title' | 'subtitle' | 'under' | 'labels' | 'parts' | 'signatures' | 'after' | 'contentHash'
>

function writtenText({ db, options, context }: TextSource): Said {
  const composed = composeText(db, options, context)
  const { title, subtitle = '', under, labels, parts, signatures, after } = composed
  return {
    ...{ title, subtitle, under, labels, signatures: signatures.map(signed) },
    ...{ parts: parts.map(shown), after: after.map(shown), contentHash: composedHash(composed) },
  }
}

function approvedText({ paper, parts, after, approvedContentHash }: StoredText): Said {
  const { title, subtitle = '', under, labels, signatures } = paper.content
  return {
    ...{ title, subtitle, under, labels, signatures: signatures.map(signed) },
    ...{ parts: parts.map(locked), after: after.map(locked), contentHash: approvedContentHash },
  }
}

function shown(part: ResolvedPart): WriteUpPartShown {
  if (part.kind !== 'text') return part
  const { edit, ...text } = part
  return { ...text, sourceHash: textHash(part.source), version: edit?.id ?? null }
}

function locked(part: ApprovedPart): WriteUpPartShown {
  if (part.kind !== 'text') return part
  return { ...part, state: 'assembled', sourceHash: textHash(part.source), version: null }
}

function signed({ place, above, office, name, below }: ComposedText['signatures'][number]) {
  return { place, above, office, name, below }
}

function proposedNumber({ db, place, context }: TextSource): string {
  const original = place.edition === 0 ? undefined : findFinal(db, { ...place, edition: 0 })
  if (original) return `${original.number} Adendum ${place.edition}`
  return context.event.documentNumbers[place.kind] ?? ''
}
