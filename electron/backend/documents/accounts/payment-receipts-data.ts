/** What receipts are drawn from. */
import type { PaperData } from '../document.ts'
import type { Label } from '../kit/label-block.ts'
import type { SignedBlock } from '../kit/signatures.ts'

export type PaymentLine = {
  name: string
  /** "NIP. …", "NIK. …" or ''. */
  identity: string
  rank: string
  position: string
  origin: string
  description: string
  /** Whole rupiah; null is a blank. */
  gross: number | null
  tax: number | null
  net: number | null
}
export type PaymentReceiptsData = PaperData & {
  labels: Label[]
  runningHead: string
  /** Nothing is withheld where nobody entered a tax: its columns are left out. */
  hasTax: boolean
  lines: PaymentLine[]
  signatures: SignedBlock[]
}
