/** Photos as cameras write them: a made-up picture with everything that a camera says about it. */
import { encode } from 'jpeg-js'

export type MadeJpeg = {
  width?: number
  height?: number
  quality?: number
  /** "2026:11:20 09:41:05" */
  taken?: string
  orientation?: number
  /** Written into the place where telephones write where they are. */
  place?: string
}

/** Red at the left, blue at the right, with some noise so that it does not shrink to nothing. */
export function madeJpeg({ width = 64, height = 48, quality = 80, ...told }: MadeJpeg = {}): Buffer {
  const data = Buffer.alloc(width * height * 4)
  for (let at = 0; at < width * height; at++) {
    const isLeft = at % width < width / 2
    const noise = (at * 7919) % 40
    data.set([isLeft ? 200 + noise : noise, (at * 31) % 60, isLeft ? noise : 200 + noise, 255], at * 4)
  }
  const { data: bytes } = encode({ data, width, height }, quality)
  const facts = exifSegment(told)
  return Buffer.concat([bytes.subarray(0, 2), facts, comment('Kamera Contoh'), bytes.subarray(2)])
}

function exifSegment({ taken, orientation = 1, place = '' }: MadeJpeg): Buffer {
  const tiff = Buffer.alloc(300)
  tiff.write('II*\0', 0, 'latin1')
  tiff.writeUInt32LE(8, 4)
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at)
    tiff.writeUInt16LE(type, at + 2)
    tiff.writeUInt32LE(count, at + 4)
    tiff.writeUInt32LE(value, at + 8)
  }
  tiff.writeUInt16LE(3, 8)
  entry(10, 0x0112, 3, 1, orientation)
  entry(22, 0x8769, 4, 1, 60)
  // The directory of places (GPS), with a reference and a text.
  entry(34, 0x8825, 4, 1, 100)
  tiff.writeUInt16LE(1, 60)
  entry(62, 0x9003, 2, 20, 140)
  tiff.writeUInt16LE(1, 100)
  entry(102, 0x001b, 2, place.length, 180)
  if (taken !== undefined) tiff.write(taken, 140, 'latin1')
  tiff.write(place, 180, 'latin1')
  return segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]))
}

function comment(text: string): Buffer {
  return segment(0xfe, Buffer.from(text, 'latin1'))
}

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}
