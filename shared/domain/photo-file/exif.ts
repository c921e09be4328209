/** What a camera wrote beside a photo (CIPA DC-008): when it was taken, and how it was held. Nothing else is read. */
import { dateParts } from '../time.ts'
import { jpegSegments } from './jpeg-segments.ts'

/** By the camera's own clock, without a zone. */
export type Taken = { day: string; time: string }
export type PhotoFacts = {
  taken: Taken | null
  /** 1 to 8: how the picture is turned and mirrored. */
  orientation: number
}

const NOTHING: PhotoFacts = { taken: null, orientation: 1 }
const APP1 = 0xe1
/** "Exif" and two zeros. */
const EXIF = [0x45, 0x78, 0x69, 0x66, 0, 0]
const TAG = { orientation: 0x0112, changed: 0x0132, exif: 0x8769, taken: 0x9003, scanned: 0x9004 }
const MOST_ENTRIES = 500

/** Never throws: what cannot be read was not written. */
export function photoFacts(file: Uint8Array): PhotoFacts {
  const segment = jpegSegments(file)?.find(
    ({ marker, start }) => marker === APP1 && EXIF.every((byte, index) => file[start + 4 + index] === byte),
  )
  if (!segment) return NOTHING
  const tiff = file.subarray(segment.start + 4 + EXIF.length, segment.end)
  try {
    return factsIn(new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength))
  } catch {
    // An offset that leads out of it.
    return NOTHING
  }
}

function factsIn(tiff: DataView): PhotoFacts {
  const isLittle = tiff.getUint16(0) === 0x4949
  const entries = directory(tiff, tiff.getUint32(4, isLittle), isLittle)
  const orientation = entries.get(TAG.orientation)
  const turned = orientation === undefined ? 1 : tiff.getUint16(orientation + 8, isLittle)
  const exif = entries.get(TAG.exif)
  const more = exif === undefined ? new Map() : directory(tiff, tiff.getUint32(exif + 8, isLittle), isLittle)
  const written = [more.get(TAG.taken), more.get(TAG.scanned), entries.get(TAG.changed)]
  const taken = written.map((at) => (at === undefined ? null : takenAt(tiff, at, isLittle)))
  return {
    taken: taken.find((one) => one !== null) ?? null,
    orientation: turned >= 1 && turned <= 8 ? turned : 1,
  }
}

/** Where the entry of each tag stands. */
function directory(tiff: DataView, start: number, isLittle: boolean): Map<number, number> {
  const count = Math.min(tiff.getUint16(start, isLittle), MOST_ENTRIES)
  const places = Array.from({ length: count }, (_, index) => start + 2 + index * 12)
  return new Map(places.map((at) => [tiff.getUint16(at, isLittle), at]))
}

/** "2024:09:27 09:41:05" */
function takenAt(tiff: DataView, entry: number, isLittle: boolean): Taken | null {
  const start = tiff.getUint32(entry + 8, isLittle)
  const text = Array.from({ length: 19 }, (_, index) =>
    String.fromCharCode(tiff.getUint8(start + index)),
  ).join('')
  const match = /^(\d{4}):(\d\d):(\d\d) ((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)$/.exec(text)
  if (!match) return null
  const [, year = '', month = '', date = '', time = ''] = match
  const day = `${year}-${month}-${date}`
  // A camera whose clock was never set begins in some year before it was made.
  return (dateParts(day)?.year ?? 0) >= 1990 ? { day, time } : null
}
