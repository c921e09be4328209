/** Imports the rosters of the demo through the contract and reports them in impor.json. */
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { RosterPlan, SheetReading, TableReading } from '#shared/contract/roster.ts'
import { columnName } from '#shared/domain/column-name.ts'
import { rosterProblemText, sheetReasonText } from '#shared/texts/roster.ts'
import type { Backend } from '../../electron/backend/backend.ts'
import { sentenceOf } from '../refusal.ts'
import type { Progress } from './progress.ts'

type Client = Backend['client']

type ImportedTable = {
  headerRow: number | null
  /** Which column each field was read from. */
  mapping: Record<string, { column: string; header: string }>
}

/** One entry of impor.json, with the first table of the sheet; rows as the spreadsheet counts them. */
export type ImportedSheet = ImportedTable & {
  file: string
  sheet: string
  /** Where several tables stand on the sheet: those below or beside the first. */
  otherTables?: ImportedTable[]
  accepted: number
  rejected: { row: number; code: string; why: string }[]
  warnings: { row: number; code: string; message: string }[]
}

/** A roster nobody was imported from, and the sentence that says why. */
export type LeftOut = { file: string; why: string }

/** A sheet that is no list of people, and the sentence that says why. */
export type UnusedSheet = { file: string; sheet: string; why: string }

export type Imported = { sheets: ImportedSheet[]; unused: UnusedSheet[]; leftOut: LeftOut[] }

/** One roster after the other; one that cannot be read does not keep the others out. */
export async function importRosters(
  client: Client,
  eventId: string,
  rosters: readonly string[],
  out: string,
  progress: Progress,
): Promise<Imported> {
  const imported: Imported = { sheets: [], unused: [], leftOut: [] }
  for (const [index, path] of rosters.entries()) {
    progress.show('Mengimpor daftar peserta', index, rosters.length)
    try {
      const { sheets, unused } = await importRoster(client, eventId, path)
      imported.sheets.push(...sheets)
      imported.unused.push(...unused)
    } catch (error) {
      const why = sentenceOf(error)
      if (why === undefined) throw error
      imported.leftOut.push({ file: basename(path), why })
    }
  }
  writeFileSync(join(out, 'impor.json'), `${JSON.stringify(imported.sheets, null, 2)}\n`)
  return imported
}

async function importRoster(
  client: Client,
  eventId: string,
  path: string,
): Promise<Omit<Imported, 'leftOut'>> {
  const file = new File([readFileSync(path)], basename(path))
  const plan = await client.roster.read({ eventId, task: randomUUID(), source: { file } })
  await client.roster.apply({ eventId, importId: plan.importId, task: randomUUID(), removeGone: false })
  const unused = plan.sheets.filter((sheet) => !sheet.used)
  return {
    sheets: plan.sheets.filter((sheet) => sheet.used).map((sheet) => reported(plan, sheet)),
    unused: unused.map(({ name, whyNot }) => ({
      file: plan.fileName,
      sheet: name,
      why: sheetReasonText(whyNot),
    })),
  }
}

function reported(plan: RosterPlan, sheet: SheetReading): ImportedSheet {
  const [first = { headerRow: null, mapping: {} }, ...otherTables] = sheet.tables.map(importedTable)
  return {
    file: plan.fileName,
    sheet: sheet.name,
    ...first,
    ...(otherTables.length > 0 && { otherTables }),
    accepted: sheet.accepted,
    rejected: sheet.rejected.map(({ row, code, data }) => ({
      row,
      code,
      why: rosterProblemText(code, data),
    })),
    warnings: sheet.warnings.map(({ row, code, data }) => ({
      row,
      code,
      message: rosterProblemText(code, data),
    })),
  }
}

function importedTable({ headerRow, columns }: TableReading): ImportedTable {
  const mapped = columns.filter(({ field }) => field !== null)
  return {
    headerRow,
    mapping: Object.fromEntries(
      mapped.map(({ field, column, label }) => [field, { column: columnName(column), header: label }]),
    ),
  }
}
