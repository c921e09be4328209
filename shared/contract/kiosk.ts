/** Self check-in on a laptop that nobody watches: it learns of a person no more than it may show. */
import { z } from 'zod'
import { ZONES } from '../domain/time.ts'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'
import { LONGEST_DESK_NAME } from './desk-words.ts'
import { stand } from './stand.ts'

export const KIOSK_PIN_LENGTH = { min: 4, max: 8 } as const
export const kioskPin = z.string().regex(new RegExp(`^\\d{${KIOSK_PIN_LENGTH.min},${KIOSK_PIN_LENGTH.max}}$`))

/** What the organiser chose when the kiosk was begun. */
export const kioskSettings = ofEvent.extend({
  desk: text(LONGEST_DESK_NAME).min(1),
  /** The day being recorded; the day of the event that is today where it is left out. */
  day: day.optional(),
  /** The session and the door it stands at. */
  at: stand.optional(),
  /** `masked` greets with S*** R***, `nameless` with no name at all. */
  greeting: z.enum(['masked', 'nameless']),
  showsSeat: z.boolean(),
  /** Cards are shown to the camera of the laptop, too. */
  withCamera: z.boolean(),
  /** How long an answer stays. */
  resetSeconds: z.int().min(2).max(30),
  /** 0 to 1. */
  volume: z.number().min(0).max(1),
})
export type KioskSettings = z.infer<typeof kioskSettings>

/** Why somebody is sent to a desk with a clerk. */
const deskReason = z.enum(['unknown', 'withdrawn', 'other_event', 'not_open', 'full', 'other'])

const kioskAnswer = z.discriminatedUnion('kind', [
  /** `name` is masked, null where nobody is named. */
  z.object({ kind: z.literal('welcome'), name: z.string().nullable(), seat: z.string().nullable() }),
  z.object({ kind: z.literal('already'), at: instant }),
  z.object({ kind: z.literal('goodbye') }),
  z.object({ kind: z.literal('to_desk'), reason: deskReason }),
  /** A product bar code, a link, half a code: worth another try. */
  z.object({ kind: z.literal('not_a_code') }),
])
export type KioskAnswer = z.infer<typeof kioskAnswer>

export const kiosk = {
  /** What hangs over the waiting kiosk. */
  sign: procedure
    .input(kioskSettings.pick({ eventId: true, at: true }))
    /** `place` names the venue, or the session and the door where it stands at one. */
    .output(z.object({ title: z.string(), place: z.string(), zone: z.enum(ZONES) })),
  /** `code`: a QR payload or a short code. A repeated request with the same nonce changes nothing. */
  scan: procedure
    .input(
      kioskSettings
        .pick({ eventId: true, desk: true, day: true, at: true, greeting: true, showsSeat: true })
        .extend({ nonce: id, code: text(4000) }),
    )
    .output(kioskAnswer),
}
