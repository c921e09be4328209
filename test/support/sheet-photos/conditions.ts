/** Under what conditions signed sheets come back, and how well their rows are read. */
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { codesOf, rowsIn } from '../../../electron/backend/sheet-photos/read-photo.ts'
import { Chance } from '../random.ts'
import { signIn, SIGNATURE_STYLES, soil } from './made-signature.ts'
import { blurred, noisy, packed, photographed, scanned, shaded } from './photo-faults.ts'
import type { PrintedPage } from './printed-sheet.ts'

/** Sheets are printed, and signed, at this many dots per inch. */
export const PRINT_DPI = 300
const atDpi = (dotsPerInch: number) => dotsPerInch / PRINT_DPI

export const CONDITIONS: Readonly<Record<string, (sheet: GrayImage, chance: Chance) => GrayImage>> = {
  'pindai 300 dpi': (sheet, chance) => noisy(sheet, chance, 3),
  'pindai 200 dpi, derau': (sheet, chance) => noisy(scanned(sheet, atDpi(200), 0), chance, 10),
  'pindai 150 dpi, derau, JPEG': (sheet, chance) =>
    packed(noisy(scanned(sheet, atDpi(150), 0), chance, 6), 60),
  'miring sampai 5°': (sheet, chance) =>
    noisy(scanned(sheet, atDpi(200), (chance.next() - 0.5) * 10), chance, 4),
  'foto, perspektif, segala arah': (sheet, chance) => noisy(photographed(sheet, chance, 3000), chance, 5),
  'foto, bayangan': (sheet, chance) =>
    noisy(shaded(photographed(sheet, chance, 3000), chance, 0.45), chance, 4),
  'foto, kabur': (sheet, chance) => noisy(blurred(photographed(sheet, chance, 3000), 4), chance, 3),
  'foto kecil, JPEG keras': (sheet, chance) =>
    packed(noisy(photographed(sheet, chance, 2400), chance, 4), 35),
  'semua sekaligus': (sheet, chance) =>
    packed(noisy(shaded(blurred(photographed(sheet, chance, 2700), 1), chance, 0.55), chance, 6), 50),
}

export type Tally = {
  pages: number
  /** Pages of which nothing could be read. */
  unread: number
  rows: number
  right: number
  wrong: number
  asked: number
}

export const NOTHING: Tally = { pages: 0, unread: 0, rows: 0, right: 0, wrong: 0, asked: 0 }

export function sumOf(a: Tally, b: Tally): Tally {
  return {
    pages: a.pages + b.pages,
    unread: a.unread + b.unread,
    rows: a.rows + b.rows,
    right: a.right + b.right,
    wrong: a.wrong + b.wrong,
    asked: a.asked + b.asked,
  }
}

/** Half of the rows are signed, in every manner; of the others every fifth is soiled. Answers which are. */
export function signedSheet(
  { layout, image }: PrintedPage,
  chance: Chance,
): { image: GrayImage; signed: Set<number> } {
  const sheet = { ...image, bytes: new Uint8Array(image.bytes) }
  const signed = new Set<number>()
  for (const { cell, number } of layout.rows) {
    if (chance.happens(0.5)) {
      signIn(sheet, cell, number, chance.pick(SIGNATURE_STYLES), chance)
      signed.add(number)
    } else if (chance.happens(0.2)) soil(sheet, cell, chance)
  }
  return { image: sheet, signed }
}

/** One page, signed, spoilt as the condition says, and read. */
export async function readingOf(
  page: PrintedPage,
  spoil: (sheet: GrayImage, chance: Chance) => GrayImage,
  seed: number,
  onWrong: (row: number, isSigned: boolean) => void = () => {},
): Promise<Tally> {
  const chance = new Chance(seed)
  const { image, signed } = signedSheet(page, chance)
  const photo = spoil(image, chance)
  const found = await codesOf(photo)
  const code = found.kind === 'codes' ? found.codes[0] : undefined
  const read = code && rowsIn(photo, code, page.layout)
  const rows = page.layout.rows.length
  if (read?.kind !== 'rows') return { ...NOTHING, pages: 1, unread: 1 }
  const tally = { ...NOTHING, pages: 1, rows }
  for (const { row, verdict } of read.rows) {
    const isSigned = signed.has(row)
    if (verdict === 'doubtful') tally.asked += 1
    else if ((verdict === 'signed') === isSigned) tally.right += 1
    else {
      tally.wrong += 1
      onWrong(row, isSigned)
    }
  }
  return tally
}
