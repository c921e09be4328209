/** Names a row of a sheet; its number alone may stand on several pages. */
import type { SheetRowLine } from '#shared/contract/sheets.ts'

export function keyOf({ page, row }: Pick<SheetRowLine, 'page' | 'row'>): string {
  return `${page}/${row}`
}
