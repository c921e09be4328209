/**
 * The contract as other devices know it: the same procedures, and of the answers only what stands here. A field
 * that is not named here never leaves the laptop; numbers that belong to somebody (NIP, NIK, telephone, e-mail),
 * drawn lines of others and lists of people have no name here.
 */
import { type AnySchema, ContractProcedure, type ErrorMap, type Meta } from '@orpc/contract'
import { z } from 'zod'
import { attendance, attendee, scanOutcome } from './attendance.ts'
import { day } from './base.ts'
import { conflicts } from './conflicts.ts'
import { deliveries } from './deliveries.ts'
import { deskWork } from './desk-work.ts'
import { agendaStep, events, official } from './events.ts'
import { notes } from './notes.ts'
import { photos } from './photos.ts'
import { projector } from './projector.ts'
import { sessions } from './sessions.ts'
import { signing } from './signing.ts'
import { substitutes } from './substitutes.ts'

/** Whoever came in the place of an invitee, without his own number. */
const standIn = z.object({ name: z.string(), position: z.string() }).nullable()

type Covered<Option> =
  Option extends z.ZodObject<infer Shape>
    ? 'substitute' extends keyof Shape
      ? z.ZodObject<Omit<Shape, 'substitute'> & { substitute: typeof standIn }>
      : Option
    : never
type CoveredAll<Options extends readonly z.ZodObject[]> = {
  [Place in keyof Options]: Covered<Options[Place]>
}

/** The verdict of one scan, as devices hear it. */
export const deskOutcome = z.discriminatedUnion('kind', coveredAll(scanOutcome.options))
export type DeskOutcome = z.infer<typeof deskOutcome>

/** Whoever speaks at the event, as the programme names him. */
const speaker = official.pick({ name: true, prefix: true, officeTitle: true })

export const deskContract = {
  attendance: {
    scan: heard(attendance.scan, deskOutcome),
    checkIn: heard(attendance.checkIn, deskOutcome),
    walkIn: heard(attendance.walkIn, deskOutcome),
    undo: heard(attendance.undo, z.object({ attendee })),
    summary: heard(
      attendance.summary,
      z.object({ day, present: z.int(), represented: z.int(), invited: z.int() }),
    ),
  },
  conflicts: {
    count: conflicts.count,
    open: conflicts.open,
    twice: conflicts.twice,
    decide: conflicts.decide,
  },
  deliveries,
  deskWork: { find: deskWork.find, counter: deskWork.counter, latest: deskWork.latest },
  /** Whoever writes the minutes writes them along the agenda. */
  events: { get: heard(events.get, z.object({ agenda: z.array(agendaStep), officials: z.array(speaker) })) },
  notes: {
    list: notes.list,
    save: notes.save,
    progress: notes.progress,
    advance: notes.advance,
    correct: notes.correct,
  },
  photos: { list: photos.list, add: photos.add, picture: photos.picture, caption: photos.caption },
  projector: { board: projector.board },
  sessions: { list: sessions.list },
  signing: {
    open: signing.open,
    hold: signing.hold,
    stroke: signing.stroke,
    clear: signing.clear,
    leave: signing.leave,
    accept: signing.accept,
  },
  substitutes: {
    /** `represents_other` needs a NIP, and that is written down at the laptop. */
    arrive: heard(substitutes.arrive, deskOutcome),
  },
}
export type DeskContract = typeof deskContract

/** The same question with less of an answer. */
function heard<Input extends AnySchema, Errors extends ErrorMap, M extends Meta, Output extends AnySchema>(
  asked: ContractProcedure<Input, AnySchema, Errors, M>,
  outputSchema: Output,
): ContractProcedure<Input, Output, Errors, M> {
  return new ContractProcedure({ ...asked['~orpc'], outputSchema })
}

function coveredAll<Options extends readonly z.ZodObject[]>(options: Options): CoveredAll<Options> {
  const all = options.map((option) =>
    'substitute' in option.shape ? option.extend({ substitute: standIn }) : option,
  )
  // `map` forgets which option stands where.
  return all as unknown as CoveredAll<Options>
}
