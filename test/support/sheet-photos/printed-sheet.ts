/** Real sheets of the app as pictures, with what is known of them. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { draw, type DrawOrder } from '../../../electron/backend/documents/draw.ts'
import { attendanceData, RESOURCES } from '../paper-data.ts'

export type PrintedPage = { layout: SheetPage; image: GrayImage }

const ISSUE = {
  code: { text: '0'.repeat(141), short: '0'.repeat(12) },
  seed: new Uint8Array(32).fill(7),
  contentHash: 'ab'.repeat(32),
}

/** An attendance list of so many people, printed at `dotsPerInch`. */
export async function printedList(people: number, dotsPerInch: number, seed = 1): Promise<PrintedPage[]> {
  const data = attendanceData(people, { seed, blankRows: 0 })
  const marksFor = { instrument: null, day: '2024-09-27' }
  return printed({ kind: 'attendance_list', data: { ...data, marksFor } }, dotsPerInch)
}

export async function printed(
  order: Pick<DrawOrder, 'kind' | 'data'>,
  dotsPerInch: number,
): Promise<PrintedPage[]> {
  const { bytes, sheet } = await draw({ ...order, resources: RESOURCES, createdAt: 0, issue: ISSUE })
  const images = rastered(bytes, dotsPerInch)
  return (sheet?.pages ?? []).flatMap((layout) => {
    const image = images[layout.page - 1]
    return image ? [{ layout, image }] : []
  })
}

/** Every page as a printer would put it on paper. */
export function rastered(pdf: Uint8Array, dotsPerInch: number): GrayImage[] {
  const folder = mkdtempSync(join(tmpdir(), 'ikrar-sheet-'))
  try {
    writeFileSync(join(folder, 'sheet.pdf'), pdf)
    const options = ['-r', String(dotsPerInch), '-gray', join(folder, 'sheet.pdf'), join(folder, 'page')]
    execFileSync('pdftoppm', options, { stdio: 'ignore' })
    const pages = readdirSync(folder).filter((name) => name.endsWith('.pgm'))
    return pages.sort().map((name) => pgm(readFileSync(join(folder, name))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Three lines of text come first: the kind, the size and the highest value. */
function pgm(file: Buffer): GrayImage {
  const ends = [0, 0, 0]
  let start = 0
  for (let line = 0; line < 3; line++) ends[line] = start = file.indexOf(0x0a, start) + 1
  const [width = 0, height = 0] = file.toString('latin1', ends[0], ends[1]).trim().split(' ').map(Number)
  return { bytes: new Uint8Array(file.subarray(start, start + width * height)), width, height }
}
