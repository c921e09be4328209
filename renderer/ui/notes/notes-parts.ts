/** The parts of the notes in the order of the event: opening, the agenda, what came of it, closing. */
import type { AgendaStep, Event } from '#shared/contract/events.ts'
import type { StepProgress } from '#shared/contract/notes.ts'
import { type StepStanding, standingOf } from '#shared/domain/agenda-progress.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { isBlank, type NoteDraft } from './note-fields.ts'
import { type NoteOf, notesOf } from './note-list.ts'

export type NotesPart = {
  key: string
  title: string
  /** "09.30" of a step: when it really began, else when it is planned. */
  time?: string
  standing?: StepStanding
} & (
  | { kind: 'opening' | 'closing' | 'questions' | 'decisions' | 'followUps' | 'photos' }
  | { kind: 'step'; step: AgendaStep }
  /** Notes that belong to no step of the agenda, or to one that was taken out of it. */
  | { kind: 'other'; stepIds: ReadonlySet<string> }
)

/** An event as far as its notes go by it. */
export type Agenda = Pick<Event, 'agenda'>
export type Noted = {
  notes: readonly NoteDraft[]
  progress: readonly StepProgress[]
  zone: Zone
  /** How many there are. */
  photos: number
  /** Photos that are being kept just now. */
  photosUnderWay?: { done: number; total: number } | undefined
}

export function partsOf(event: Agenda, { notes, progress, zone }: Noted): NotesPart[] {
  const stepIds = new Set(event.agenda.map(({ id }) => id))
  const isOther = ({ content }: NoteOf<'discussion'>) =>
    content.stepId === null || !stepIds.has(content.stepId)
  const hasOther = notesOf(notes, 'discussion').some(isOther) || event.agenda.length === 0
  return [
    { key: 'opening', kind: 'opening', title: 'Pembukaan' },
    ...event.agenda.map((step) => stepPart(step, progress, zone)),
    ...(hasOther ? [{ key: 'other', kind: 'other', title: 'Catatan lain', stepIds } as const] : []),
    { key: 'questions', kind: 'questions', title: 'Tanya jawab' },
    { key: 'decisions', kind: 'decisions', title: 'Keputusan' },
    { key: 'followUps', kind: 'followUps', title: 'Tindak lanjut' },
    { key: 'photos', kind: 'photos', title: 'Foto' },
    { key: 'closing', kind: 'closing', title: 'Penutup' },
  ]
}

/** Something is written in it. */
export function isWritten(part: NotesPart, { notes, photos }: Noted): boolean {
  switch (part.kind) {
    case 'opening':
    case 'closing':
      return notesOf(notes, part.kind).some((note) => !isBlank(note))
    case 'questions':
      return notesOf(notes, 'question').some((note) => !isBlank(note))
    case 'decisions':
      return notesOf(notes, 'decision').some((note) => !isBlank(note))
    case 'followUps':
      return notesOf(notes, 'follow_up').some((note) => !isBlank(note))
    case 'photos':
      return photos > 0
    case 'step':
    case 'other':
      return notesOf(notes, 'discussion').some((note) => isOf(part, note.content) && !isBlank(note))
  }
}

/** The notes of a step, or those of no step. */
export function isOf(
  part: NotesPart & { kind: 'step' | 'other' },
  { stepId }: { stepId: string | null },
): boolean {
  if (part.kind === 'step') return stepId === part.step.id
  return stepId === null || !part.stepIds.has(stepId)
}

function stepPart(step: AgendaStep, progress: readonly StepProgress[], zone: Zone): NotesPart {
  const startedAt = progress.find(({ stepId }) => stepId === step.id)?.startedAt ?? null
  const planned = step.startTime === '' ? {} : { time: clock(step.startTime) }
  return {
    ...{ key: step.id, kind: 'step', title: step.title, step, standing: standingOf(progress, step.id) },
    ...(startedAt === null ? planned : { time: clock(toLocal(startedAt, zone).time) }),
  }
}
