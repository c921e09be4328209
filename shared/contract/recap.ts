/** What happened over many events: who came to which, what is covered, what is still missing. Read only. */
import { z } from 'zod'
import { EVENT_KINDS } from '../domain/events.ts'
import { PERSON_KEY_KINDS } from '../domain/recap-key.ts'
import { day, file, id, instant, paper, procedure, text } from './base.ts'

/** All conditions hold together; null asks for nothing. Examples and rehearsals are never part of it. */
export const recapChoice = z.object({
  /** Events that go on between the two days, these included. */
  from: day.nullable().default(null),
  until: day.nullable().default(null),
  kinds: z.array(z.enum(EVENT_KINDS)).min(1).nullable().default(null),
  officeId: id.nullable().default(null),
  eventIds: z.array(id).max(5_000).nullable().default(null),
})
export type RecapChoice = z.infer<typeof recapChoice>

const turnout = z.object({
  invited: z.int(),
  /** All who count as present, on any day. */
  present: z.int(),
  /** Of the present: those for whom somebody else came, on all their days. */
  represented: z.int(),
})

const recapEvent = turnout.extend({
  eventId: id,
  title: z.string(),
  kind: z.enum(EVENT_KINDS),
  officeName: z.string().nullable(),
  venue: z.string(),
  firstDay: day,
  lastDay: day,
  /** People for whom an instrument of the event is meant. */
  pledgesMeant: z.int(),
  /** Of them: those who have vowed or signed all that is meant for them. */
  pledgesMade: z.int(),
  /** Of them: those still to be asked. */
  pledgesOwed: z.int(),
  /** Of those still to be asked: who was present. */
  presentOwing: z.int(),
  questions: z.int(),
  /** Null where it is not known. */
  plannedMinutes: z.int().nullable(),
  actualMinutes: z.int().nullable(),
  /** Where its figures do not agree, no paper and no workbook tells them. */
  isReconciled: z.boolean(),
})
export type RecapEvent = z.infer<typeof recapEvent>

const recapUnit = turnout.extend({
  /** '' for people without a unit. */
  unit: z.string(),
  label: z.string(),
  events: z.int(),
  owing: z.int(),
})
export type RecapUnit = z.infer<typeof recapUnit>

const cell = z.object({ invited: z.int(), present: z.int() })
const recapDistrict = cell.extend({
  district: z.string(),
  /** '' where people of a village have no kecamatan. */
  label: z.string(),
  villages: z.int(),
  villagesPresent: z.int(),
  /** As many as there are columns; null where nobody was invited. */
  cells: z.array(cell.nullable()),
})
export type RecapDistrict = z.infer<typeof recapDistrict>

const coverage = z.object({
  /** Events while they are few, else months or years. */
  by: z.enum(['event', 'month', 'year']),
  columns: z.array(z.object({ key: z.string(), label: z.string() })),
  districts: z.array(recapDistrict),
})
export type RecapCoverage = z.infer<typeof coverage>

/** How many people are known by what. */
const matching = z.object({
  nip: z.int(),
  nik: z.int(),
  name: z.int(),
  single: z.int(),
  /** Names and NIK that were taken for somebody with a better number. */
  joined: z.int(),
})
export type RecapMatching = z.infer<typeof matching>

const overview = z.object({
  totals: turnout.extend({
    events: z.int(),
    /** Different people over all events. */
    people: z.int(),
    never: z.int(),
    always: z.int(),
    villages: z.int(),
    villagesPresent: z.int(),
    units: z.int(),
    pledgesMeant: z.int(),
    pledgesMade: z.int(),
    pledgesOwed: z.int(),
    presentOwing: z.int(),
  }),
  /** The newest first. */
  events: z.array(recapEvent),
  /** The largest first, people without a unit last. */
  units: z.array(recapUnit),
  coverage,
  /** `slot` counts five minutes from the beginning of the day; before it negative. */
  arrivals: z.array(z.object({ slot: z.int(), arrivals: z.int() })),
  /** How many people missed how many of the events to which they were invited. */
  missed: z.array(z.object({ missed: z.int(), people: z.int() })),
  matching,
})
export type RecapOverview = z.infer<typeof overview>

export const RECAP_GROUPS = ['all', 'never', 'missed', 'always', 'owing'] as const
export type RecapGroup = (typeof RECAP_GROUPS)[number]

const recapPerson = z.object({
  personId: z.int(),
  name: z.string(),
  /** What is known for certain; null for people known by name. */
  nip: z.string().nullable(),
  nik: z.string().nullable(),
  position: z.string(),
  unit: z.string(),
  place: z.string(),
  knownBy: z.enum(PERSON_KEY_KINDS),
  /** Also found under a lesser key. */
  isJoined: z.boolean(),
  events: z.int(),
  present: z.int(),
  represented: z.int(),
  owing: z.int(),
  /** The newest event first. */
  attendance: z.array(
    z.object({
      eventId: id,
      present: z.boolean(),
      represented: z.boolean(),
      owes: z.boolean(),
    }),
  ),
})
export type RecapPerson = z.infer<typeof recapPerson>

const ofChoice = z.object({ choice: recapChoice })
const peopleAsked = ofChoice.extend({
  group: z.enum(RECAP_GROUPS).default('all'),
  /** With the group `missed`: at least so many events. */
  missed: z.int().min(1).max(5_000).default(1),
  query: text(100).default(''),
  /** Folded as in the overview; null for all. */
  unit: z.string().nullable().default(null),
  sort: z.enum(['missed', 'present', 'name']).default('missed'),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(200).default(50),
})
export type RecapPeopleAsked = z.infer<typeof peopleAsked>

const recapVillage = z.object({
  district: z.string(),
  districtLabel: z.string(),
  label: z.string(),
  /** To how many events somebody of the village was invited, and to how many somebody came. */
  events: z.int(),
  present: z.int(),
  lastPresentDay: day.nullable(),
})
export type RecapVillage = z.infer<typeof recapVillage>

const recapFollowUp = z.object({
  what: z.string(),
  who: z.string(),
  due: z.string(),
  dueDate: day.nullable(),
  isDone: z.boolean(),
  /** Where it was written down, the oldest first. */
  events: z.array(z.object({ eventId: id, title: z.string(), firstDay: day, isDone: z.boolean() })),
})
export type RecapFollowUp = z.infer<typeof recapFollowUp>

export const RECAP_SECTIONS = ['events', 'units', 'districts', 'villages', 'absentees', 'follow_ups'] as const
export type RecapSection = (typeof RECAP_SECTIONS)[number]

export const recap = {
  /** Sums up what has changed; `task` names the progress told, in events. The other questions ask for it, too. */
  refresh: procedure.input(z.object({ task: z.string() })).output(z.object({ asOf: instant })),
  overview: procedure.input(ofChoice).output(overview),
  people: procedure.input(peopleAsked).output(z.object({ total: z.int(), people: z.array(recapPerson) })),
  villages: procedure.input(ofChoice).output(z.array(recapVillage)),
  /** Those that are open, or stand in several events; what stands in most events first. */
  followUps: procedure.input(ofChoice).output(z.array(recapFollowUp)),
  /** The recap as a PDF under the letterhead of an office. */
  render: procedure
    .input(
      ofChoice.extend({
        officeId: id.nullable(),
        paper,
        sections: z.array(z.enum(RECAP_SECTIONS)).default([...RECAP_SECTIONS]),
      }),
    )
    .output(z.object({ file, pages: z.int() })),
  /** Every table as a sheet of one workbook; people with their numbers. */
  workbook: procedure.input(ofChoice).output(z.object({ file })),
}
