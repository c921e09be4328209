/** The parts of a JPEG (ITU-T T.81, annex B), and the same picture without anything that tells where or by whom. */

export type JpegSegment = { marker: number; start: number; end: number }

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
/** Adobe's: it says how the colours are kept, and nothing else. */
const APP14 = 0xee
const COMMENT = 0xfe

/** Every part with the picture data behind it, up to the end of the picture. Undefined where it is no whole JPEG. */
export function jpegSegments(bytes: Uint8Array): JpegSegment[] | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return undefined
  const segments: JpegSegment[] = []
  for (let at = 2; at + 1 < bytes.length;) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    // Filling bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === EOI) return segments
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)
    if (length < 2) return undefined
    const end = marker === SOS ? endOfScan(bytes, at + 2 + length) : at + 2 + length
    if (end > bytes.length) return undefined
    segments.push({ marker, start: at, end })
    at = end
  }
  return undefined
}

/** Nothing of cameras, places, names, previews, and nothing behind the end. Undefined where it is no whole JPEG. */
export function bareJpeg(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const kept = jpegSegments(bytes)?.filter(({ marker }) => !tellsMore(marker))
  if (!kept) return undefined
  const length = kept.reduce((sum, { start, end }) => sum + end - start, 4)
  const bare = new Uint8Array(length)
  bare.set([0xff, SOI])
  let at = 2
  for (const { start, end } of kept) {
    bare.set(bytes.subarray(start, end), at)
    at += end - start
  }
  bare.set([0xff, EOI], at)
  return bare
}

/** True where it is what `bareJpeg` makes. */
export function isBareJpeg(bytes: Uint8Array): boolean {
  const bare = bareJpeg(bytes)
  return bare !== undefined && bare.length === bytes.length
}

function tellsMore(marker: number): boolean {
  const isApplication = marker >= 0xe0 && marker <= 0xef
  return (isApplication && marker !== APP14) || marker === COMMENT
}

/** Picture data goes on until a marker that is neither a filled-in byte nor one of the eight it may hold. */
function endOfScan(bytes: Uint8Array, start: number): number {
  for (let at = start; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}
