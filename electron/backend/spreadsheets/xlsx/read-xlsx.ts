/** XLSX and XLSM, transitional and strict. */
import type { Collector } from '../collector.ts'
import type { Zip } from '../zip.ts'
import { findWorkbookParts } from './package.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readWorksheet } from './sheet.ts'
import type { CellTables } from './sheet.ts'
import { readCellFormats } from './styles.ts'

export async function readXlsx(zip: Zip, out: Collector): Promise<void> {
  const parts = await findWorkbookParts(zip)
  const alive = (): void => out.alive()
  const tables: CellTables = {
    strings:
      parts.sharedStrings === undefined ? [] : await readSharedStrings(zip.read(parts.sharedStrings), alive),
    formats: parts.styles === undefined ? [] : await readCellFormats(zip.read(parts.styles), alive),
    epoch1904: parts.epoch1904,
  }
  for (const sheet of parts.sheets) {
    out.startSheet(sheet.name, sheet.hidden)
    await readWorksheet(zip.read(sheet.part), tables, out)
    out.endSheet()
  }
}
