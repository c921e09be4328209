/** What the door says about a scanned or typed code, decided from what was looked up. */
import type { VisitVerdict } from './visit.ts'

export const SCAN_OUTCOME_KINDS = [
  'welcome',
  'already',
  'unknown',
  'other_event',
  'revoked',
  'removed',
  'paper_code',
  'sheet_code',
  'not_a_code',
] as const
type CodeOutcomeKind = (typeof SCAN_OUTCOME_KINDS)[number]
/** At a session or a gate a sound code goes on to `decideVisit`. */
export type ScanOutcomeKind = CodeOutcomeKind | VisitVerdict

/** A ticket as the store knows it. */
export type TicketFacts = {
  /** The event this ticket was made for is the one at whose door it is shown. */
  ofThisEvent: boolean
  /** A newer ticket was issued in its place, or it was withdrawn. */
  revoked: boolean
  /** Its participant was taken off the list. */
  participantRemoved: boolean
  /** Its participant already stands in the attendance of this session. */
  present: boolean
}

export type ScanFacts =
  /** The text is neither a ticket nor a short code. */
  | { code: 'unreadable' }
  /** The code at the foot of an issued paper, which an invitation carries beside its ticket. */
  | { code: 'paper' }
  /** The code at the foot of a sheet that people sign. */
  | { code: 'sheet' }
  /** A ticket of the right shape whose MAC no key of ours confirms: made up, or from another laptop. */
  | { code: 'forged' }
  /** A ticket confirmed by its MAC, or a short code with a sound check character. */
  | {
      code: 'sound'
      /** The number inside the ticket is that of another event; a short code carries none. */
      namesOtherEvent: boolean
      /** Null where the store holds no such ticket. */
      ticket: TicketFacts | null
    }

/** What is said of a code before anything is looked up. */
export const REFUSED_CODES = {
  unreadable: 'not_a_code',
  paper: 'paper_code',
  sheet: 'sheet_code',
  forged: 'unknown',
} as const satisfies Record<Exclude<ScanFacts['code'], 'sound'>, CodeOutcomeKind>

/**
 * A stranger's code is told from one of another event, and a withdrawn card from a withdrawn
 * person, because the clerk does something different in each case. A revoked card never welcomes,
 * not even with "sudah hadir": its holder may not be the one who came in.
 */
export function decideScan(facts: ScanFacts): CodeOutcomeKind {
  if (facts.code !== 'sound') return REFUSED_CODES[facts.code]
  if (facts.namesOtherEvent) return 'other_event'
  const { ticket } = facts
  if (ticket === null) return 'unknown'
  if (!ticket.ofThisEvent) return 'other_event'
  if (ticket.participantRemoved) return 'removed'
  if (ticket.revoked) return 'revoked'
  return ticket.present ? 'already' : 'welcome'
}

const LET_IN: readonly ScanOutcomeKind[] = ['welcome', 'entered', 'reentered']

/** The person comes in now. */
export function isLetIn(kind: ScanOutcomeKind): boolean {
  return LET_IN.includes(kind)
}

/** This very scan was written down as a coming or going. */
export function isWritten(kind: ScanOutcomeKind): boolean {
  return isLetIn(kind) || kind === 'left'
}
