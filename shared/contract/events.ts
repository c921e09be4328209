/** Events with their days, officials and agenda. A weekday is never stored: it is computed. */
import { z } from 'zod'
import { CERTAINTIES } from '../domain/certainty.ts'
import { ELECTION_KINDS } from '../domain/election.ts'
import {
  AGENDA_STEP_KINDS,
  EVENT_KINDS,
  INSTRUMENT_KINDS,
  OFFICE_PREFIXES,
  OFFICIAL_ROLES,
} from '../domain/events.ts'
import { LEGAL_PROBLEMS } from '../domain/legal-check.ts'
import { pledgeSettings } from '../domain/pledge-settings.ts'
import { ZONES } from '../domain/time.ts'
import { clockTime, day, id, instant, ofEvent, procedure, text } from './base.ts'
import { eventDoor, eventSession } from './stand.ts'

export const eventDay = z.object({
  day,
  startTime: clockTime,
  /** Null prints as "s.d. selesai". */
  endTime: clockTime.nullable(),
})
export type EventDay = z.infer<typeof eventDay>

export const official = z.object({
  id,
  name: text(200).min(1),
  prefix: z.enum(OFFICE_PREFIXES),
  /** Jabatan, e.g. "Bupati Kupang"; "Plt." stands in `prefix`. */
  officeTitle: text(300),
  /** The official's own office where `prefix` is Plt. or Plh., e.g. "Wakil Bupati". */
  definitiveTitle: text(300),
  /** The office this official signs for ("a.n. Bupati Kupang"); empty for his own. */
  onBehalf: text(300),
  /** The office between the two (u.b.); only together with `onBehalf`. */
  through: text(300).default(''),
  rank: text(100),
  nip: text(40),
  roles: z.array(z.enum(OFFICIAL_ROLES)),
})
export type Official = z.infer<typeof official>

export const agendaStep = z.object({
  id,
  day,
  kind: z.enum(AGENDA_STEP_KINDS),
  title: text(300).min(1),
  startTime: z.union([clockTime, z.literal('')]),
  endTime: z.union([clockTime, z.literal('')]),
  /** Pelaku: who does it. */
  actor: text(300),
  /** Pengikut: who follows, e.g. "diikuti seluruh ASN yang hadir". */
  follower: text(300),
})
export type AgendaStep = z.infer<typeof agendaStep>

/** What the clerk fills in. */
export const eventDraft = z.object({
  officeId: id.nullable(),
  kind: z.enum(EVENT_KINDS),
  title: text(500).min(1),
  theme: text(500),
  /** In the order in which they are named. */
  organisers: z.array(text(300).min(1)),
  legalBases: z.array(text(1000).min(1)),
  venue: text(300),
  city: text(200),
  province: text(100),
  zone: z.enum(ZONES),
  days: z.array(eventDay).min(1).max(31),
  targetParticipants: text(1000),
  electionKind: z.enum(ELECTION_KINDS),
  electionYear: z.int().min(1999).max(2100),
  /** Who pledges, e.g. "Pegawai ASN dan Non ASN". */
  pledgeSubject: text(200).min(1),
  instruments: z.array(z.enum(INSTRUMENT_KINDS)),
  /** Of each instrument: whom it is for, who signs and who witnesses it. */
  pledgeSettings: pledgeSettings.default({}),
  /** Nomor of a paper by document kind; an empty one prints as a dotted line. */
  documentNumbers: z.record(z.string(), text(200)),
  /** Another office than `officeId`, by document kind, e.g. that of the unit whose head signs. */
  letterheads: z.record(z.string(), id).default({}),
  officials: z.array(official),
  agenda: z.array(agendaStep),
  /** Parts that are attended on their own, and the ways in, each in the order of the screen. */
  sessions: z.array(eventSession).max(200).default([]),
  doors: z.array(eventDoor).max(50).default([]),
})
export type EventDraft = z.infer<typeof eventDraft>

export const event = eventDraft.extend({
  id,
  number: z.int(),
  isExample: z.boolean(),
  archivedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
})
export type Event = z.infer<typeof event>

const eventLine = event
  .pick({
    id: true,
    title: true,
    kind: true,
    venue: true,
    city: true,
    zone: true,
    days: true,
    isExample: true,
    archivedAt: true,
  })
  .extend({ participants: z.int(), present: z.int() })
export type EventLine = z.infer<typeof eventLine>

export const events = {
  list: procedure.input(z.object({ archived: z.boolean().default(false) })).output(z.array(eventLine)),
  get: procedure.input(ofEvent).output(event),
  create: procedure.input(z.object({ event: eventDraft })).output(event),
  /** Days, officials and agenda are replaced as a whole. `expected` is the `updatedAt` that was read. */
  edit: procedure.input(ofEvent.extend({ expected: instant, event: eventDraft })).output(event),
  /** The same event on a new first day, without its people. */
  duplicate: procedure.input(ofEvent.extend({ firstDay: day })).output(event),
  archive: procedure.input(ofEvent.extend({ archived: z.boolean() })).output(event),
  /** Legal bases that are revoked, misquoted or of the other election, with the right one offered. */
  checkLegalBases: procedure
    .input(
      z.object({
        legalBases: z.array(text(1000)),
        electionKind: z.enum(ELECTION_KINDS),
        electionYear: z.int(),
        day,
      }),
    )
    .output(
      z.array(
        z.object({
          index: z.int(),
          code: z.enum(LEGAL_PROBLEMS),
          seen: z.string(),
          /** What to write instead; '' where nothing can be offered. */
          right: z.string(),
          why: z.string(),
          /** `right` can take the place of the whole text. */
          replacesAll: z.boolean(),
        }),
      ),
    ),
  /** The legal bases that suit a new event, and all that are in force to choose from. */
  legalBases: procedure
    .input(
      z.object({
        electionKind: z.enum(ELECTION_KINDS),
        electionYear: z.int(),
        day,
        instruments: z.array(z.enum(INSTRUMENT_KINDS)),
      }),
    )
    .output(
      z.object({
        proposed: z.array(z.string()),
        inForce: z.array(z.object({ title: z.string(), certainty: z.enum(CERTAINTIES) })),
      }),
    ),
  /** An event with made-up people to try everything with. */
  createExample: procedure.output(event),
  /** Leaves no trace of the example; refuses any other event. */
  removeExample: procedure.input(ofEvent).output(z.void()),
}
