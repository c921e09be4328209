/** A paper that is asked for, in plain values that cross to the paper thread, and what it holds. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { AppError } from '../app-error.ts'
import type { ReadableDb } from '../store/db.ts'
import { findEvent } from '../store/events.ts'
import { findSealKey } from '../store/checking-keys.ts'
import { findLogo, findOffice } from '../store/offices.ts'
import { assertFiguresOf } from './assert-figures.ts'
import { contentHash } from './content-hash.ts'
import type { LoadContext, PaperData } from './document.ts'
import { numbersOf } from './document-numbers.ts'
import { documentFor, type LayoutKind } from './index.ts'
import type { LetterheadData } from './kit/letterhead.ts'
import { letterheadPreviewData } from './letterhead-preview.ts'
import { loadPaper } from './load-paper.ts'
import { type PaperIssue, paperIssue } from './paper-issue.ts'

export type AskedPaper =
  | { kind: 'document'; eventId: string; options: DocumentOptions; sample: boolean }
  | { kind: 'letterhead_preview'; officeId: string }

/** What papers are made from. `now` in UTC milliseconds decides which day is meant where none is asked for. */
export type PaperSource = {
  db: ReadableDb
  resources: string
  now: number
  /** Its papers are no papers of anybody: nothing proves them genuine. */
  isRehearsal?: boolean
}

/** Enough people for the first page of a thumbnail. */
const SAMPLE_PEOPLE = 40

export type LoadedPaper = {
  kind: LayoutKind
  data: PaperData
  contentHash: string
  /** Nomor; '' where it has none. */
  number: string
  pageLimit?: number
  issue?: PaperIssue
  isRehearsal?: true
}

/** Throws AppError not_found, not_reconciled, and what the kind's own `load` throws. */
export function loadAsked(source: PaperSource, asked: AskedPaper): LoadedPaper {
  if (asked.kind === 'letterhead_preview') {
    const office = findOffice(source.db, asked.officeId)
    if (!office) throw new AppError('not_found')
    const data = letterheadPreviewData(office, letterheadOf(source.db, office))
    const preview = { kind: asked.kind, data, contentHash: contentHash(data), number: '' }
    return source.isRehearsal ? { ...preview, isRehearsal: true } : preview
  }
  const { options, sample } = asked
  const { isRehearsal = false } = source
  const event = findEvent(source.db, asked.eventId)
  if (!event) throw new AppError('not_found')
  if (!sample) assertFiguresOf(source.db, event.id, options)
  const context = loadContext(source, event, options, sample)
  const data = loadPaper(source.db, options, context)
  const hash = contentHash(data)
  const { kind } = options
  const number = data.number ?? context.event.documentNumbers[kind] ?? ''
  const loaded = { kind, data, contentHash: hash, number, ...(isRehearsal ? { isRehearsal } : {}) }
  if (sample) return { ...loaded, pageLimit: 1 }
  if (isRehearsal) return loaded
  const key = findSealKey(source.db, event.id)
  if (!key) throw new AppError('not_found')
  return { ...loaded, issue: paperIssue({ event, kind, contentHash: hash, now: source.now, key }) }
}

export function loadContext(
  { db, resources, now }: PaperSource,
  event: Event,
  options: DocumentOptions,
  sample: boolean,
): LoadContext {
  const officeOf = (id: string | null | undefined) => (id ? findOffice(db, id) : undefined)
  const office = officeOf(event.letterheads[options.kind]) ?? officeOf(event.officeId) ?? null
  return {
    event: { ...event, documentNumbers: numbersOf(event, documentFor(options).stage) },
    office,
    letterhead: office && letterheadOf(db, office),
    style: houseStyleOf(office),
    day: dayAsked(event, now, 'day' in options ? options.day : undefined),
    resources,
    peopleLimit: sample ? SAMPLE_PEOPLE : null,
    other: (others) => loadContext({ db, resources, now }, event, others, sample),
  }
}

export function letterheadOf(db: ReadableDb, office: Office): LetterheadData {
  return {
    ...office.letterhead,
    leftLogo: findLogo(db, office.id, 'left')?.bytes ?? null,
    rightLogo: findLogo(db, office.id, 'right')?.bytes ?? null,
  }
}
