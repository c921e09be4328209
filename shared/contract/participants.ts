/** The people of an event. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { PLEDGE_STATES } from '../domain/pledge-state.ts'
import { id, day, instant, ofEvent, procedure, text } from './base.ts'
import { person } from './person.ts'
import { substitute } from './substitute.ts'

/** Shown in part until somebody asks (OWASP ASVS 5.0, 14.2.6). */
export const COVERED_FIELDS = ['nik', 'phone'] as const
export type CoveredField = (typeof COVERED_FIELDS)[number]

export const participant = person.extend({
  id,
  eventId: id,
  shortCode: z.string(),
  origin: z.enum(['import', 'manual', 'walk_in']),
  /** Arrival on the day asked for, if present. */
  arrivedAt: instant.nullable(),
  /** Who came on that day in this person's place. */
  substitute: substitute.nullable(),
  pledge: z.enum(PLEDGE_STATES),
  updatedAt: instant,
})
export type Participant = z.infer<typeof participant>

/** What narrows the list; empty means everybody. */
export const participantFilter = z.object({
  query: z.string().max(200).optional(),
  units: z.array(z.string()).optional(),
  categories: z.array(z.enum(CATEGORIES)).optional(),
  attendance: z.enum(['present', 'absent']).optional(),
  pledge: z.enum(PLEDGE_STATES).optional(),
  /** Whose pledge is shown and filtered by; the newest of all when left out. */
  instrument: z.enum(INSTRUMENT_KINDS).optional(),
  /** Only those who have a part in `instrument`: it is meant for them, or something was written about them. */
  pledging: z.boolean().optional(),
  /** Only those still to be asked about `instrument`: neither vowed nor signed, and not declined. */
  waiting: z.boolean().optional(),
  /** Only people whose identity number could not be taken over. */
  doubtful: z.boolean().optional(),
  day: day.optional(),
})
export type ParticipantFilter = z.infer<typeof participantFilter>

export const participantSort = z.enum(['name', 'unit', 'protocol', 'arrival', 'category'])
export type ParticipantSort = z.infer<typeof participantSort>

const facet = z.object({ label: z.string(), count: z.int() })

export const participants = {
  /** One page of the list, in order. */
  page: procedure
    .input(
      ofEvent.extend({
        filter: participantFilter,
        sort: participantSort,
        descending: z.boolean().default(false),
        offset: z.int().min(0),
        limit: z.int().min(1).max(1000),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(participant) })),
  get: procedure.input(ofEvent.extend({ id })).output(participant),
  /** A field that lists and forms show covered, in full; that it was shown is recorded first. */
  show: procedure
    .input(ofEvent.extend({ id, field: z.enum(COVERED_FIELDS) }))
    .output(z.object({ value: z.string() })),
  /** What there is to filter by, with counts over everybody. */
  facets: procedure.input(ofEvent).output(
    z.object({
      total: z.int(),
      doubtful: z.int(),
      units: z.array(facet),
      categories: z.array(facet.extend({ category: z.enum(CATEGORIES) })),
    }),
  ),
  add: procedure.input(ofEvent.extend({ person })).output(participant),
  /** `expected` is the `updatedAt` that was read: a change made meanwhile is not overwritten. */
  edit: procedure.input(ofEvent.extend({ id, expected: instant, person })).output(participant),
  /** Removes people from the list; who has checked in stays and is named in `kept`. */
  remove: procedure
    .input(ofEvent.extend({ ids: z.array(id).min(1) }))
    .output(z.object({ removed: z.int(), kept: z.array(z.object({ id, name: z.string() })) })),
  restore: procedure
    .input(ofEvent.extend({ ids: z.array(id).min(1) }))
    .output(z.object({ restored: z.int() })),
  /** Groups of people who look like one person. */
  duplicates: procedure
    .input(ofEvent)
    .output(z.array(z.object({ reason: z.enum(['same_nik', 'same_name']), people: z.array(participant) }))),
  /** The others become aliases of `keepId`: their badges, attendance and pledges count for it, and fill what it leaves empty. */
  merge: procedure.input(ofEvent.extend({ keepId: id, otherIds: z.array(id).min(1) })).output(participant),
  /** A new badge; the old one is refused from now on. */
  reissueTicket: procedure
    .input(ofEvent.extend({ id, reason: text(200).min(1) }))
    .output(z.object({ shortCode: z.string(), code: z.string() })),
}
