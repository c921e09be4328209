/** Pixels of a photo, four bytes each: turned upright, and made fewer by their mean. */

export type Pixels = { data: Uint8Array; width: number; height: number }

/** As the camera was held (EXIF orientation, 1 to 8). */
export function turned(picture: Pixels, orientation: number): Pixels {
  if (orientation === 1) return picture
  const { width, height } = picture
  const isOnSide = orientation >= 5
  const [newWidth, newHeight] = isOnSide ? [height, width] : [width, height]
  const from = wordsOf(picture.data)
  const to = new Uint32Array(newWidth * newHeight)
  for (let y = 0; y < newHeight; y++)
    for (let x = 0; x < newWidth; x++) {
      const [fromX, fromY] = sourceOf(orientation, x, y, width, height)
      to[y * newWidth + x] = from[fromY * width + fromX] ?? 0
    }
  return { data: new Uint8Array(to.buffer), width: newWidth, height: newHeight }
}

/** Which pixel of the picture as it was kept is seen at x, y. */
function sourceOf(
  orientation: number,
  x: number,
  y: number,
  width: number,
  height: number,
): [x: number, y: number] {
  const [right, bottom] = [width - 1, height - 1]
  switch (orientation) {
    case 2:
      return [right - x, y]
    case 3:
      return [right - x, bottom - y]
    case 4:
      return [x, bottom - y]
    case 5:
      return [y, x]
    case 6:
      return [y, bottom - x]
    case 7:
      return [right - y, bottom - x]
    default:
      return [right - y, x]
  }
}

/** The longest side is at most `sidePx`; every pixel is the mean of those it stands for. */
export function shrunk(picture: Pixels, sidePx: number): Pixels {
  const scale = Math.max(picture.width, picture.height) / sidePx
  if (scale <= 1) return picture
  const width = Math.max(1, Math.round(picture.width / scale))
  const height = Math.max(1, Math.round(picture.height / scale))
  const data = new Uint8Array(width * height * 4)
  for (let y = 0; y < height; y++) {
    const [top, bottom] = spanOf(y, height, picture.height)
    for (let x = 0; x < width; x++) {
      const [left, right] = spanOf(x, width, picture.width)
      meanInto(data, (y * width + x) * 4, picture, { left, right, top, bottom })
    }
  }
  return { data, width, height }
}

type Box = { left: number; right: number; top: number; bottom: number }

function meanInto(data: Uint8Array, at: number, { data: from, width }: Pixels, box: Box): void {
  let [red, green, blue] = [0, 0, 0]
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) {
      const place = (y * width + x) * 4
      red += from[place] ?? 0
      green += from[place + 1] ?? 0
      blue += from[place + 2] ?? 0
    }
  const count = (box.right - box.left) * (box.bottom - box.top)
  data[at] = red / count
  data[at + 1] = green / count
  data[at + 2] = blue / count
  data[at + 3] = 255
}

function spanOf(place: number, places: number, length: number): [from: number, to: number] {
  const from = Math.floor((place * length) / places)
  return [from, Math.max(from + 1, Math.floor(((place + 1) * length) / places))]
}

function wordsOf(data: Uint8Array): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice()
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4)
}
