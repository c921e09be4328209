/** What pakta integritas are drawn from: the text once, then what is each person's own. */
import type { Evidence } from '../evidence/evidence-data.ts'
import type { PaperData } from '../document.ts'
import type { SignatureShape } from '../kit/signature-shape.ts'
import type { Label } from '../kit/label-block.ts'

export type Pact = {
  /** Drawn on a screen; without it the place stays free for ink. */
  captured?: SignatureShape
  /** Null in the data of a bench. */
  participantId: string | null
  identity: Label[]
  /** As it stands below the signature. */
  name: string
  below: string[]
}

export type IntegrityPactData = PaperData & {
  heading: string[]
  /** Above the identity, and below it up to the points. */
  opening: string
  statement: string
  points: string[]
  closing: string
  /** "Kupang, 27 September 2024" */
  placeAndDate: string
  withSupervisor: boolean
  dutyStamp: boolean
  pacts: Pact[]
  evidence: Evidence | null
}
