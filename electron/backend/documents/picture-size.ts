/** How many pixels a PNG or JPEG has, read from its own header. */

export type PictureSize = { width: number; height: number }

/** Null where the bytes are neither, or damaged. */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (view.getUint32(0) === PNG) return { width: view.getUint32(16), height: view.getUint32(20) }
    if (view.getUint16(0) === JPEG) return jpegSize(view)
    return null
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

const PNG = 0x89504e47
const JPEG = 0xffd8

/** Walks from segment to segment until the one that begins the picture itself. Throws RangeError at the end. */
function jpegSize(view: DataView): PictureSize {
  for (let at = 2; ; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const beginsPicture =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (beginsPicture) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
  }
}
