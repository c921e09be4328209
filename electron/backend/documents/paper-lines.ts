/** What the screen shows of every paper of an event: for how many people, printed when, changed since. */
import { type DocumentOptions, documentOptions } from '#shared/contract/document-options/index.ts'
import type { DocumentLine } from '#shared/contract/documents.ts'
import type { Event } from '#shared/contract/events.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { AppError } from '../app-error.ts'
import { findEvent } from '../store/events.ts'
import { findOffice } from '../store/offices.ts'
import { listIssuesOf } from '../store/issued-papers.ts'
import { pledgeOf } from '../texts.ts'
import { loadContext, type PaperSource } from './asked-paper.ts'
import { contentHash } from './content-hash.ts'
import type { Offer } from './document.ts'
import { allDocuments, type AnyDocument, documentFor } from './index.ts'
import { loadPaper } from './load-paper.ts'
import { paperKey } from './paper-key.ts'

/** Throws AppError not_found. */
export function linesOf(source: PaperSource, eventId: string): DocumentLine[] {
  const event = findEvent(source.db, eventId)
  if (!event) throw new AppError('not_found')
  const hasText = (instrument: InstrumentKind) =>
    pledgeOf(source.db, source.resources, event, instrument) !== null
  return allDocuments.flatMap((document) =>
    document.offers(event, hasText).map((offer) => lineOf(source, event, document, offer)),
  )
}

/** How many people a paper holds. Throws AppError not_found. */
export function peopleOn(source: PaperSource, eventId: string, options: DocumentOptions): number | null {
  const event = findEvent(source.db, eventId)
  if (!event) throw new AppError('not_found')
  return documentFor(options).countPeople(source.db, options, loadContext(source, event, options, false))
}

function lineOf(source: PaperSource, event: Event, document: AnyDocument, offer: Offer): DocumentLine {
  const options = documentOptions.parse({ paper: paperOf(source, event), ...offer.options })
  const people = document.countPeople(source.db, options, loadContext(source, event, options, false))
  const issues = listIssuesOf(source.db, event.id, paperKey(options))
  const last = issues[0]
  return {
    kind: options.kind,
    options,
    title: offer.title,
    purpose: offer.purpose,
    stage: document.stage,
    people,
    printed: issues.length,
    lastPrintedAt: last?.issuedAt ?? null,
    lastPages: last?.pages ?? null,
    changedSincePrinted: last !== undefined && hasChanged(source, event, last),
  }
}

/** Compared with the very options it was printed with. */
function hasChanged(
  source: PaperSource,
  event: Event,
  last: { options: string; contentHash: string },
): boolean {
  try {
    const options = documentOptions.parse(JSON.parse(last.options))
    const data = loadPaper(source.db, options, loadContext(source, event, options, false))
    return contentHash(data) !== last.contentHash
  } catch {
    // What was printed can't be made any more: nobody of it is left, or its kind asked for other things then.
    return true
  }
}

/** The sheet of the institution, for papers that leave it open. */
export function paperOf({ db }: PaperSource, { officeId }: Event): 'F4' | 'A4' {
  return (officeId === null ? undefined : findOffice(db, officeId)?.paper) ?? 'F4'
}
