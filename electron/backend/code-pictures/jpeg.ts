/** The shades of a JPEG. Its size is looked up before anything is unpacked. */
import { decode } from 'jpeg-js'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { PictureProblem, requireSize } from './picture-problem.ts'

const MOST_MEMORY_MB = 1500

export function isJpeg(file: Buffer): boolean {
  return file[0] === 0xff && file[1] === 0xd8 && file[2] === 0xff
}

/** Throws PictureProblem. */
export function decodeJpeg(file: Buffer): GrayImage {
  const { width, height, colours } = frameOf(file)
  requireSize(width, height)
  const { data } = unpacked(file)
  const bytes = new Uint8Array(width * height)
  // Three numbers to a pixel whatever the file holds; with four inks only their mix tells dark from light.
  for (let at = 0; at < bytes.length; at++) {
    const [first = 0, second = 0, third = 0] = [data[at * 3], data[at * 3 + 1], data[at * 3 + 2]]
    bytes[at] = colours === 1 ? first : (77 * first + 150 * second + 29 * third) >> 8
  }
  return { bytes, width, height }
}

function unpacked(file: Buffer): { data: Uint8Array } {
  try {
    const options = { formatAsRGBA: false, tolerantDecoding: true, maxMemoryUsageInMB: MOST_MEMORY_MB }
    return decode(file, { useTArray: true, maxResolutionInMP: 100, ...options })
  } catch (error) {
    const isLimit = error instanceof Error && /maxMemoryUsage|maxResolution/.test(error.message)
    throw new PictureProblem(isLimit ? 'too_large' : 'damaged')
  }
}

/** Up to the marker that begins the frame (ITU-T T.81, B.2.2). */
function frameOf(file: Buffer): { width: number; height: number; colours: number } {
  let at = 2
  while (at + 9 < file.length) {
    if (file[at] !== 0xff) throw new PictureProblem('damaged')
    const marker = file[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame)
      return {
        height: file.readUInt16BE(at + 5),
        width: file.readUInt16BE(at + 7),
        colours: file[at + 9] ?? 0,
      }
    // Filling bytes may stand before a marker; the others carry their length.
    at += marker === 0xff ? 1 : 2 + file.readUInt16BE(at + 2)
  }
  throw new PictureProblem('damaged')
}
