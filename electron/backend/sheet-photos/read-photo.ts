/** Reads one photo of a signed sheet in two steps: which sheet it is, then, knowing that, who signed. */
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import { readSheetCode } from '#shared/domain/sheet-code.ts'
import type { SheetPage } from '#shared/domain/sheet-layout.ts'
import type { Corner } from '#shared/domain/sheet-reading/corner.ts'
import { findMarks } from '#shared/domain/sheet-reading/find-marks.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { readRows, type RowReading } from '#shared/domain/sheet-reading/read-rows.ts'
import { findCodes } from './find-codes.ts'
import { grayPng } from './gray-png.ts'
import { whyNoCode } from './quality.ts'

export type PhotoCodes =
  | { kind: 'codes'; codes: FoundCode[] }
  | { kind: 'none'; why: 'blank' | 'blurred' | 'no_code' }

/** Codes of sheets before others. */
export async function codesOf(image: GrayImage): Promise<PhotoCodes> {
  const isSheet = (text: string) => readSheetCode(text).ok
  const found = await findCodes(image, isSheet)
  if (found.length === 0) return { kind: 'none', why: whyNoCode(image) }
  const codes = [...found.filter(({ text }) => isSheet(text)), ...found.filter(({ text }) => !isSheet(text))]
  return { kind: 'codes', codes }
}

/** `crop` is a PNG. */
export type PhotoRow = Pick<RowReading, 'verdict'> & { row: number; crop: Uint8Array }
export type PhotoRows = { kind: 'rows'; rows: PhotoRow[] } | { kind: 'missing'; corners: Corner[] }

export function rowsIn(image: GrayImage, code: FoundCode, page: SheetPage): PhotoRows {
  const found = findMarks(image, code.corners, page)
  if (found.kind === 'missing') return found
  const rows = readRows(image, found.homography, page).map(({ row, verdict, crop }) => ({
    ...{ row: row.number, verdict, crop: grayPng(crop) },
  }))
  return { kind: 'rows', rows }
}
