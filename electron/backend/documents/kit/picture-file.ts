/**
 * Whether a PNG or JPEG can be drawn, told from the file itself. Drawing would find out too late: a damaged
 * PNG ends the drawing thread, and a small file may unpack to gigabytes.
 */
import { crc32, inflateSync } from 'node:zlib'
import { ADAM7 } from '../../adam7.ts'

export type PictureFile = { mime: 'image/png' | 'image/jpeg'; width: number; height: number }

const MOST_PIXELS = 25_000_000

/** Null for what is neither, damaged, or larger than a logo needs to be. */
export function readPicture(bytes: Uint8Array): PictureFile | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const picture = isPng(view) ? readPng(bytes, view) : view.getUint16(0) === JPEG ? readJpeg(view) : null
    if (!picture || picture.width * picture.height === 0) return null
    return picture
  } catch {
    // Read past its end, or packed data that can't be unpacked.
    return null
  }
}

const JPEG = 0xffd8

function isPng(view: DataView): boolean {
  return view.getUint32(0) === 0x89504e47 && view.getUint32(4) === 0x0d0a1a0a
}

/** Colours per pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

type PngHead = { width: number; height: number; bitsPerPixel: number; isInterlaced: boolean }

function readPng(bytes: Uint8Array, view: DataView): PictureFile | null {
  const [width, height] = [view.getUint32(16), view.getUint32(20)]
  const channels = CHANNELS[view.getUint8(25)]
  if (channels === undefined || width * height > MOST_PIXELS) return null
  const head = {
    width,
    height,
    bitsPerPixel: channels * view.getUint8(24),
    isInterlaced: view.getUint8(28) === 1,
  }
  const chunks = chunksOf(bytes, view)
  if (view.getUint8(25) === 3 && !chunks.some(({ name }) => name === PLTE)) return null
  const packed = chunks.filter(({ name }) => name === IDAT).map(({ content }) => content)
  return hasRows(Buffer.concat(packed), head) ? { mime: 'image/png', width, height } : null
}

/** All parts up to the end mark. Throws where one is cut short or its checksum is wrong. */
function chunksOf(bytes: Uint8Array, view: DataView): { name: number; content: Uint8Array }[] {
  const chunks: { name: number; content: Uint8Array }[] = []
  for (let at = 8; chunks.at(-1)?.name !== IEND;) {
    const end = at + 8 + view.getUint32(at)
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) throw new RangeError('checksum')
    chunks.push({ name: view.getUint32(at + 4), content: bytes.subarray(at + 8, end) })
    at = end + 4
  }
  return chunks
}

const IDAT = 0x49444154
const PLTE = 0x504c5445
const IEND = 0x49454e44

/** Every row begins with the number of its filter, 0 to 4. */
function hasRows(packed: Uint8Array, head: PngHead): boolean {
  const passes = head.isInterlaced ? ADAM7.map((pass) => passSize(head, pass)) : [head]
  const rowLength = (width: number) => 1 + Math.ceil((width * head.bitsPerPixel) / 8)
  const drawn = passes.filter(({ width, height }) => width > 0 && height > 0)
  const expected = drawn.reduce((sum, { width, height }) => sum + height * rowLength(width), 0)
  const rows = inflateSync(packed, { maxOutputLength: expected + 1024 })
  if (rows.length < expected) return false
  let at = 0
  for (const { width, height } of drawn) {
    for (let row = 0; row < height; row++, at += rowLength(width)) if ((rows[at] ?? 5) > 4) return false
  }
  return true
}

function passSize(
  head: PngHead,
  [x, y, stepX, stepY]: (typeof ADAM7)[number],
): { width: number; height: number } {
  return {
    width: Math.max(0, Math.ceil((head.width - x) / stepX)),
    height: Math.max(0, Math.ceil((head.height - y) / stepY)),
  }
}

type JpegFrame = { width: number; height: number; bitsPerColor: number; colors: number }

function readJpeg(view: DataView): PictureFile | null {
  const frame = jpegFrame(view)
  if (!frame) return null
  const { width, height, bitsPerColor, colors } = frame
  const isDrawable = bitsPerColor === 8 && [1, 3, 4].includes(colors)
  return isDrawable && width * height <= MOST_PIXELS ? { mime: 'image/jpeg', width, height } : null
}

/** Walks from segment to segment until the one that begins the picture itself: baseline, extended or progressive. */
function jpegFrame(view: DataView): JpegFrame | null {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    if (marker < 0xc0 || marker > 0xc2) continue
    return {
      bitsPerColor: view.getUint8(at + 4),
      height: view.getUint16(at + 5),
      width: view.getUint16(at + 7),
      colors: view.getUint8(at + 9),
    }
  }
}

export type PictureProblem = 'svg' | 'cmyk' | 'damaged'

/**
 * Why a file can't be a logo; null for one that can. Colours for a printing press (CMYK) have no place in a
 * PDF/A whose colours are those of a screen, and every viewer shows them differently.
 */
export function pictureProblem(bytes: Uint8Array): PictureProblem | null {
  if (isSvg(bytes)) return 'svg'
  const picture = readPicture(bytes)
  if (!picture) return 'damaged'
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return picture.mime === 'image/jpeg' && jpegFrame(view)?.colors === 4 ? 'cmyk' : null
}

function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  return /<svg[\s>]/i.test(start)
}
