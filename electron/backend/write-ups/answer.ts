/** What is asked about the written texts of an event, answered by the thread that reads: it may take a while. */
import type { WriteUpLine, WriteUpState } from '#shared/contract/write-ups.ts'
import { WRITE_UP_KINDS, type WriteUpKind } from '#shared/domain/write-up/part.ts'
import { AppError } from '../app-error.ts'
import type { PaperSource } from '../documents/asked-paper.ts'
import { type EventTold, loadEventTold } from '../documents/write-ups/event-told.ts'
import { findEvent } from '../store/events.ts'
import type { WriteUpPlace } from '../store/write-up-edits.ts'
import { listEditions } from '../store/write-up-stages.ts'
import { changedSince } from './changed-since.ts'
import { textSource } from './text-source.ts'
import { editionOf, textState } from './text-state.ts'

/** Throws AppError not_found. */
export function textOfPlace(source: PaperSource, place: WriteUpPlace, approval?: string): WriteUpState {
  return textState(textSource(source, place), approval)
}

/** Throws AppError not_found. */
export function linesOfTexts(source: PaperSource, eventId: string): WriteUpLine[] {
  const event = findEvent(source.db, eventId)
  if (!event) throw new AppError('not_found')
  const told = loadEventTold(source.db, { event, office: null })
  return WRITE_UP_KINDS.map((kind) => lineOf(source, told, { eventId, kind }))
}

function lineOf(
  source: PaperSource,
  told: EventTold,
  { eventId, kind }: { eventId: string; kind: WriteUpKind },
): WriteUpLine {
  const editions = listEditions(source.db, { eventId, kind }).map((edition) =>
    textSource(source, { eventId, kind, edition }),
  )
  const newest = editions.at(-1)
  return {
    kind,
    editions: editions.map((one) => editionOf(one, told)),
    changedSince: newest ? changedSince(newest, told) : 0,
  }
}
