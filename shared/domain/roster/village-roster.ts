/** Whether a sheet lists people of villages, so that a kecamatan is no OPD. */
import type { Sheet } from '../sheet.ts'
import type { RosterField } from './fields.ts'
import type { SheetLayout } from './layout.ts'
import { titlesSayVillages } from './origin.ts'

export function isVillageRoster(
  sheet: Sheet,
  layout: SheetLayout,
  columnOf: ReadonlyMap<RosterField, number>,
): boolean {
  if (columnOf.has('village')) return true
  const nameLabel = layout.columns.find(({ field }) => field === 'name')?.label ?? ''
  if (/\b(?:kepala desa|kades|perangkat desa|lurah)\b/i.test(nameLabel)) return true
  // With an OPD for everybody, a kecamatan in a heading is an OPD too.
  if (columnOf.has('unit')) return false
  return (
    titlesSayVillages(sheet, layout.header?.top ?? layout.dataFrom) ||
    hasVillageHeading(sheet, layout.dataFrom)
  )
}

/** `DESA HANSISI` alone in a row. */
function hasVillageHeading(sheet: Sheet, from: number): boolean {
  return sheet.rows.slice(from).some(({ cells }) => {
    if (cells.length > 3) return false
    const filled = cells.filter((cell) => cell !== '')
    const [text = ''] = filled
    return filled.length === 1 && /^\s*(?:desa|gampong|nagari|pekon)\s*:?\s+\p{L}/iu.test(text)
  })
}
