/** Bundel: chosen papers in one file, with a cover, a table of contents, pages counted through, and bookmarks. */
import {
  type DocumentKind,
  type DocumentOptions,
  type DocumentOptionsInput,
  documentOptions,
  type PartOptionsInput,
} from '#shared/contract/document-options/index.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { type BundleData, type BundlePart, drawBundle } from './bundle-drawing.ts'
import type { LoadContext, Offer, OptionsOf, PaperDocument } from '../document.ts'
import { eventLabels } from '../event-facts.ts'
import { type AnyDocument, loadDocument } from '../load-document.ts'
import { paperKey } from '../paper-key.ts'
import { somebody } from '../people.ts'

/** What an office usually hands in after an event, in this order. */
const USUAL: readonly DocumentKind[] = [
  'activity_report',
  'official_record',
  'minutes',
  'attendance_list',
  'attendance_recap',
  'pledge_sheet',
]
/** Of these all that are offered, of the others the first. */
const ALL_OFFERS: ReadonlySet<DocumentKind> = new Set<DocumentKind>(['pledge_sheet'])
/** Why a paper may have nothing to print yet: the bundle says so in its contents and goes on. */
const NOT_YET: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'nobody_to_print',
  'text_missing',
  'option_not_possible',
])

type Documents = Readonly<Record<Exclude<DocumentKind, 'bundle'>, AnyDocument>>

export function bundleOf(documents: Documents): PaperDocument<'bundle', BundleData> {
  return {
    kind: 'bundle',
    stage: 'accounts',

    offers: (event, hasText) => {
      const parts = USUAL.flatMap((kind) => {
        if (kind === 'bundle') return []
        const offers = documents[kind].offers(event, hasText)
        return (ALL_OFFERS.has(kind) ? offers : offers.slice(0, 1)).map(({ options }) => options)
      })
      return [offerOf(parts.filter(isPart))]
    },

    load: (db, options, context) => {
      const parts = options.parts.map((part) => partOf(documents, db, part, options, context))
      somebody(parts.filter(({ data }) => data !== null))
      const { event, letterhead } = context
      const texts = new Set(parts.flatMap(({ data }) => data?.textVersion ?? []))
      return {
        title: 'Bundel Dokumen Kegiatan',
        label: 'IKR · bundel',
        page: options.paper,
        letterhead,
        heading: event.title,
        labels: [
          ...eventLabels(event, null).slice(1),
          ...(event.organisers.length === 0
            ? []
            : [{ label: 'Penyelenggara', value: event.organisers.join('; ') }]),
        ],
        parts,
        ...(texts.size === 0 ? {} : { textVersion: [...texts].join(', ') }),
      }
    },

    countPeople: () => null,

    layout: (data, paper) => drawBundle(data, paper, (part, own) => documents[part].layout(own, paper)),
  }
}

function offerOf(parts: PartOptionsInput[]): Offer {
  return {
    title: 'Bundel dokumen',
    purpose:
      'Lembar pilihan dalam satu berkas: sampul, daftar isi, halaman bersambung, dan penanda untuk setiap lembar.',
    options: { kind: 'bundle', parts },
  }
}

function isPart(options: DocumentOptionsInput): options is PartOptionsInput {
  return options.kind !== 'bundle'
}

function partOf(
  documents: Documents,
  db: ReadableDb,
  part: OptionsOf<'bundle'>['parts'][number],
  { paper }: OptionsOf<'bundle'>,
  context: LoadContext,
): BundlePart {
  const document = documents[part.kind]
  const options = onSheet(part, paper)
  const { event } = context
  const title = titleOf(
    document.offers(event, () => true),
    part,
  )
  try {
    const data = loadDocument(document, db, options, context.other(options))
    return { kind: part.kind, title: data.title, data }
  } catch (error) {
    if (error instanceof AppError && NOT_YET.has(error.code)) return { kind: part.kind, title, data: null }
    throw error
  }
}

/** Of the offer for this very part: another instrument or audience has a title of its own. */
function titleOf(offers: readonly Offer[], part: DocumentOptions): string {
  const key = paperKey(part)
  const own = offers.find(({ options }) => paperKey(documentOptions.parse(options)) === key)
  return (own ?? offers[0])?.title ?? ''
}

/** Cards and posters keep the size they have. */
function onSheet(part: DocumentOptions, paper: 'F4' | 'A4'): DocumentOptions {
  const isOfSheet = 'paper' in part && (part.paper === 'F4' || part.paper === 'A4')
  return isOfSheet ? { ...part, paper } : part
}
