/** What somebody has to decide after desks that could not reach each other have come together again. */
import { SHOWN } from './delivered-scan.ts'

export const CONFLICT_KINDS = [
  /** A card that had been withdrawn was kept by a device that did not know it yet. */
  'revoked_card',
  /** The same with somebody who had been taken off the list. */
  'removed_person',
  /** A card that this laptop does not know either. */
  'unknown_card',
  /** Taken back here, though another device had noted the same person. */
  'undone_elsewhere',
  /** Represented at one desk, in person at another; or represented by two. */
  'in_person_or_represented',
  /** Two came in the place of the same invitee. */
  'other_substitute',
  /** A device typed a guest who has the name of somebody on the list. */
  'guest_like_listed',
  'implausible_clock',
  /** It came when the event had been put away. */
  'after_archiving',
] as const
export type ConflictKind = (typeof CONFLICT_KINDS)[number]

export const VERDICTS = ['present', 'represented', 'absent', 'as_is'] as const
/** Present in person, by a substitute, not at all, or left as it stands. */
export type Verdict = (typeof VERDICTS)[number]

/** What one side knows: what was shown to whoever scanned, or what was noted. */
export const SIGHTS = [
  ...SHOWN,
  'noted',
  'represented',
  /** Typed, with a name and without a card. */
  'guest',
  /** Somebody of the same name on the list. */
  'listed',
  'undone',
  'card_withdrawn',
  'taken_off_list',
] as const
export type Sight = (typeof SIGHTS)[number]
