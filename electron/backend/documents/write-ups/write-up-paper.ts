/** The paper of a written text: an approved one as it was stored, any other as it stands now. */
import type { Event } from '#shared/contract/events.ts'
import { daysText, momentText } from '#shared/domain/time-text.ts'
import type { WriteUpKind, WriteUpPart } from '#shared/domain/write-up/part.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { type Final, finalAmong, listFinals } from '../../store/write-up-finals.ts'
import type { LoadContext, Loaded } from '../document.ts'
import { inGroups } from '../evidence/fingerprint.ts'
import type { FlowData } from '../flow/flow-paper.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { apartLines } from './apart-lines.ts'
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
  const { kind, approval } = options
  const finals = listFinals(db, { eventId: event.id, kind, edition: editionOf(options) })
  const final = finalAmong(finals, approval)
  if (final) return approvedPaper(db, final, { finals, zone: event.zone })
  if (approval !== undefined) throw new AppError('not_found')
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

/** `finals`: all that were approved of it, the one that counts first. */
type Approvals = { finals: readonly Final[]; zone: Event['zone'] }

function approvedPaper(db: ReadableDb, final: Final, approvals: Approvals): Loaded<FlowData> {
  const { paper, number } = readStoredText(final.content)
  const { blocks, after, ...content } = paper.content
  return {
    ...paper,
    number,
    letterhead: drawnLetterhead(paper.letterhead),
    content: {
      ...content,
      blocks: withPhotos(db, blocks),
      after: [...withPhotos(db, after), ...approvalLines(final, approvals)],
    },
  }
}

/** Stands below an approved text, outside of what its hash is over. */
function approvalLines(final: Final, { finals, zone }: Approvals): FlowBlock[] {
  const { at, by, hash } = final
  return [
    { kind: 'heading', text: 'Pengesahan' },
    { kind: 'paragraph', text: `Disahkan pada ${momentText(at, zone)} oleh ${by}. Sidik SHA-256 naskah:` },
    { kind: 'paragraph', text: inGroups(hash) },
    ...apartLines(final, finals, zone).map((text): FlowBlock => ({ kind: 'paragraph', text })),
  ]
}

function daysOf({ days }: Event): string[] {
  return days.map(({ day }) => day)
}
