/** Where everybody signs, as the app remembers it; the contract tells it to nobody. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { BoxMm, SheetPage } from '#shared/domain/sheet-layout.ts'

export function storedCells(data: string, serial: string): Map<number, BoxMm> {
  return new Map(storedPage(data, serial).rows.map(({ number, cell }) => [number, cell]))
}

export function storedPage(data: string, serial: string, page = 1): SheetPage {
  const db = new Database(join(data, 'kegiatan.db'), { readonly: true })
  try {
    const stored = db
      .prepare<[string, number], { layout: string }>(
        'select layout from signature_sheet_page where serial = ? and page = ?',
      )
      .get(serial, page)
    if (!stored) throw new Error('the sheet has no such page')
    // Written by the app a moment ago.
    return JSON.parse(stored.layout) as SheetPage
  } finally {
    db.close()
  }
}
