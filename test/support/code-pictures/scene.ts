/** What a camera sees of cards held in front of it: `place` puts one into the picture. */
import { type GrayImage, shadeAt, smaller, smoothed } from '#shared/domain/sheet-reading/gray-image.ts'
import type { Chance } from '../random.ts'

export type Pose = {
  /** Middle of the card in the picture, and its side, in pixels of the picture. */
  x: number
  y: number
  side: number
  /** In the plane of the picture. */
  turn?: number
  /** Away from the camera, in degrees, about the axis at `tiltAxis` degrees. */
  tilt?: number
  tiltAxis?: number
  /** Wound around a can: parts of its width that the card would go around once. */
  bend?: number
  /** Crumpled: pixels of the picture that a place may be off. */
  crumple?: number
}

const radians = (degrees: number) => (degrees * Math.PI) / 180
/** The camera stands so many sides of the card away. */
const DISTANCE = 3

/** A wall, a table, a hall: `busy` from 0 to 1. */
export function backdrop(width: number, height: number, chance: Chance, busy = 0.3): GrayImage {
  const bytes = new Uint8Array(width * height)
  const base = chance.between(70, 190)
  const slope = { x: (chance.next() - 0.5) * 60, y: (chance.next() - 0.5) * 60 }
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++)
      bytes[at] = Math.max(0, Math.min(255, base + slope.x * (x / width) + slope.y * (y / height)))
  for (let shape = 0; shape < busy * 60; shape++) {
    const [left, top] = [chance.between(0, width - 1), chance.between(0, height - 1)]
    const [wide, high] = [chance.between(2, width / 6), chance.between(2, height / 12)]
    const shade = chance.between(0, 255)
    for (let y = top; y < Math.min(height, top + high); y++)
      bytes.fill(shade, y * width + left, y * width + Math.min(width, left + wide))
  }
  return { bytes, width, height }
}

/** Draws `card` into `scene`. */
export function place(scene: GrayImage, card: GrayImage, pose: Pose, chance: Chance): void {
  const { x: middleX, y: middleY, side, turn = 0, tilt = 0, tiltAxis = 0, bend = 0, crumple = 0 } = pose
  // Sharper than the picture can show is averaged first, as a lens does.
  const factor = Math.max(1, Math.floor(card.width / side))
  const source = factor > 1 ? smaller(card, factor) : card.width > side ? smoothed(card) : card
  const [cosTurn, sinTurn] = [Math.cos(radians(turn)), Math.sin(radians(turn))]
  const [cosAxis, sinAxis] = [Math.cos(radians(tiltAxis)), Math.sin(radians(tiltAxis))]
  const [cosTilt, sinTilt] = [Math.cos(radians(tilt)), Math.sin(radians(tilt))]
  const waves = Array.from({ length: 4 }, () => ({
    ...{ x: (chance.next() - 0.5) * 9, y: (chance.next() - 0.5) * 9, at: chance.next() * 7 },
  }))
  const reach = side * 1.2
  for (let y = Math.max(0, Math.floor(middleY - reach)); y < Math.min(scene.height, middleY + reach); y++)
    for (let x = Math.max(0, Math.floor(middleX - reach)); x < Math.min(scene.width, middleX + reach); x++) {
      let [right, down] = [(x - middleX) / side, (y - middleY) / side]
      if (crumple > 0)
        for (const wave of waves) {
          const off = (Math.sin(wave.x * right * 2 + wave.y * down * 2 + wave.at) * crumple) / side / 2
          right += off * Math.sign(wave.x)
          down += off * Math.sign(wave.y)
        }
      // Back through the tilt: seen from DISTANCE, along and across the axis.
      const along = right * cosAxis + down * sinAxis
      const across = -right * sinAxis + down * cosAxis
      const depth = DISTANCE * cosTilt - across * sinTilt
      const u = (across * DISTANCE) / depth
      const v = (along * (DISTANCE + u * sinTilt)) / DISTANCE
      const planeX = v * cosAxis - u * sinAxis
      const planeY = v * sinAxis + u * cosAxis
      let cardX = planeX * cosTurn + planeY * sinTurn
      const cardY = -planeX * sinTurn + planeY * cosTurn
      if (bend > 0) {
        const radius = 1 / (2 * Math.PI * bend)
        if (Math.abs(cardX) >= radius) continue
        cardX = Math.asin(cardX / radius) * radius
      }
      const [fromX, fromY] = [(cardX + 0.5) * source.width - 0.5, (cardY + 0.5) * source.height - 0.5]
      if (fromX < 0 || fromY < 0 || fromX >= source.width - 1 || fromY >= source.height - 1) continue
      scene.bytes[y * scene.width + x] = shadeAt(source, fromX, fromY)
    }
}
