/** A grey picture as a PNG of sixteen shades: enough for a signature, and a third of the bytes. */
import { crc32, deflateSync } from 'node:zlib'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const BITS = 4
const GREY = 0

export function grayPng({ bytes, width, height }: GrayImage): Uint8Array {
  const stride = 1 + Math.ceil((width * BITS) / 8)
  // The first byte of every line says that it is not filtered.
  const lines = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const shade = (bytes[y * width + x] ?? 0) >> 4
      const at = y * stride + 1 + (x >> 1)
      lines[at] = (lines[at] ?? 0) | (x % 2 === 0 ? shade << 4 : shade)
    }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([BITS, GREY, 0, 0, 0], 8)
  const png = [
    SIGNATURE,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]
  return new Uint8Array(Buffer.concat(png))
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
