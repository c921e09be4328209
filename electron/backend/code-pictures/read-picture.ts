/** The codes in a photo that came as a file. */
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import { readCodes } from '#shared/domain/code-reading/read-codes.ts'
import { PHOTO_TRIES } from '#shared/domain/code-reading/tries.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { decodeInNode } from './code-decoder.ts'

/** After this no further try is begun; a photo that shows a code is read in a fraction of it. */
const LIMIT_MS = 12_000

export function codesInPicture(image: GrayImage): Promise<FoundCode[]> {
  const now = () => performance.now()
  return readCodes(image, { tries: PHOTO_TRIES, decode: decodeInNode, now, limitMs: LIMIT_MS })
}
