/** Makes a photo as small as it is kept before it is sent, and reads when it was taken, which a canvas forgets. */
import { LARGEST_PHOTO_BYTES, PHOTO_LIMITS } from '#shared/contract/photos.ts'
import { photoFacts, type Taken } from '#shared/domain/photo-file/exif.ts'
import { isHeic } from '#shared/domain/photo-file/heic.ts'
import { photoRefusal } from '#shared/texts/photos.ts'

export type ShrunkPhoto = { picture: Blob; taken: Taken | null }

/** Its message is the sentence to show. */
export class PhotoRefused extends Error {}

const MOST_PIXELS = 36_000_000
const QUALITIES = [0.84, 0.72, 0.6, 0.45]

/** Throws PhotoRefused. */
export async function shrinkPhoto(file: File): Promise<ShrunkPhoto> {
  if (file.size > LARGEST_PHOTO_BYTES) throw refused('too_large')
  const bytes = new Uint8Array(await file.arrayBuffer())
  const { taken } = photoFacts(bytes)
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null)
  if (!bitmap) throw refused(problemOf(bytes))
  try {
    if (bitmap.width * bitmap.height > MOST_PIXELS) throw refused('too_large')
    return { picture: await packed(bitmap), taken }
  } finally {
    bitmap.close()
  }
}

function refused(problem: string): PhotoRefused {
  return new PhotoRefused(photoRefusal(problem))
}

function problemOf(bytes: Uint8Array): string {
  if (isHeic(bytes)) return 'heic'
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8
  const isPng = bytes[0] === 0x89 && bytes[1] === 0x50
  return isJpeg || isPng ? 'damaged' : 'not_picture'
}

async function packed(bitmap: ImageBitmap): Promise<Blob> {
  for (let sidePx: number = PHOTO_LIMITS.sidePx; ; sidePx *= 0.75) {
    const canvas = drawn(bitmap, sidePx)
    for (const quality of QUALITIES) {
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
      if (!blob) throw refused('damaged')
      if (blob.size <= PHOTO_LIMITS.bytes) return blob
    }
  }
}

function drawn(bitmap: ImageBitmap, sidePx: number): HTMLCanvasElement {
  const scale = Math.min(1, sidePx / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  const context = canvas.getContext('2d')
  if (!context) throw refused('damaged')
  // What lets light through stands on white, as on paper.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas
}
