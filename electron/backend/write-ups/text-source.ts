/** What a written text of an event is made from, with the choices that its approval fixes. */
import { documentOptions } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { WriteUpKind } from '#shared/domain/write-up/part.ts'
import { AppError } from '../app-error.ts'
import { loadContext, type PaperSource } from '../documents/asked-paper.ts'
import type { LoadContext } from '../documents/document.ts'
import { paperOf } from '../documents/paper-lines.ts'
import type { WriteUpOptions } from '../documents/write-ups/assemble.ts'
import type { ReadableDb } from '../store/db.ts'
import { findEvent } from '../store/events.ts'
import type { WriteUpPlace } from '../store/write-up-edits.ts'

export type TextSource = {
  db: ReadableDb
  event: Event
  place: WriteUpPlace
  options: WriteUpOptions
  context: LoadContext
}

/** Throws AppError not_found. */
export function textSource(source: PaperSource, place: WriteUpPlace): TextSource {
  const { db } = source
  const event = findEvent(db, place.eventId)
  if (!event) throw new AppError('not_found')
  const options = optionsOf(place.kind, place.edition, paperOf(source, event))
  return { db, event, place, options, context: loadContext(source, event, options, false) }
}

function optionsOf(kind: WriteUpKind, edition: number, paper: 'F4' | 'A4'): WriteUpOptions {
  const options = documentOptions.parse({ kind, paper, ...(edition === 0 ? {} : { addendum: edition }) })
  // Parsed from the very kind that was asked for.
  return options as WriteUpOptions
}
