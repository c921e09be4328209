/** Devices that lost the laptop for a while: what they tell cards by, and what they bring when they are back. */
import { z } from 'zod'
import { MARK } from '../domain/card-mark.ts'
import { DELIVERY_OUTCOMES, MOST_SCANS_OF_DELIVERY, SHOWN } from '../domain/delivered-scan.ts'
import { id, instant, ofEvent, procedure } from './base.ts'
import { keptGuest, keptSubstitute } from './kept-words.ts'
import { stand } from './stand.ts'

/** Of a device only: which one it is comes from its session. */
const ofDevice = ofEvent.extend({ sessionId: id.optional() })

/** Base64. */
const bytes = z.base64()

export const keptScan = z.object({
  /** The nonce of the scan, made once and for all. */
  id,
  /** Counts the scans of one queue. */
  sequence: z.int().min(0),
  mark: z.string().regex(MARK),
  /** As the device's own clock showed it, however wrong. */
  deviceAt: z.int(),
  /** How far the laptop's clock was ahead when they were last compared; null where they never were. */
  offsetMs: z.int().nullable(),
  shown: z.enum(SHOWN),
  /** The session and door at which the device stood. */
  stand: stand.optional(),
  /** Nobody's card: somebody was typed. */
  guest: keptGuest.optional(),
  /** Not the holder of the card came. */
  substitute: keptSubstitute.optional(),
})
export type KeptScan = z.infer<typeof keptScan>

const deliveredScan = z.object({ id, outcome: z.enum(DELIVERY_OUTCOMES) })

/** Cards that are valid now, as `shared/domain/card-list.ts` keeps them. */
const cards = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unchanged') }),
  z.object({
    kind: z.literal('list'),
    version: z.string(),
    key: bytes,
    ticket: bytes,
    short_code: bytes,
  }),
])
export type CardsAnswer = z.infer<typeof cards>

export const deliveries = {
  /** `have`: the version that the device holds. */
  cards: procedure.input(ofEvent.extend({ have: z.string().max(40).optional() })).output(cards),
  /** That the device is there, and how many scans wait on it; the laptop's clock, and the version of its cards. */
  report: procedure
    .input(ofDevice.extend({ waiting: z.int().min(0) }))
    .output(z.object({ now: instant, cardsVersion: z.string() })),
  /** Keeps every scan and notes an arrival where there is one; the same scan twice changes nothing. */
  deliver: procedure
    .input(
      ofDevice.extend({
        /** Where they were kept: a device may have several in the course of a day. */
        queue: id,
        /** How many will wait there after these. */
        waiting: z.int().min(0),
        scans: z.array(keptScan).min(1).max(MOST_SCANS_OF_DELIVERY),
      }),
    )
    .output(z.object({ now: instant, scans: z.array(deliveredScan) })),
}
