/** Strokes as a hand draws them on the signing pad. */
import type { Stroke } from '#shared/domain/strokes.ts'

/** A wave from left to right, long enough for a signature; `at` makes one person's differ from another's. */
export function waveStroke(at = 0, points = 24): Stroke {
  return Array.from({ length: points }, (_, step) => [
    1500 + step * 280,
    2500 + Math.round(Math.sin(step / 2 + at) * 1200) + (at % 97),
    at + step * 12,
    400 + ((step * 37 + at) % 500),
  ])
}

/** A touch that nobody would know again. */
export const DOT: Stroke = [
  [4000, 2000, 0, 500],
  [4010, 2005, 16, 500],
]

/** One to three strokes that are those of the person at this place of the list and of nobody else. */
export function strokesOf(place: number): Stroke[] {
  return Array.from({ length: 1 + (place % 3) }, (_, index) => waveStroke(place * 7 + index * 1000))
}
