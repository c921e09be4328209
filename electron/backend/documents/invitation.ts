/** What a letter of invitation says: the same to everybody, and whom it is for. */
import type { PaperData } from './document.ts'
import type { Label } from './kit/label-block.ts'
import type { SignedBlock } from './kit/signatures.ts'

export type Invited = {
  name: string
  /** Office and unit, below the name. */
  address: string[]
  code: string
  shortCode: string
}
export type InvitationsData = PaperData & {
  /** Nomor, Sifat, Lampiran, Hal. */
  head: Label[]
  /** "Oelamasi, ………": the day of sending is written when the letter gets its number. */
  placeAndDate: string
  opening: string
  facts: Label[]
  /** Paragraphs. */
  closing: string[]
  signatures: SignedBlock[]
  invited: Invited[]
}
