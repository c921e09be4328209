/** A photo as a file, in shades of grey. */
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { decodeJpeg, isJpeg } from './jpeg.ts'
import { PictureProblem } from './picture-problem.ts'
import { decodePng, isPng } from './png.ts'

/** Throws PictureProblem for everything that is no sound PNG or JPEG of a size that fits. */
export function decodePicture(bytes: Uint8Array): GrayImage {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isPng(file)) return decodePng(file)
  if (isJpeg(file)) return decodeJpeg(file)
  throw new PictureProblem('not_picture')
}
