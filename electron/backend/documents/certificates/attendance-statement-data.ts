/** What statements of attendance are drawn from. */
import type { PaperData } from '../document.ts'
import type { Label } from '../kit/label-block.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type Statement = {
  /** Dots while none was given. */
  number: string
  identity: Label[]
  facts: Label[]
}
export type AttendanceStatementData = PaperData & {
  /** Who states it. */
  signer: Label[]
  closing: string
  signatures: SignedBlock[]
  statements: Statement[]
}
