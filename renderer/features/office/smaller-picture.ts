/**
 * Redraws a picture in the window: no larger than a logo needs to be, in the colours of a screen. What the
 * window can't show, as an SVG, is left to the backend to refuse with its reason.
 */
const LARGEST_BYTES = 2 * 1024 * 1024
const LONGEST_SIDES_PX = [1000, 700, 500]

export async function smallerPicture(picture: File): Promise<File> {
  const isReady = picture.size <= LARGEST_BYTES && picture.type === 'image/png'
  if (isReady) return picture
  try {
    const bitmap = await createImageBitmap(picture)
    for (const longestPx of LONGEST_SIDES_PX) {
      const drawn = await redrawn(bitmap, longestPx)
      if (drawn.size <= LARGEST_BYTES) return new File([drawn], 'logo.png', { type: 'image/png' })
    }
    return picture
  } catch {
    return picture
  }
}

/** PNG keeps what is clear clear. */
function redrawn(bitmap: ImageBitmap, longestPx: number): Promise<Blob> {
  const scale = Math.min(1, longestPx / Math.max(bitmap.width, bitmap.height))
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * scale)))
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1)
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  return canvas.convertToBlob({ type: 'image/png' })
}
