/** A picture of one byte of grey for every pixel, row by row: 0 is black. */
export type GrayImage = { bytes: Uint8Array; width: number; height: number }
export type Point = { x: number; y: number }

/** Between the pixels; outside the picture it is white. */
export function shadeAt({ bytes, width, height }: GrayImage, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return 255
  const [right, down] = [x - left, y - top]
  const at = top * width + left
  const above = (bytes[at] ?? 0) * (1 - right) + (bytes[at + 1] ?? 0) * right
  const below = (bytes[at + width] ?? 0) * (1 - right) + (bytes[at + width + 1] ?? 0) * right
  return above * (1 - down) + below * down
}

/** Every pixel the mean of `factor` × `factor` of them. */
export function smaller(image: GrayImage, factor: number): GrayImage {
  if (factor <= 1) return image
  const [width, height] = [Math.floor(image.width / factor), Math.floor(image.height / factor)]
  const bytes = new Uint8Array(width * height)
  const area = factor * factor
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let row = 0; row < factor; row++) {
        const start = (y * factor + row) * image.width + x * factor
        for (let column = 0; column < factor; column++) sum += image.bytes[start + column] ?? 0
      }
      bytes[y * width + x] = sum / area
    }
  }
  return { bytes, width, height }
}

/** Each pixel the mean of itself and its eight neighbours: what noise is left is a third. */
export function smoothed({ bytes, width, height }: GrayImage): GrayImage {
  const out = new Uint8Array(bytes)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      let sum = 0
      for (let row = -width; row <= width; row += width) {
        const at = y * width + x + row
        sum += (bytes[at - 1] ?? 0) + (bytes[at] ?? 0) + (bytes[at + 1] ?? 0)
      }
      out[y * width + x] = sum / 9
    }
  }
  return { bytes: out, width, height }
}
