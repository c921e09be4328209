/** What a device noted while it could not reach the laptop, and the time that is believed of it. */

/** Of one delivery: half a second of work for the laptop, and a small loss where its answer does not come back. */
export const MOST_SCANS_OF_DELIVERY = 200

/** What whoever held the device was shown: by the laptop, or by the device alone. */
export const SHOWN = [
  'welcome',
  'already',
  /** The laptop knew the card as withdrawn, of another event, or not at all; or took the arrival back from here. */
  'refused',
  /** A genuine card, kept for the laptop. */
  'saved',
  /** The same card was kept on this device before, on the same day. */
  'repeated',
  /** Not in the list of cards, kept all the same. */
  'unlisted',
  'not_a_code',
  /** The page was closed before it could show anything. */
  'nothing',
] as const
export type Shown = (typeof SHOWN)[number]

export const DELIVERY_OUTCOMES = [
  /** An arrival was noted from it. */
  'arrived',
  /** The person was noted by this device, or is present and the device was told so then. */
  'already',
  /** The laptop had noted this very scan; only its answer got lost. */
  'known',
  'revoked',
  'removed',
  'unknown',
  'not_a_code',
  /** The device was told to let nobody in by this card. */
  'refused_there',
  /** The event had been put away by then. */
  'archived',
  /** Somebody else had been noted in the place of the same invitee. */
  'other_substitute',
] as const
export type DeliveryOutcome = (typeof DELIVERY_OUTCOMES)[number]

/** Those that somebody has to look at: who was let in there is not noted here. */
export const UNSETTLED_OUTCOMES = [
  'revoked',
  'removed',
  'unknown',
  'archived',
  'other_substitute',
] as const satisfies readonly DeliveryOutcome[]

export const CLOCKS = ['measured', 'assumed', 'implausible'] as const
/** Whether the device had compared its clock with the laptop's, or is believed without, or is not believed. */
export type Clock = (typeof CLOCKS)[number]

/** What two clocks may differ and nobody minds. */
const TOLERANCE_MS = 5 * 60_000
/** A device that was forgotten in a drawer over the weekend is believed; a clock at its factory setting is not. */
const OLDEST_MS = 7 * 24 * 60 * 60_000

export type ToldTime = {
  deviceAt: number
  /** How far the laptop's clock was ahead of the device's, as last measured; null where it never was. */
  offsetMs: number | null
  receivedAt: number
  /** The time of what the device noted before this; null where there is nothing, or nothing is known. */
  notBefore: number | null
}

/** The time that counts, in UTC milliseconds. A clock that cannot be right is not a reason to refuse anything. */
export function countedTime({ deviceAt, offsetMs, receivedAt, notBefore }: ToldTime): {
  at: number
  clock: Clock
} {
  const corrected = deviceAt + (offsetMs ?? 0)
  const isPossible =
    corrected <= receivedAt + TOLERANCE_MS &&
    corrected >= receivedAt - OLDEST_MS &&
    (notBefore === null || corrected >= notBefore - TOLERANCE_MS)
  if (!isPossible) return { at: receivedAt, clock: 'implausible' }
  return { at: Math.min(corrected, receivedAt), clock: offsetMs === null ? 'assumed' : 'measured' }
}
