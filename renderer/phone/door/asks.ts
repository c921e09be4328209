/** What a desk at the door tells the laptop about one person, and what it hears. */
import type { Attendee } from '#shared/contract/attendance.ts'
import type { DeskOutcome } from '#shared/contract/desk-contract.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { KeptSubstitute } from '#shared/contract/kept-words.ts'
import type { Stand } from '#shared/contract/stand.ts'
import type { OwnVerdict } from '../queue/scan-queue.ts'

export type GuestWords = {
  name: string
  position: string | null
  unit: string | null
  phone: string | null
}
/** In whose place somebody came: found by name, known by the laptop, or only by his card. */
export type Whom = { participantId: string } | { code: string }

/** The scan by which the holder of a card was let in, and who that is where the laptop has said so. */
export type StandInFor = { scanId: string; whom: Whom; name: string | null }

type Who =
  | { kind: 'code'; code: string }
  | { kind: 'person'; participantId: string }
  | { kind: 'guest'; person: GuestWords }
  | { kind: 'stand_in'; whom: Whom; substitute: KeptSubstitute }
  | { kind: 'undo'; entryId: string; reason: string }

/** `nonce` is made once: the same again changes nothing. */
export type DoorAsk = Who & {
  nonce: string
  at: Stand
  /** Why somebody is let in whom the laptop has refused. */
  override?: { reason: string }
}

export type DoorAnswer =
  | { kind: 'answered'; outcome: DeskOutcome }
  | { kind: 'undone'; attendee: Attendee }
  /** The laptop has heard it, and could or would not do it. */
  | { kind: 'failed'; code: ErrorCode }
  /** The laptop is out of reach: this device keeps it, and says by itself what it makes of the card. */
  | ({ kind: 'kept' } & OwnVerdict)
  /** Nothing came back: nobody knows whether it arrived. */
  | { kind: 'not_reached' }

/** How a question gets to the laptop. Never rejects. */
export type DoorTeller = (ask: DoorAsk) => Promise<DoorAnswer>
