/** The parts of the notes in the order of the event: opening, the agenda, what came of it, closing. */
import type { AgendaStep, Event } from '#shared/contract/events.ts'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { clock } from '#shared/domain/time-text.ts'
import { PART_LABELS } from './notes-places.ts'

/** Replaces some parts of the notes. */
export type PutNotes = (change: Partial<MinutesBody>) => void

export type NotesPart = {
  key: string
  title: string
  /** "09.30" of a step. */
  time?: string
} & (
  | { kind: 'opening' | 'closing' | 'questions' | 'conclusions' | 'followUps' }
  | { kind: 'step'; step: AgendaStep }
  /** Notes that belong to no step of the agenda, or to one that was taken out of it. */
  | { kind: 'other'; stepIds: ReadonlySet<string> }
)

/** An event as far as its notes go by it. */
export type Agenda = Pick<Event, 'agenda'>

export function partsOf(event: Agenda, body: MinutesBody): NotesPart[] {
  const stepIds = new Set(event.agenda.map(({ id }) => id))
  return [
    { key: 'opening', kind: 'opening', title: PART_LABELS.opening },
    ...event.agenda.filter(({ kind }) => kind !== 'tanya_jawab').map(stepPart),
    ...(hasOther(body, stepIds) || event.agenda.length === 0
      ? [{ key: 'other', kind: 'other', title: 'Catatan lain', stepIds } as const]
      : []),
    { key: 'questions', kind: 'questions', title: PART_LABELS.questions, ...timeOf(questionStep(event)) },
    { key: 'conclusions', kind: 'conclusions', title: PART_LABELS.conclusions },
    { key: 'followUps', kind: 'followUps', title: PART_LABELS.followUps },
    { key: 'closing', kind: 'closing', title: PART_LABELS.closing },
  ]
}

/** Something is written in it. */
export function isWritten(part: NotesPart, body: MinutesBody): boolean {
  switch (part.kind) {
    case 'opening':
    case 'closing':
      return body[part.kind].trim() !== ''
    case 'conclusions':
      return body.conclusions.some((line) => line.trim() !== '')
    case 'questions':
      return body.questions.some(({ question, answer }) => `${question}${answer}`.trim() !== '')
    case 'followUps':
      return body.followUps.some(({ what }) => what.trim() !== '')
    case 'step':
    case 'other':
      return body.discussion.some((note) => isOf(part, note) && note.content.trim() !== '')
  }
}

/** The notes of a step, or those of no step. */
export function isOf(part: NotesPart & { kind: 'step' | 'other' }, note: { stepId: string | null }): boolean {
  if (part.kind === 'step') return note.stepId === part.step.id
  return note.stepId === null || !part.stepIds.has(note.stepId)
}

function hasOther(body: MinutesBody, stepIds: ReadonlySet<string>): boolean {
  return body.discussion.some(({ stepId }) => stepId === null || !stepIds.has(stepId))
}

function stepPart(step: AgendaStep): NotesPart {
  return { key: step.id, kind: 'step', title: step.title, step, ...timeOf(step) }
}

function questionStep(event: Agenda): AgendaStep | undefined {
  return event.agenda.find(({ kind }) => kind === 'tanya_jawab')
}

function timeOf(step: AgendaStep | undefined): { time?: string } {
  return step && step.startTime !== '' ? { time: clock(step.startTime) } : {}
}
