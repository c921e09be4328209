/** Small pictures made byte by byte, sound or broken in one way. */
import { crc32, deflateSync } from 'node:zlib'

export type PngShape = {
  width?: number
  height?: number
  colorType?: 0 | 2 | 3 | 4 | 6
  rows?: Buffer
  interlaced?: boolean
}

const CHANNELS = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

export function makePng({
  width = 8,
  height = 8,
  colorType = 2,
  rows,
  interlaced = false,
}: PngShape = {}): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, colorType, 0, 0, interlaced ? 1 : 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(colorType === 3 ? [chunk('PLTE', Buffer.from([200, 0, 0]))] : []),
    chunk('IDAT', deflateSync(rows ?? Buffer.alloc(height * (1 + width * CHANNELS[colorType])))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Its frame is sound; of the picture itself there is one empty scan. `start` is the marker that begins it. */
export function makeJpeg(width: number, height: number, start = 0xc0, colors = 1): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt16BE(height, 0)
  size.writeUInt16BE(width, 2)
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x04, 0x00, 0x00, 0xff, start, 0x00, 8 + 3 * colors, 0x08]),
    size,
    Buffer.from([colors, ...Array.from({ length: colors }, (_, index) => [index + 1, 0x11, 0x00]).flat()]),
    Buffer.from([0xff, 0xda, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x3f, 0x00, 0xff, 0xd9]),
  ])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
