/** A photo as it is kept: upright, no larger than it is printed, without anything but the picture. */
import { decode, encode } from 'jpeg-js'
import { PHOTO_LIMITS } from '#shared/contract/photos.ts'
import { photoFacts, type Taken } from '#shared/domain/photo-file/exif.ts'
import { bareJpeg, jpegSegments } from '#shared/domain/photo-file/jpeg-segments.ts'
import { PictureProblem, requireSize } from '../code-pictures/picture-problem.ts'
import { type Pixels, shrunk, turned } from './pixels.ts'

export type MadePhoto = {
  full: Uint8Array
  small: Uint8Array
  widthPx: number
  heightPx: number
  taken: Taken | null
}

const MOST_MEMORY_MB = 1500
const QUALITIES = [84, 74, 62, 50]
const SMALL_QUALITY = 72

/** Throws PictureProblem for everything that is no sound JPEG of a size that fits. */
export function makePhoto(file: Uint8Array): MadePhoto {
  const bare = bareJpeg(file)
  if (!bare) throw new PictureProblem(file[0] === 0xff && file[1] === 0xd8 ? 'damaged' : 'not_picture')
  const { colours } = frameOf(bare)
  const { taken, orientation } = photoFacts(file)
  const upright = turned(unpacked(bare), orientation)
  const fits = Math.max(upright.width, upright.height) <= PHOTO_LIMITS.sidePx
  // What is small enough already is kept as it is; the colours of a printing press are shown differently everywhere.
  const isPlain = orientation === 1 && colours < 4
  const isKept = fits && isPlain && bare.length <= PHOTO_LIMITS.bytes
  const made = isKept ? { picture: upright, bytes: bare } : packed(upright)
  const small = packedAs(shrunk(upright, PHOTO_LIMITS.smallSidePx), SMALL_QUALITY)
  return { full: made.bytes, small, widthPx: made.picture.width, heightPx: made.picture.height, taken }
}

/** Before anything is unpacked: a few bytes may say that they are a picture of gigabytes. */
function frameOf(bare: Uint8Array): { colours: number } {
  const frames = (jpegSegments(bare) ?? []).filter(({ marker }) => marker >= 0xc0 && marker <= 0xc2)
  const [frame] = frames
  if (!frame || frames.length !== 1) throw new PictureProblem('damaged')
  const at = (place: number) => ((bare[frame.start + place] ?? 0) << 8) | (bare[frame.start + place + 1] ?? 0)
  requireSize(at(7), at(5))
  return { colours: bare[frame.start + 9] ?? 0 }
}

function unpacked(bare: Uint8Array): Pixels {
  try {
    const options = { tolerantDecoding: false, maxMemoryUsageInMB: MOST_MEMORY_MB, maxResolutionInMP: 100 }
    return decode(bare, { useTArray: true, formatAsRGBA: true, ...options })
  } catch (error) {
    const isLimit = error instanceof Error && /maxMemoryUsage|maxResolution/.test(error.message)
    throw new PictureProblem(isLimit ? 'too_large' : 'damaged')
  }
}

/** Worse before smaller: what can be seen on a page is decided by the first qualities already. */
function packed(upright: Pixels): { picture: Pixels; bytes: Uint8Array } {
  for (let sidePx: number = PHOTO_LIMITS.sidePx; ; sidePx = Math.round(sidePx * 0.75)) {
    const picture = shrunk(upright, sidePx)
    for (const quality of QUALITIES) {
      const bytes = packedAs(picture, quality)
      if (bytes.length <= PHOTO_LIMITS.bytes) return { picture, bytes }
    }
  }
}

function packedAs(picture: Pixels, quality: number): Uint8Array {
  // The encoder writes a head of its own, which says nothing but is no part of the picture.
  const written = encode({ ...picture, data: Buffer.from(picture.data.buffer) }, quality).data
  return bareJpeg(written) ?? written
}
