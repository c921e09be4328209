/** Gladi bersih: an event of its own beside the real data, what every station found there, and its end. */
import { z } from 'zod'
import { SCANNER_LAYOUTS } from '../domain/rehearsal.ts'
import { file, id, instant, ofEvent, paper, procedure, text } from './base.ts'

const ms = z.number().nonnegative()
const mm = z.number().min(0).max(1000)
const count = z.int().nonnegative()

const arrivalsFacts = z.object({
  station: z.literal('arrivals'),
  people: count,
  seconds: ms,
  perMinute: ms,
  medianMs: ms,
  p95Ms: ms,
  slowestMs: ms,
  desks: z.array(z.object({ desk: z.string(), arrivals: count, medianMs: ms })),
  doubles: z.object({ tried: count, caught: count }),
  undos: z.object({ tried: count, right: count }),
  countsAgree: z.boolean(),
})
const scannerFacts = z.object({
  station: z.literal('scanner'),
  isRight: z.boolean(),
  layout: z.enum(SCANNER_LAYOUTS),
  capsLock: z.boolean(),
  altCodes: z.boolean(),
  gapMs: ms,
  prefix: z.string().max(40),
  suffix: z.string().max(40),
  end: z.enum(['enter', 'tab', 'none']),
  times: count,
})
const cameraFacts = z.object({
  station: z.literal('camera'),
  hasPicture: z.boolean(),
  widthPx: count,
  heightPx: count,
  isRead: z.boolean(),
})
const printerFacts = z.object({
  station: z.literal('printer'),
  paper,
  acrossMm: mm,
  downMm: mm,
  hiddenMm: mm,
  codesRead: z.int().min(0).max(3),
})
const soundFacts = z.object({ station: z.literal('sound'), isHeard: z.boolean() })
const diskFacts = z.object({ station: z.literal('disk'), freeMb: count.nullable() })
const copiesFacts = z.object({
  station: z.literal('copies'),
  second: z.enum(['none', 'missing', 'failed', 'ready']),
})
const clockFacts = z.object({
  station: z.literal('clock'),
  behindMinutes: z.number(),
  laptopOffsetMinutes: z.number(),
  eventOffsetMinutes: z.number(),
  differsMinutes: z.number().nullable(),
})

export const rehearsalFacts = z.discriminatedUnion('station', [
  arrivalsFacts,
  scannerFacts,
  cameraFacts,
  printerFacts,
  diskFacts,
  copiesFacts,
  clockFacts,
  soundFacts,
])

/** Which of several, e.g. the scanner at the second desk; '' where there is only one. */
const device = text(40).default('')

const rehearsalCheck = z.object({
  id,
  device: z.string(),
  at: instant,
  facts: rehearsalFacts,
  verdict: z.enum(['good', 'attention', 'bad']),
})
export type RehearsalCheck = z.infer<typeof rehearsalCheck>

const rehearsalState = z.object({
  /** This app shows the rehearsal, not the real data. */
  isEntered: z.boolean(),
  now: z
    .object({
      /** The event of the rehearsal, and the real one it was made from. */
      eventId: id,
      sourceId: id,
      title: z.string(),
      begunAt: instant,
      /** The newest of every station and device, in the order of the stations. */
      checks: z.array(rehearsalCheck),
    })
    .nullable(),
})
export type RehearsalState = z.infer<typeof rehearsalState>
export type Rehearsal = NonNullable<RehearsalState['now']>

export const REHEARSAL_PEOPLE = { min: 20, usual: 500, max: 2000 } as const
export const REHEARSAL_DESKS = { min: 1, usual: 4, max: 12 } as const

export const rehearsal = {
  state: procedure.output(rehearsalState),
  /** Makes the rehearsal of this event, with people nobody knows, and enters it. An earlier one goes away. */
  begin: procedure.input(ofEvent).output(rehearsalState),
  enter: procedure.output(rehearsalState),
  /** Back to the real data; the rehearsal waits. */
  leave: procedure.output(rehearsalState),
  /** Leaves it and removes everything of it. */
  wipe: procedure.output(rehearsalState),
  /**
   * Lets invented people arrive at several desks through the true door. `perMinute` null: as fast as it goes. `task`
   * names the progress told.
   */
  arrivals: procedure
    .input(
      z.object({
        people: z.int().min(REHEARSAL_PEOPLE.min).max(REHEARSAL_PEOPLE.max),
        desks: z.int().min(REHEARSAL_DESKS.min).max(REHEARSAL_DESKS.max),
        perMinute: z.int().min(10).max(100_000).nullable(),
        task: z.string(),
      }),
    )
    .output(rehearsalState),
  /** Looks at the laptop itself: disk, copies, clock. */
  examine: procedure.output(rehearsalState),
  /** What was found where only a person or the window can look. */
  keep: procedure
    .input(
      z.object({
        device,
        facts: z.discriminatedUnion('station', [
          scannerFacts,
          cameraFacts,
          printerFacts,
          soundFacts,
          /** Against a phone. */
          z.object({ station: z.literal('clock'), differsMinutes: z.number().min(-1e6).max(1e6) }),
        ]),
      }),
    )
    .output(rehearsalState),
  /** To be printed and measured with a ruler. */
  calibrationPage: procedure.input(z.object({ paper })).output(z.object({ file })),
  /** What every station found, on paper. */
  report: procedure.output(z.object({ file })),
}
