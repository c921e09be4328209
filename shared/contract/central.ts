/** Kirim ke pusat: the PostgreSQL of a province or ministry, what would be sent there, and what was. */
import { z } from 'zod'
import { EXPORT_PROFILES } from '../domain/export-profile.ts'
import { day, file, id, instant, ofEvent, procedure, text } from './base.ts'
import { ERROR_CODES } from './errors.ts'

/** 'session': until the app is closed, since this data folder has no key to seal it with. */
export const PASSWORD_STATES = ['kept', 'session', 'missing'] as const

const place = z.object({
  host: text(253).regex(/^[\w.:-]+$/),
  port: z.int().min(1).max(65_535),
  database: text(63).min(1),
  user: text(63).min(1),
})
const certificate = z.object({ subject: z.string(), fingerprint: z.string(), validTo: instant })
const profile = z.enum(EXPORT_PROFILES)
/** Why more than the public profile goes out; shorter is no reason. */
export const REASON_LENGTH = { min: 10, max: 300 }

const sending = z.object({
  id,
  eventId: id,
  title: z.string(),
  /** 'host:port/database' */
  place: z.string(),
  profile,
  reason: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Null: under way, or the laptop was switched off. */
  outcome: z.enum(['complete', 'same', 'cancelled', 'failed']).nullable(),
  problem: z.enum(ERROR_CODES).nullable(),
  rows: z.int(),
  total: z.int(),
})
export type Sending = z.infer<typeof sending>

const centralState = z.object({
  server: place.extend({ certificate: certificate.nullable() }).nullable(),
  password: z.enum(PASSWORD_STATES),
  /** Whether this folder has a key that a password can be kept with. */
  keepsPassword: z.boolean(),
})
export type CentralState = z.infer<typeof centralState>

const centralEvent = z.object({
  id,
  title: z.string(),
  firstDay: day.nullable(),
  people: z.int(),
  newest: sending.nullable(),
})
export type CentralEvent = z.infer<typeof centralEvent>

const preview = z.object({
  people: z.int(),
  total: z.int(),
  parts: z.array(
    z.object({ part: z.string(), rows: z.int(), fields: z.array(z.string()), isPrivate: z.boolean() }),
  ),
  /** Fields that stay on the laptop under this profile. */
  hidden: z.array(z.string()),
  /** Against what was last sent to this place under this profile. */
  state: z.enum(['never', 'same', 'changed']),
  sentAt: instant.nullable(),
})
export type SendingPreview = z.infer<typeof preview>

export const central = {
  state: procedure.output(centralState),
  /**
   * `certificate`: of the authority to trust, PEM or DER; 'keep' leaves it, null trusts what this computer trusts.
   * `password` null leaves it. Throws not_a_certificate.
   */
  saveServer: procedure
    .input(
      place.extend({
        certificate: z.union([file, z.literal('keep')]).nullable(),
        password: z.string().min(1).max(200).nullable(),
      }),
    )
    .output(centralState),
  forgetServer: procedure.output(centralState),
  /** Where none is kept: until the app is closed. Throws central_not_set. */
  enterPassword: procedure.input(z.object({ password: z.string().min(1).max(200) })).output(centralState),
  /** Logs in and looks, changes nothing. Throws central_… */
  check: procedure.output(z.object({ province: z.string(), schema: z.int() })),
  /** Newest first; made-up events are not among them. */
  events: procedure.output(z.array(centralEvent)),
  preview: procedure.input(ofEvent.extend({ profile })).output(preview),
  /**
   * Goes on where an earlier sending stopped; what stands there already is not sent again. Throws central_…,
   * not_reconciled; option_not_possible for made-up events.
   */
  send: procedure
    .input(
      ofEvent
        .extend({
          profile: profile.default('public'),
          reason: text(REASON_LENGTH.max).default(''),
          task: z.string().max(100).default(''),
        })
        .refine(({ profile: chosen, reason }) => chosen === 'public' || reason.length >= REASON_LENGTH.min, {
          path: ['reason'],
        }),
    )
    .output(sending),
  /** Newest first. */
  history: procedure.input(z.object({ eventId: id.nullable().default(null) })).output(z.array(sending)),
}
