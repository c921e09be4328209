/** The QR codes in a picture, however it lies. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import type { Quad } from '#shared/domain/sheet-reading/homography.ts'

/** Corners as the code is read: its own upper left first, then clockwise. */
export type FoundCode = { text: string; corners: Quad }

/** One after the other until one finds what is wanted. */
const WAYS: readonly ReaderOptions[] = [
  { binarizer: 'LocalAverage', tryDownscale: true },
  { binarizer: 'GlobalHistogram', tryDownscale: true },
  { binarizer: 'LocalAverage', tryDownscale: true, tryDenoise: true },
]
const MOST_CODES = 8
const WASM = 'zxing_reader.wasm'
/** A picture of fewer pixels is tried at twice its size, too. */
const SMALL_SIDE = 2600

let prepared = false

export async function findCodes(image: GrayImage, isWanted: (text: string) => boolean): Promise<FoundCode[]> {
  if (!prepared) prepareZXingModule({ overrides: { wasmBinary: wasmBytes() } })
  prepared = true
  let found: FoundCode[] = []
  for (const view of viewsOf(image)) {
    const picture = coloured(view.image)
    for (const way of WAYS) {
      const codes = await codesIn(picture, way, view.scale)
      if (codes.length > found.length) found = codes
      if (codes.some(({ text }) => isWanted(text))) return codes
    }
  }
  return found
}

function* viewsOf(image: GrayImage): Generator<{ image: GrayImage; scale: number }> {
  yield { image, scale: 1 }
  if (Math.max(image.width, image.height) < SMALL_SIDE) yield { image: doubled(image), scale: 2 }
}

async function codesIn(picture: Picture, way: ReaderOptions, scale: number): Promise<FoundCode[]> {
  const results = await readBarcodes(picture, {
    formats: ['QRCode'],
    ...{ tryHarder: true, tryRotate: true, tryInvert: false, maxNumberOfSymbols: MOST_CODES },
    ...way,
  })
  return results
    .filter(({ isValid }) => isValid)
    .map(({ text, position: { topLeft, topRight, bottomRight, bottomLeft } }) => {
      const at = ({ x, y }: { x: number; y: number }) => ({ x: x / scale, y: y / scale })
      return { text, corners: [at(topLeft), at(topRight), at(bottomRight), at(bottomLeft)] }
    })
}

/** What a browser calls ImageData. */
type Picture = Extract<Parameters<typeof readBarcodes>[0], { data: unknown }>

/** The reader wants four bytes to a pixel. */
function coloured({ bytes, width, height }: GrayImage): Picture {
  const data = new Uint8ClampedArray(bytes.length * 4)
  const pixels = new Uint32Array(data.buffer)
  for (let at = 0; at < bytes.length; at++) pixels[at] = 0xff_00_00_00 | ((bytes[at] ?? 0) * 0x01_01_01)
  return { data, width, height, colorSpace: 'srgb' }
}

function doubled({ bytes, width, height }: GrayImage): GrayImage {
  const out = new Uint8Array(bytes.length * 4)
  for (let y = 0; y < height * 2; y++) {
    const [above, below] = neighbours(y, height)
    for (let x = 0; x < width * 2; x++) {
      const [left, right] = neighbours(x, width)
      const near = (bytes[above * width + left] ?? 0) * 9 + (bytes[below * width + right] ?? 0)
      const beside = (bytes[above * width + right] ?? 0) + (bytes[below * width + left] ?? 0)
      out[y * width * 2 + x] = (near + beside * 3) / 16
    }
  }
  return { bytes: out, width: width * 2, height: height * 2 }
}

/** The pixel that holds this half, and the one on its other side. */
function neighbours(half: number, count: number): [number, number] {
  const own = half >> 1
  return [own, Math.min(count - 1, Math.max(0, half % 2 === 0 ? own - 1 : own + 1))]
}

/** In the built app it lies beside the threads, as electron.vite.config.ts puts it there. */
function wasmBytes(): ArrayBuffer {
  const here = import.meta.url
  const file = here.endsWith('.ts')
    ? createRequire(here).resolve(`zxing-wasm/reader/${WASM}`)
    : new URL(here.includes('/chunks/') ? `../${WASM}` : `./${WASM}`, here)
  const bytes = readFileSync(file)
  return new Uint8Array(bytes).buffer
}
