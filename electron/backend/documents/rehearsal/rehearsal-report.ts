/** What every station of a rehearsal found, and what to do before the event begins. */
import type { RehearsalCheck } from '#shared/contract/rehearsal.ts'
import { REHEARSAL_STATIONS } from '#shared/domain/rehearsal.ts'
import { clockAt, momentText } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { findingOf, rehearsalSummary, STATION_WORDS, VERDICT_WORDS } from '#shared/texts/rehearsal.ts'
import { mm, sizeOf } from '../kit/page-size.ts'
import { Paper } from '../kit/paper.ts'
import { drawRehearsalMark, drawRehearsalNote } from '../kit/rehearsal-mark.ts'
import { drawTable, type Row } from '../kit/table.ts'

const TITLE = 'Laporan gladi bersih'
const BODY = { font: 'regular', size: 10 } as const
const BOLD = { font: 'bold', size: 10 } as const
const MARGINS_MM = { top: 20, right: 18, bottom: 18, left: 20 }

export type RehearsalReport = {
  title: string
  zone: Zone
  page: 'F4' | 'A4'
  checks: readonly RehearsalCheck[]
  resources: string
  /** UTC milliseconds. */
  createdAt: number
}

export async function drawRehearsalReport(report: RehearsalReport): Promise<Uint8Array> {
  const { title, zone, page, checks, resources, createdAt } = report
  const paper = new Paper({
    ...{ size: sizeOf(page), marginsMm: MARGINS_MM, title: TITLE, author: 'Ikrar', createdAt, resources },
    underlay: drawRehearsalMark,
  })
  drawRehearsalNote(paper)
  paper.paragraph(TITLE, { font: 'bold', size: 16 }, { spaceAfter: mm(1) })
  paper.paragraph(title, BODY, { spaceAfter: mm(1) })
  paper.paragraph(`Dibuat ${momentText(createdAt, zone)}.`, BODY, { spaceAfter: mm(3) })
  paper.paragraph(
    rehearsalSummary(checks, REHEARSAL_STATIONS),
    { font: 'bold', size: 12 },
    { spaceAfter: mm(5) },
  )
  drawTable(paper, {
    columns: [
      { head: 'Pos', widthMm: 34 },
      { head: 'Hasil', widthMm: 34 },
      { head: 'Yang ditemukan dan langkah berikut' },
      { head: 'Pukul', widthMm: 16 },
    ],
    rows: REHEARSAL_STATIONS.flatMap((station) => rowsOf(station, checks, zone)),
    style: BODY,
    headStyle: BOLD,
  })
  return paper.finish()
}

function rowsOf(
  station: (typeof REHEARSAL_STATIONS)[number],
  checks: readonly RehearsalCheck[],
  zone: Zone,
): Row[] {
  const own = checks.filter(({ facts }) => facts.station === station)
  if (own.length === 0) return [row(STATION_WORDS[station], 'Belum diperiksa', [], '')]
  return own.map(({ device, verdict, facts, at }) => {
    const name = device === '' ? STATION_WORDS[station] : `${STATION_WORDS[station]}: ${device}`
    const { found, next } = findingOf(facts)
    return row(name, VERDICT_WORDS[verdict], next === '' ? [found] : [found, next], clockAt(at, zone))
  })
}

function row(station: string, verdict: string, words: readonly string[], at: string): Row {
  const [found = '', next] = words
  return {
    cells: [
      [{ text: station, style: BOLD }],
      [{ text: verdict, style: BOLD }],
      [{ text: found }, ...(next === undefined ? [] : [{ text: next, style: BOLD }])],
      [{ text: at }],
    ],
  }
}
