/** Signing on a screen: the pad everybody draws on, and how long a device may be silent. */
import type { Stroke } from './strokes.ts'

/**
 * One pad for every screen, in its own units: a window that changes its size, another screen and a later
 * paper all mean the same line by the same numbers.
 */
export const SIGNING_PAD = { widthPx: 1000, heightPx: 500 } as const

/** What one signature may hold: far more than any name takes, far less than what would fill the disk. */
export const MOST_STROKES = 200
export const MOST_POINTS = 20_000

/** After so long without a word from it, another device need not ask before it takes over. */
export const SILENCE_MS = 90_000
/** How often a device says that it is still there. */
export const SIGN_OF_LIFE_MS = 25_000

/** What stands about a person before he signs; for the operator to know, never a reason to refuse. */
export const SIGNER_HINTS = ['declined', 'unable', 'signed', 'not_present'] as const
export type SignerHint = (typeof SIGNER_HINTS)[number]

/** Lines stay on the pad, so that they stay in their cell on paper. */
export function isOnPad(stroke: Stroke): boolean {
  const { widthPx, heightPx } = SIGNING_PAD
  return stroke.every(([x, y]) => x >= 0 && y >= 0 && x <= widthPx * 10 && y <= heightPx * 10)
}

export function hasRoomFor(strokes: readonly Stroke[], next: Stroke): boolean {
  const points = strokes.reduce((sum, one) => sum + one.length, next.length)
  return strokes.length < MOST_STROKES && points <= MOST_POINTS
}

/** Whether a device that was last heard of at `seenAt` still holds what it opened. Both in UTC milliseconds. */
export function isHeld(seenAt: number, now: number): boolean {
  return now - seenAt < SILENCE_MS
}
