/** What the hall sees: one picture per event, told at once to every window that shows or steers it. */
import { projection as projectionSchema, type Projection } from '#shared/contract/projector.ts'
import type { Event } from '#shared/contract/events.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import { type ReadingStep, readingSteps } from '#shared/domain/reading-steps.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { findProjection, keepProjection } from '../store/projections.ts'
import { pledgeOf } from '../texts.ts'
import type { Tallies } from './arrivals/tallies.ts'
import { boardOf } from './projector/board.ts'
import { Picture } from './projector/picture.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

export function projectorService(context: Context, tallies: Tallies): ServiceOf<'projector'> {
  const pictures = new Map<string, Picture<Projection>>()

  function pictureOf(event: Event): Picture<Projection> {
    const known = pictures.get(event.id)
    if (known) return known
    const picture = new Picture(lastShown(context, event) ?? firstProjection(event))
    pictures.set(event.id, picture)
    return picture
  }

  function show(event: Event, projection: Projection): Projection {
    pictureOf(event).put(projection)
    // The hall does not wait for the disk; what could not be kept is only missing after a crash.
    void context
      .write((db) => keepProjection(db, event.id, JSON.stringify(projection)))
      .catch(() => context.log('projection not kept'))
    return projection
  }

  return {
    watch: async ({ eventId }, { signal }) => {
      const ends = signal ? AbortSignal.any([signal, context.shut]) : context.shut
      return pictureOf(eventOf(context.db, eventId)).watch(ends)
    },

    show: async ({ eventId, change }) => {
      const event = eventOf(context.db, eventId)
      const before = pictureOf(event).shown
      const next = { ...before, ...withoutGaps(change) }
      if (next.instrument !== null && !event.instruments.includes(next.instrument))
        throw new AppError('option_not_possible')
      const isOtherReading =
        next.instrument !== before.instrument || next.callAndResponse !== before.callAndResponse
      const step = change.step ?? (isOtherReading ? 0 : before.step)
      return show(event, { ...next, step: Math.min(step, lastStep(context, event, next)) })
    },

    turn: async ({ eventId, by }) => {
      const event = eventOf(context.db, eventId)
      const before = pictureOf(event).shown
      if (before.dark) return show(event, { ...before, dark: false })
      if (before.mode !== 'reading') return before
      const step = Math.max(0, Math.min(before.step + by, lastStep(context, event, before)))
      return show(event, { ...before, step })
    },

    steps: async ({ eventId, instrument, callAndResponse }) => ({
      steps: stepsOf(context, eventOf(context.db, eventId), instrument, callAndResponse),
    }),

    board: async ({ eventId, withNames }) => {
      const event = eventOf(context.db, eventId)
      const now = context.clock()
      const tally = await tallies.of(event, dayAsked(event, now))
      return boardOf(context.db, {
        event,
        tally,
        now,
        withNames: withNames && pictureOf(event).shown.withNames,
      })
    },
  }
}

function lastShown({ db }: Context, event: Event): Projection | null {
  const stored = findProjection(db, event.id)
  if (stored === undefined) return null
  const { data } = projectionSchema.safeParse(JSON.parse(stored))
  return data && (data.instrument === null || event.instruments.includes(data.instrument)) ? data : null
}

function firstProjection({ instruments, officials }: Event): Projection {
  const reader = officials.find(({ roles }) => roles.includes('pembaca_ikrar'))
  return {
    mode: 'welcome',
    dark: false,
    // A pakta is each person's own; it is signed, not read out together.
    instrument: instruments.find(isCommon) ?? null,
    callAndResponse: true,
    step: 0,
    reader: reader ? { name: reader.name, title: `${reader.prefix} ${reader.officeTitle}`.trim() } : null,
    withNames: false,
  }
}

/** What was not given is not changed. */
function withoutGaps(change: {
  [Key in keyof Projection]?: Projection[Key] | undefined
}): Partial<Projection> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
}

function stepsOf(
  { db, paths }: Context,
  event: Event,
  instrument: InstrumentKind,
  callAndResponse: boolean,
): ReadingStep[] {
  const text = pledgeOf(db, paths.resources, event, instrument)
  return text ? readingSteps(text, callAndResponse) : []
}

function lastStep(context: Context, event: Event, { instrument, callAndResponse }: Projection): number {
  if (instrument === null) return 0
  return Math.max(0, stepsOf(context, event, instrument, callAndResponse).length - 1)
}
