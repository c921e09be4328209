/** The sheet and the margins of a paper as the style of the institution has them. */
import { FOLIO_MM, type HouseStyle } from '#shared/domain/house-style.ts'
import { landscape, type MarginsMm, type Page, type PageSize, sizeOf } from './kit/page-size.ts'
import type { Sheet } from './kit/page-frame.ts'

/** Sides of a list with many columns, where the style lets it come closer to the edge. */
export const TABLE_MARGINS_MM: MarginsMm = { top: 15, right: 20, bottom: 20, left: 25 }

/** How a kind of paper stands on its sheet: `marginsMm` of its own (a card, a poster), or a list of many columns. */
export type Form = { marginsMm?: MarginsMm; isTable?: boolean }

export function houseSheet(page: Page, { marginsMm, isTable = false }: Form, style: HouseStyle): Sheet {
  return { size: houseSize(sizeOf(page), style), marginsMm: marginsMm ?? houseMargins(style, isTable) }
}

/** F4 as this institution cuts it, upright or lying; any other sheet as it is. */
function houseSize(size: PageSize, { folioMm }: HouseStyle): PageSize {
  if (isSame(size, FOLIO_MM)) return folioMm
  return isSame(size, landscape(FOLIO_MM)) ? landscape(folioMm) : size
}

function isSame(a: PageSize, b: PageSize): boolean {
  return a.widthMm === b.widthMm && a.heightMm === b.heightMm
}

function houseMargins(style: HouseStyle, isTable: boolean): MarginsMm {
  const house = { top: style.topMm, right: style.rightMm, bottom: style.bottomMm, left: style.leftMm }
  if (!isTable || !style.narrowTables) return house
  return {
    top: Math.min(house.top, TABLE_MARGINS_MM.top),
    right: Math.min(house.right, TABLE_MARGINS_MM.right),
    bottom: Math.min(house.bottom, TABLE_MARGINS_MM.bottom),
    left: Math.min(house.left, TABLE_MARGINS_MM.left),
  }
}
