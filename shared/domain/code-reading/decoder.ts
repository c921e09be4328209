/**
 * What a reader of codes is asked and what it answers. Window, phone and backend each bind the same two readers:
 * zxing-cpp, which finds several codes however they lie, and `qr`, which finds one and sees some that the other misses.
 */
import type { GrayImage } from '../sheet-reading/gray-image.ts'
import type { Quad } from '../sheet-reading/homography.ts'

/** Corners as the code is read: its own upper left first, then clockwise; in pixels of the picture. */
export type FoundCode = { text: string; corners: Quad }

export type Binarizer = 'LocalAverage' | 'GlobalHistogram' | 'FixedThreshold'
/** `any` kind: the small and the long ones and the first model, too, which now and then are seen where there are none. */
type ZxingWay = { reader: 'zxing'; binarizer: Binarizer; denoise?: boolean; kind?: 'any' }
export type How = ZxingWay | { reader: 'qr' }

export type Decoder = (image: GrayImage, how: How) => Promise<FoundCode[]>

const MOST_CODES = 16
/** By itself it gives up after a sixtieth of a second, so that a busy laptop would read less than an idle one. */
const SECOND_READER_LIMIT_MS = 250

/** What zxing is asked for. */
export function zxingOptions(how: ZxingWay) {
  return {
    formats: [how.kind === 'any' ? ('QRCode' as const) : ('QRCodeModel2' as const)],
    ...{ tryHarder: true, tryRotate: true, tryInvert: true, tryDownscale: true },
    ...{ tryDenoise: how.denoise ?? false, binarizer: how.binarizer, maxNumberOfSymbols: MOST_CODES },
  }
}

type ZxingResult = {
  isValid: boolean
  text: string
  position: Readonly<Record<'topLeft' | 'topRight' | 'bottomRight' | 'bottomLeft', { x: number; y: number }>>
}

export function zxingCodes(results: readonly ZxingResult[]): FoundCode[] {
  return results
    .filter(({ isValid, text }) => isValid && text !== '')
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => ({
      text,
      corners: [topLeft, topRight, bottomRight, bottomLeft],
    }))
}

/** `decodeQR` of the package `qr`. */
type DecodeQr = (
  picture: ReturnType<typeof coloured>,
  how: { timeLimit: number; pointsOnDetect: (points: { bounds: Quad }, text?: unknown) => void },
) => unknown

/** The code that `qr` finds, if any. */
export function qrCodes(decodeQR: DecodeQr, image: GrayImage): FoundCode[] {
  const found: FoundCode[] = []
  try {
    decodeQR(coloured(image), {
      timeLimit: SECOND_READER_LIMIT_MS,
      pointsOnDetect: ({ bounds }, text) => {
        if (typeof text === 'string' && text !== '') found.push({ text, corners: bounds })
      },
    })
  } catch {
    // Its way to say that there is none.
  }
  return found
}

/** Both readers want four bytes to a pixel, as a browser's ImageData has them. */
export function coloured({ bytes, width, height }: GrayImage) {
  const data = new Uint8ClampedArray(bytes.length * 4)
  const pixels = new Uint32Array(data.buffer)
  for (let at = 0; at < bytes.length; at++) pixels[at] = 0xff_00_00_00 | ((bytes[at] ?? 0) * 0x01_01_01)
  return { data, width, height, colorSpace: 'srgb' as const }
}

/** The other way round: what an eye makes of the colours. */
export function grayOf(pixels: Uint8ClampedArray, width: number, height: number): GrayImage {
  const bytes = new Uint8Array(width * height)
  for (let at = 0, from = 0; at < bytes.length; at++, from += 4)
    bytes[at] = (77 * (pixels[from] ?? 0) + 150 * (pixels[from + 1] ?? 0) + 29 * (pixels[from + 2] ?? 0)) >> 8
  return { bytes, width, height }
}
