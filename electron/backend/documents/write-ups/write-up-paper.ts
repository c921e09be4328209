/** The paper of a written text: an approved one as it was stored, any other as it stands now. */
import type { Event } from '#shared/contract/events.ts'
import { daysText, momentText } from '#shared/domain/time-text.ts'
import type { WriteUpKind, WriteUpPart } from '#shared/domain/write-up/part.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findFinal, type Final } from '../../store/write-up-finals.ts'
import type { LoadContext, Loaded } from '../document.ts'
import { inGroups } from '../evidence/fingerprint.ts'
import type { FlowData } from '../flow/flow-paper.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { readTexts, type WriteUpOptions } from './assemble.ts'
import { composeText, type ComposedText, editionOf } from './compose.ts'
import { drawnLetterhead, readStoredText, type StoredPaper } from './stored-text.ts'
import { textBlocks, withPhotos } from './text-blocks.ts'

type Head = { title: string; label: string; withDays: boolean }
const HEADS: Readonly<Record<WriteUpKind, Head>> = {
  minutes: { title: 'Notula', label: 'IKR · notula', withDays: true },
  official_record: { title: 'Berita Acara', label: 'IKR · berita-acara', withDays: true },
  activity_report: { title: 'Laporan Kegiatan', label: 'IKR · laporan-kegiatan', withDays: true },
  press_release: { title: 'Siaran Pers', label: 'IKR · siaran-pers', withDays: false },
}

export function loadWriteUp(db: ReadableDb, options: WriteUpOptions, context: LoadContext): Loaded<FlowData> {
  const { event } = context
  const final = findFinal(db, { eventId: event.id, kind: options.kind, edition: editionOf(options) })
  if (final) return approvedPaper(db, final, event)
  const { content, ...paper } = writtenPaper(db, options, context, composeText(db, options, context))
  const { blocks, after, ...rest } = content
  return {
    ...paper,
    letterhead: context.letterhead,
    content: { ...rest, blocks: withPhotos(db, blocks), after: withPhotos(db, after) },
  }
}

type WrittenPaper = Omit<StoredPaper, 'letterhead' | 'institution' | 'sheet'>

/** The paper of a text, but for its letterhead and the bytes of its photos. */
export function writtenPaper(
  db: ReadableDb,
  options: WriteUpOptions,
  context: LoadContext,
  composed: ComposedText,
): WrittenPaper {
  const { event } = context
  const edition = editionOf(options)
  const head = HEADS[options.kind]
  const title = edition === 0 ? head.title : `Adendum ${edition} ${head.title}`
  const { parts, after, ...content } = composed
  const versions =
    options.kind === 'press_release' && options.withPledge
      ? readTexts(db, context).map(({ id, version }) => `${id} ${version}`)
      : []
  return {
    title,
    label: edition === 0 ? head.label : `${head.label} · adendum-${edition}`,
    ...(versions.length === 0 ? {} : { textVersion: versions.join(', ') }),
    page: options.paper,
    runningHead: [title, ...(head.withDays ? [daysText(daysOf(event))] : []), event.title].join(' · '),
    ...(options.kind === 'activity_report' && edition === 0 ? { withContents: options.contents } : {}),
    content: { ...content, blocks: textBlocks(shownParts(parts, options)), after: textBlocks(after) },
  }
}

/** Also a text that was edited is left out where the choice leaves it out. */
function shownParts(parts: readonly WriteUpPart[], options: WriteUpOptions): readonly WriteUpPart[] {
  if (options.kind !== 'press_release' || options.withPledge) return parts
  return parts.filter(({ key }) => !key.startsWith('pledge:'))
}

function approvedPaper(db: ReadableDb, final: Final, { zone }: Event): Loaded<FlowData> {
  const { paper, number } = readStoredText(final.content)
  const { blocks, after, ...content } = paper.content
  return {
    ...paper,
    number,
    letterhead: drawnLetterhead(paper.letterhead),
    content: {
      ...content,
      blocks: withPhotos(db, blocks),
      after: [...withPhotos(db, after), ...approvalLines(final, zone)],
    },
  }
}

/** Stands below an approved text, outside of what its hash is over. */
function approvalLines({ at, by, hash }: Final, zone: Event['zone']): FlowBlock[] {
  return [
    { kind: 'heading', text: 'Pengesahan' },
    { kind: 'paragraph', text: `Disahkan pada ${momentText(at, zone)} oleh ${by}. Sidik SHA-256 naskah:` },
    { kind: 'paragraph', text: inGroups(hash) },
  ]
}

function daysOf({ days }: Event): string[] {
  return days.map(({ day }) => day)
}
