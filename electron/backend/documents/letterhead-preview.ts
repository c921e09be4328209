/** One page with nothing but the letterhead, for the office screen. */
import type { Office } from '#shared/contract/office.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import type { PaperData } from './document.ts'
import { houseSheet } from './house-sheet.ts'
import { drawLetterhead, type LetterheadData } from './kit/letterhead.ts'
import type { Paper } from './kit/paper.ts'

export type LetterheadPreviewData = PaperData

export function letterheadPreviewData(office: Office, letterhead: LetterheadData): LetterheadPreviewData {
  return {
    ...{ title: 'Kop naskah', label: '', institution: office.name, page: office.paper, letterhead },
    sheet: houseSheet(office.paper, {}, houseStyleOf(office)),
  }
}

export function layOutLetterheadPreview(data: LetterheadPreviewData, paper: Paper): void {
  drawLetterhead(paper, data.letterhead)
}
