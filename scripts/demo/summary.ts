/** What the demo says at its end. */
import type { Event } from '#shared/contract/events.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import type { ImportedSheet, LeftOut, UnusedSheet } from './import.ts'
import type { Printed } from './steps.ts'

type Facts = {
  out: string
  event: Event
  sheets: ImportedSheet[]
  unused: UnusedSheet[]
  facets: {
    total: number
    units: { label: string; count: number }[]
    categories: { label: string; count: number }[]
  }
  present: number
  papers: Printed[]
}

export function summary({ out, event, sheets, unused, facets, present, papers }: Facts): string {
  const lines = [
    event.title,
    `${daysText(event.days.map((day) => day.day))} · ${event.venue}`,
    '',
    'Daftar peserta',
    ...sheets.map(sheetLine),
    ...unused.map(({ file, sheet, why }) => `  ${file} · ${sheet}: tidak diimpor. ${why}`),
    `  Jumlah ${thousands(facets.total)} peserta${unitsText(facets.units)}`,
    ...facets.categories.map(({ label, count }) => `    ${label}: ${thousands(count)}`),
    '',
    `Kehadiran: ${thousands(present)} dari ${thousands(facets.total)} diundang`,
    '',
    'Berkas hasil',
    ...papers.map(({ file, pages }) => `  ${file}${pages === null ? '' : ` (${thousands(pages)} halaman)`}`),
    '  presensi.xlsx, presensi.csv, impor.json, kegiatan.db',
    '',
    `Semua ada di ${out}`,
  ]
  return lines.join('\n')
}

/** Village heads stand under no perangkat daerah. */
function unitsText(units: Facts['facets']['units']): string {
  const named = units.filter(({ label }) => label !== '').length
  return named === 0 ? '' : ` dari ${thousands(named)} perangkat daerah`
}

/** Rosters of which nobody is on the papers. */
export function leftOutLines(leftOut: readonly LeftOut[]): string {
  return [
    `Berkas yang tidak diimpor (${thousands(leftOut.length)}):`,
    ...leftOut.map(({ file, why }) => `  ${file}: ${why}`),
  ].join('\n')
}

function sheetLine(sheet: ImportedSheet): string {
  const counts = [
    `${thousands(sheet.accepted)} diterima`,
    `${thousands(sheet.warnings.length)} catatan`,
    `${thousands(sheet.rejected.length)} tidak diimpor`,
  ]
  return `  ${sheet.file} · ${sheet.sheet}: ${counts.join(', ')}`
}
