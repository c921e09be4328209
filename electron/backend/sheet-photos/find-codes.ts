/** The QR codes in a picture of a sheet, however it lies: looked for until one is found that is wanted. */
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import { readCodes } from '#shared/domain/code-reading/read-codes.ts'
import { SHEET_TRIES } from '#shared/domain/code-reading/tries.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { decodeInNode } from '../code-pictures/code-decoder.ts'

/** After this no further try is begun; a sheet that can be read is read long before. */
const LIMIT_MS = 5_000

export function findCodes(image: GrayImage, isWanted: (text: string) => boolean): Promise<FoundCode[]> {
  const isEnough = (found: readonly FoundCode[]) => found.some(({ text }) => isWanted(text))
  const now = () => performance.now()
  return readCodes(image, { tries: SHEET_TRIES, decode: decodeInNode, now, limitMs: LIMIT_MS, isEnough })
}
