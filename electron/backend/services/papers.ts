/** From options to a finished PDF: load on the reading connection, draw in the drawing thread. */
import type { DocumentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Office } from '#shared/contract/office.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { contentHash } from '../documents/content-hash.ts'
import type { LoadContext, PaperData } from '../documents/document.ts'
import { numbersOf } from '../documents/document-numbers.ts'
import { documentFor, type LayoutKind } from '../documents/index.ts'
import type { LetterheadData } from '../documents/kit/letterhead.ts'
import { loadPaper } from '../documents/load-paper.ts'
import { letterheadPreviewData } from '../documents/letterhead-preview.ts'
import type { ReadableDb } from '../store/db.ts'
import { findLogo, findOffice } from '../store/offices.ts'
import { answerFile } from './answer-file.ts'
import { dayOf } from './event-of.ts'

/** Enough people for the first page of a thumbnail. */
const SAMPLE_PEOPLE = 40

export type PaperAsked =
  | { kind: 'document'; event: Event; options: DocumentOptions; sample: boolean }
  | { kind: 'letterhead_preview'; officeId: string }

export type Rendered = { file: File; pages: number; contentHash: string }

export async function renderPaper(
  context: Context,
  asked: PaperAsked,
  options: { signal?: AbortSignal | undefined; onPage?: (pages: number) => void } = {},
): Promise<Rendered> {
  const { kind, data, pageLimit } = loadAsked(context, asked)
  const order = { kind, data, resources: context.paths.resources, createdAt: context.clock(), ...pageLimit }
  const { bytes, pages } = await context.renderer.render(order, options)
  const name = data.title.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  return {
    file: answerFile(bytes, name, 'pdf'),
    pages,
    contentHash: contentHash(data),
  }
}

function loadAsked(
  context: Context,
  asked: PaperAsked,
): { kind: LayoutKind; data: PaperData; pageLimit: { pageLimit?: number } } {
  if (asked.kind === 'letterhead_preview') {
    const office = findOffice(context.db, asked.officeId)
    if (!office) throw new AppError('not_found')
    return {
      kind: 'letterhead_preview',
      data: letterheadPreviewData(office, letterheadOf(context.db, office)),
      pageLimit: {},
    }
  }
  const { event, options, sample } = asked
  const data = loadPaper(context.db, options, loadContext(context, event, options, sample))
  return { kind: options.kind, data, pageLimit: sample ? { pageLimit: 1 } : {} }
}

export function loadContext(
  context: Context,
  event: Event,
  options: DocumentOptions,
  sample: boolean,
): LoadContext {
  const officeId = event.letterheads[options.kind] ?? event.officeId
  const office = officeId === null ? null : (findOffice(context.db, officeId) ?? null)
  return {
    event: { ...event, documentNumbers: numbersOf(event, documentFor(options).stage) },
    office,
    letterhead: office && letterheadOf(context.db, office),
    style: houseStyleOf(office),
    day: dayOf(event, context.clock(), 'day' in options ? options.day : undefined),
    resources: context.paths.resources,
    peopleLimit: sample ? SAMPLE_PEOPLE : null,
  }
}

function letterheadOf(db: ReadableDb, office: Office): LetterheadData {
  return {
    ...office.letterhead,
    leftLogo: findLogo(db, office.id, 'left')?.bytes ?? null,
    rightLogo: findLogo(db, office.id, 'right')?.bytes ?? null,
  }
}
