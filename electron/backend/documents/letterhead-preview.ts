/** One page with the letterhead and a made-up signature, for the office screen. */
import type { Office } from '#shared/contract/office.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { SAMPLE_SIGNATORY } from '#shared/domain/sample-signatory.ts'
import { signatureBlock } from '#shared/domain/signature-block.ts'
import type { PaperData } from './document.ts'
import { houseSheet } from './house-sheet.ts'
import { drawLetterhead, type LetterheadData } from './kit/letterhead.ts'
import { mm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { drawSignatures, type SignedBlock } from './kit/signatures.ts'

export type LetterheadPreviewData = PaperData & { signature: SignedBlock }

/** Where text would stand. */
const BARS = 9
const BAR_COLOR = '#e4e6e9'

export function letterheadPreviewData(office: Office, letterhead: LetterheadData): LetterheadPreviewData {
  const style = houseStyleOf(office)
  const { gapLines, nip } = style
  const block = signatureBlock(SAMPLE_SIGNATORY, style)
  return {
    ...{ title: 'Kop naskah', label: '', institution: office.name, page: office.paper, letterhead },
    sheet: houseSheet(office.paper, {}, style),
    signature: { ...block, below: [...block.below, ...(nip ? ['NIP. …'] : [])], above: null, gapLines },
  }
}

export function layOutLetterheadPreview(data: LetterheadPreviewData, paper: Paper): void {
  drawLetterhead(paper, data.letterhead)
  paper.y += mm(8)
  const bars = Array.from({ length: BARS }, (_, index): [number, number, number, number] => {
    const y = paper.y + index * mm(7)
    return [paper.left, y, paper.right, y]
  })
  paper.strokes(bars, mm(2), BAR_COLOR)
  paper.y += BARS * mm(7) + mm(8)
  drawSignatures(paper, [data.signature], { font: 'regular', size: 11 })
}
