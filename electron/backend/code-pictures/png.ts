/** The shades of a PNG, of every kind in ISO/IEC 15948: all depths, palette, alpha, interlaced. */
import { inflateSync } from 'node:zlib'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { ADAM7 } from '../adam7.ts'
import { PictureProblem, requireSize } from './picture-problem.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** Samples to a pixel, by the kind of colour: grey, true colour, palette, each with or without alpha. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
type Header = { width: number; height: number; depth: number; kind: number; isInterlaced: boolean }
/** What lies behind a picture that lets light through: as everywhere, white. */
type Colours = { palette: Buffer; alphas: Buffer }
type Pass = { left: number; top: number; across: number; down: number; width: number; height: number }

export function isPng(file: Buffer): boolean {
  return file.subarray(0, 8).equals(SIGNATURE)
}

/** Throws PictureProblem. */
export function decodePng(file: Buffer): GrayImage {
  const chunks = chunksOf(file)
  const header = headerOf(chunks.find(({ name }) => name === 'IHDR')?.content)
  const named = (wanted: string) =>
    Buffer.concat(chunks.filter(({ name }) => name === wanted).map(({ content }) => content))
  const passes = passesOf(header)
  const bits = header.depth * (CHANNELS[header.kind] ?? 1)
  const expected = passes.reduce((sum, { width, height }) => sum + height * (1 + rowBytes(width, bits)), 0)
  const lines = inflated(named('IDAT'), expected)
  const colours = { palette: named('PLTE'), alphas: header.kind === 3 ? named('tRNS') : Buffer.alloc(0) }
  const bytes = new Uint8Array(header.width * header.height).fill(255)
  let at = 0
  for (const pass of passes) {
    const length = pass.height * (1 + rowBytes(pass.width, bits))
    const rows = unfiltered(lines.subarray(at, at + length), pass.height, rowBytes(pass.width, bits), bits)
    draw(bytes, header, pass, rows, colours)
    at += length
  }
  return { bytes, width: header.width, height: header.height }
}

function chunksOf(file: Buffer): { name: string; content: Buffer }[] {
  const chunks = []
  for (let at = SIGNATURE.length; at + 8 <= file.length;) {
    const length = file.readUInt32BE(at)
    const name = file.toString('latin1', at + 4, at + 8)
    chunks.push({ name, content: file.subarray(at + 8, Math.min(file.length, at + 8 + length)) })
    if (name === 'IEND') break
    at += 12 + length
  }
  return chunks
}

function headerOf(content: Buffer | undefined): Header {
  if (content?.length !== 13) throw new PictureProblem('damaged')
  const [width, height] = [content.readUInt32BE(0), content.readUInt32BE(4)]
  const [depth = 0, kind = 0, , , interlacing = 0] = content.subarray(8)
  if (DEPTHS[kind]?.includes(depth) !== true || interlacing > 1) throw new PictureProblem('damaged')
  requireSize(width, height)
  return { width, height, depth, kind, isInterlaced: interlacing === 1 }
}

function passesOf({ width, height, isInterlaced }: Header): Pass[] {
  if (!isInterlaced) return [{ left: 0, top: 0, across: 1, down: 1, width, height }]
  return ADAM7.map(([left, top, across, down]) => ({
    ...{ left, top, across, down },
    width: Math.max(0, Math.ceil((width - left) / across)),
    height: Math.max(0, Math.ceil((height - top) / down)),
  })).filter((pass) => pass.width > 0 && pass.height > 0)
}

function rowBytes(width: number, bits: number): number {
  return Math.ceil((width * bits) / 8)
}

/** A picture that ends too early is read as far as it goes; one that unpacks to more than it says is none. */
function inflated(packed: Buffer, expected: number): Buffer {
  try {
    const lines = inflateSync(packed, { maxOutputLength: expected + 1024, finishFlush: 2 })
    if (lines.length === 0) throw new PictureProblem('damaged')
    return lines.length >= expected ? lines : Buffer.concat([lines, Buffer.alloc(expected - lines.length)])
  } catch (error) {
    throw error instanceof PictureProblem ? error : new PictureProblem('damaged')
  }
}

/** Every row was written as its difference from what stands before and above it. */
function unfiltered(lines: Buffer, height: number, length: number, bits: number): Buffer {
  const out = Buffer.alloc(height * length)
  const pixel = Math.max(1, bits >> 3)
  for (let y = 0; y < height; y++) {
    const filter = lines[y * (length + 1)] ?? 0
    for (let x = 0; x < length; x++) {
      const at = y * length + x
      const left = x >= pixel ? (out[at - pixel] ?? 0) : 0
      const above = y > 0 ? (out[at - length] ?? 0) : 0
      const corner = x >= pixel && y > 0 ? (out[at - length - pixel] ?? 0) : 0
      out[at] = (lines[y * (length + 1) + 1 + x] ?? 0) + predicted(filter, left, above, corner)
    }
  }
  return out
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner),
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

function draw(bytes: Uint8Array, header: Header, pass: Pass, rows: Buffer, colours: Colours): void {
  const { depth, kind, width } = header
  const channels = CHANNELS[kind] ?? 1
  const length = rowBytes(pass.width, depth * channels)
  const most = depth >= 8 ? 255 : (1 << depth) - 1
  for (let y = 0; y < pass.height; y++)
    for (let x = 0; x < pass.width; x++) {
      const sample = (channel: number) => sampleAt(rows, y * length, x * channels + channel, depth)
      const to = (pass.top + y * pass.down) * width + pass.left + x * pass.across
      bytes[to] = kind === 3 ? paletteShade(sample(0), colours) : shadeOf(sample, kind, most)
    }
}

/** The upper eight bits of it, where it has sixteen. */
function sampleAt(rows: Buffer, start: number, place: number, depth: number): number {
  if (depth === 8) return rows[start + place] ?? 0
  if (depth === 16) return rows[start + place * 2] ?? 0
  const byte = rows[start + ((place * depth) >> 3)] ?? 0
  return (byte >> (8 - depth - ((place * depth) & 7))) & ((1 << depth) - 1)
}

function shadeOf(sample: (channel: number) => number, kind: number, most: number): number {
  const isColour = kind === 2 || kind === 6
  const shade = isColour ? luminance(sample(0), sample(1), sample(2)) : (sample(0) * 255) / most
  if (kind < 4) return shade
  return onWhite(shade, sample(isColour ? 3 : 1))
}

function paletteShade(index: number, { palette, alphas }: Colours): number {
  const [red = 0, green = 0, blue = 0] = palette.subarray(index * 3, index * 3 + 3)
  return onWhite(luminance(red, green, blue), alphas[index] ?? 255)
}

function luminance(red: number, green: number, blue: number): number {
  return (77 * red + 150 * green + 29 * blue) >> 8
}

function onWhite(shade: number, alpha: number): number {
  return 255 - ((255 - shade) * alpha) / 255
}
