/** The steps of the demo, each through the contract. */
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DocumentOptionsInput } from '#shared/contract/documents.ts'
import type { RosterPlan, SheetReading } from '#shared/contract/roster.ts'
import { columnLetters } from '#shared/domain/roster/mapping.ts'
import { rosterProblemText } from '#shared/texts/roster.ts'
import type { Backend } from '../../electron/backend/backend.ts'
import type { Progress } from './progress.ts'

type Client = Backend['client']

/** One entry of impor.json; rows as the spreadsheet counts them. */
export type ImportedSheet = {
  file: string
  sheet: string
  headerRow: number | null
  /** Which column each field was read from. */
  mapping: Record<string, { column: string; header: string }>
  accepted: number
  rejected: { row: number; code: string; why: string }[]
  warnings: { row: number; code: string; message: string }[]
}

export async function importRosters(
  client: Client,
  eventId: string,
  rosters: readonly string[],
  out: string,
  progress: Progress,
): Promise<ImportedSheet[]> {
  const sheets: ImportedSheet[] = []
  for (const [index, path] of rosters.entries()) {
    progress.show('Mengimpor daftar peserta', index, rosters.length)
    const file = new File([readFileSync(path)], basename(path))
    const plan = await client.roster.read({ eventId, task: randomUUID(), source: { file } })
    await client.roster.apply({ eventId, importId: plan.importId, task: randomUUID(), removeGone: false })
    sheets.push(...plan.sheets.filter((sheet) => sheet.used).map((sheet) => reported(plan, sheet)))
  }
  writeFileSync(join(out, 'impor.json'), `${JSON.stringify(sheets, null, 2)}\n`)
  return sheets
}

function reported(plan: RosterPlan, sheet: SheetReading): ImportedSheet {
  const mapped = sheet.columns.filter((column) => column.field !== null)
  return {
    file: plan.fileName,
    sheet: sheet.name,
    headerRow: sheet.headerRow,
    mapping: Object.fromEntries(
      mapped.map(({ field, column, label }) => [field, { column: columnLetters(column), header: label }]),
    ),
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

const PAGE = 500

/** Checks in the first `asked` people of the list by their short codes, two of three when nothing was asked. */
export async function checkInSome(
  client: Client,
  eventId: string,
  asked: number | undefined,
  progress: Progress,
): Promise<number> {
  const { total } = await client.participants.facets({ eventId })
  const wanted = Math.min(asked ?? Math.ceil((total * 2) / 3), total)
  let welcomed = 0
  for (let offset = 0; offset < wanted; offset += PAGE) {
    const limit = Math.min(PAGE, wanted - offset)
    const page = await client.participants.page({ eventId, filter: {}, sort: 'name', offset, limit })
    for (const person of page.rows) {
      const outcome = await client.attendance.scan({
        eventId,
        code: person.shortCode,
        nonce: randomUUID(),
        desk: 'Meja 1',
      })
      if (outcome.kind === 'welcome') welcomed += 1
      if (welcomed % 25 === 0) progress.show('Mencatat kehadiran', welcomed, wanted)
    }
  }
  return welcomed
}

const PAPERS: readonly { file: string; options: DocumentOptionsInput }[] = [
  { file: 'undangan.pdf', options: { kind: 'invitations' } },
  { file: 'kartu-peserta.pdf', options: { kind: 'badges' } },
  { file: 'daftar-hadir.pdf', options: { kind: 'attendance_list' } },
  { file: 'ikrar.pdf', options: { kind: 'pledge_sheet', instrument: 'ikrar_asn' } },
  { file: 'notula.pdf', options: { kind: 'minutes' } },
]

export type Printed = { file: string; pages: number | null }

export async function printPapers(
  client: Client,
  eventId: string,
  out: string,
  progress: Progress,
): Promise<Printed[]> {
  const printed: Printed[] = []
  for (const { file, options } of PAPERS) {
    progress.show(`Membuat ${file}`, printed.length, PAPERS.length + 1)
    const rendered = await client.documents.render({ eventId, options })
    await save(rendered.file, join(out, file))
    printed.push({ file, pages: rendered.pages })
  }
  progress.show('Membuat notula.docx', printed.length, PAPERS.length + 1)
  const { file } = await client.documents.renderDocx({ eventId })
  await save(file, join(out, 'notula.docx'))
  return [...printed, { file: 'notula.docx', pages: null }]
}

export async function writeExports(
  client: Client,
  eventId: string,
  out: string,
  progress: Progress,
): Promise<void> {
  for (const format of ['xlsx', 'csv'] as const) {
    progress.show(`Membuat presensi.${format}`, 0, 0)
    await save(await client.exports.attendance({ eventId, format }), join(out, `presensi.${format}`))
  }
}

async function save(file: File, path: string): Promise<void> {
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
}
