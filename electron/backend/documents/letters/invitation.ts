/** What a letter of invitation says: the same to everybody, and whom it is for. */
import type { PaperData } from '../document.ts'
import type { Label } from '../kit/label-block.ts'
import type { LetterTop } from '../kit/letter.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type Invited = {
  name: string
  /** Office and unit, below the name. */
  address: string[]
  /** The personal code for the door; null in a letter without one. */
  ticket: { code: string; shortCode: string } | null
}
/** One line of the list that goes with a single letter. */
export type Listed = { name: string; position: string; origin: string }

export type InvitationsData = PaperData & {
  top: LetterTop
  opening: string
  facts: Label[]
  /** Paragraphs. */
  closing: string[]
  signatures: SignedBlock[]
  /** Tembusan. */
  copies: string[]
  /** One letter each. */
  invited: Invited[]
  /** Daftar undangan, and the lines above it: whose attachment it is. Null where everybody gets a letter. */
  attachment: { lines: string[]; labels: Label[]; listed: Listed[] } | null
}
