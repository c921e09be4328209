/** The sheet of an office as the screen shows it. */
import type { OfficeDraft } from '#shared/contract/office.ts'
import { houseStyleOf, type SheetMm } from '#shared/domain/house-style.ts'

type Sheeted = Pick<OfficeDraft, 'paper' | 'style' | 'houseStyle'>

const A4_MM: SheetMm = { widthMm: 210, heightMm: 297 }

export function sheetSizeOf(office: Sheeted): SheetMm {
  return office.paper === 'A4' ? A4_MM : houseStyleOf(office).folioMm
}

/** For CSS. */
export function aspectOf(office: Sheeted): string {
  const { widthMm, heightMm } = sheetSizeOf(office)
  return `${widthMm} / ${heightMm}`
}
