/**
 * What the notulis writes while the event goes on: items, each with a version of its own, so that two people write at
 * once; and when every step of the agenda began and ended.
 */
import { z } from 'zod'
import { day, id, instant, ofEvent, procedure } from './base.ts'

/** As typed, spaces at its end included: whoever writes on must not find another text than his own. */
const typed = (maxLength: number) => z.string().max(maxLength)
/** Who and where, in one line. Two such lines fit in one, so that nothing is lost where two people wrote. */
const line = typed(1_000)
/** Marked as in shared/domain/rich-text.ts. */
const marked = typed(300_000)

/** 'opening', 'closing', the id of a step for its first note, or an id of its own. */
export const noteId = z.string().regex(/^[a-z0-9-]{1,64}$/)

export const noteContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening'), text: marked }),
  z.object({ kind: z.literal('closing'), text: marked }),
  z.object({
    kind: z.literal('discussion'),
    /** Null where it belongs to no step of the agenda. */
    stepId: id.nullable(),
    heading: line,
    speaker: line,
    content: marked,
  }),
  z.object({
    kind: z.literal('question'),
    asker: line,
    /** The participant who asked, where he was found among them. */
    askerId: id.nullable(),
    question: marked,
    answerer: line,
    answer: marked,
  }),
  z.object({ kind: z.literal('decision'), text: typed(20_000) }),
  z.object({
    kind: z.literal('follow_up'),
    what: typed(10_000),
    who: line,
    /** Until when, in words, where no day is known. */
    due: line,
    dueDate: day.nullable(),
    doneAt: instant.nullable(),
    /** The follow-up of a former event that goes on in this one. */
    carriedFrom: z.object({ eventId: id, noteId }).nullable(),
  }),
])
export const NOTE_KINDS = noteContent.options.map(({ shape }) => shape.kind.value)
export type NoteContent = z.infer<typeof noteContent>
export type NoteKind = NoteContent['kind']
export type ContentOfKind<Kind extends NoteKind> = Extract<NoteContent, { kind: Kind }>

export const note = z.object({
  id: noteId,
  /** Notes of a kind stand in this order, then by id. */
  position: z.number(),
  content: noteContent,
  removed: z.boolean(),
  /** The version; null for one that is offered and was never written. */
  updatedAt: instant.nullable(),
})
export type Note = z.infer<typeof note>

const noteSaved = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), note }),
  /** Somebody else wrote it meanwhile; nothing was stored. */
  z.object({ kind: z.literal('changed'), note }),
])
export type NoteSaved = z.infer<typeof noteSaved>

export const stepProgress = z.object({
  stepId: id,
  startedAt: instant.nullable(),
  finishedAt: instant.nullable(),
})
export type StepProgress = z.infer<typeof stepProgress>

const desk = z.string().trim().min(1).max(60)
const progress = z.object({ steps: z.array(stepProgress) })

const openFollowUp = z.object({
  eventId: id,
  noteId,
  eventTitle: z.string(),
  eventDay: day,
  what: z.string(),
  who: z.string(),
  due: z.string(),
  dueDate: day.nullable(),
})
export type OpenFollowUp = z.infer<typeof openFollowUp>

export const notes = {
  /**
   * Those that were written, taken away ones among them, and an empty one offered for the opening, the closing and
   * every step at which somebody speaks.
   */
  list: procedure.input(ofEvent).output(z.object({ notes: z.array(note) })),
  /** `expected` is the version that was read; null where none was stored. A removed note comes back the same way. */
  save: procedure
    .input(ofEvent.extend({ note: note.omit({ updatedAt: true }), expected: instant.nullable() }))
    .output(noteSaved),
  /** Steps of the agenda that began, in their order. */
  progress: procedure.input(ofEvent).output(progress),
  /** Begins a step, and ends the one before it at the same moment; ends it where it is under way. `nonce` asks once. */
  advance: procedure.input(ofEvent.extend({ nonce: id, stepId: id, desk })).output(progress),
  /** Puts another time to the beginning or the end of a step; null takes it back. */
  correct: procedure
    .input(
      ofEvent.extend({
        nonce: id,
        stepId: id,
        mark: z.enum(['start', 'finish']),
        at: instant.nullable(),
        desk,
      }),
    )
    .output(progress),
  /** Of other events of the same office: neither done nor carried on anywhere, the longest due first. */
  openFollowUps: procedure.input(ofEvent).output(z.array(openFollowUp)),
}
