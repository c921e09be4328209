/** From what a pen did on a pad of any size to a stroke on the one pad of shared/domain/signing.ts, and back. */
import { SIGNING_PAD } from '#shared/domain/signing.ts'
import type { Stroke, StrokePoint } from '#shared/domain/strokes.ts'

/** x and y in tenths of a unit of the pad, `time` in epoch milliseconds, pressure from 0 to 1. */
export type PadPoint = { x: number; y: number; time: number; pressure: number }

/** In CSS pixels of a pad `widthPx` wide. */
export type ScreenPoint = { x: number; y: number; time: number; pressure: number }

const MOST_POINTS = 5_000
const LONGEST_MS = 3_600_000
const TENTHS = 10

/** A line that leaves the pad is drawn along its edge. */
export function padPoint({ x, y, time, pressure }: ScreenPoint, widthPx: number): PadPoint {
  const scale = (SIGNING_PAD.widthPx * TENTHS) / widthPx
  return {
    x: between(0, Math.round(x * scale), SIGNING_PAD.widthPx * TENTHS),
    y: between(0, Math.round(y * scale), SIGNING_PAD.heightPx * TENTHS),
    time,
    pressure,
  }
}

/** `zeroAt` is the moment of the first touch in epoch milliseconds. */
export function strokeOf(points: readonly PadPoint[], zeroAt: number): Stroke {
  let kept = points
  while (kept.length > MOST_POINTS) kept = kept.filter((_, index) => index % 2 === 0)
  return kept.map(({ x, y, time, pressure }): StrokePoint => [
    x,
    y,
    between(0, Math.round(time - zeroAt), LONGEST_MS),
    between(0, Math.round(pressure * 1000), 1000),
  ])
}

export function screenPoints(stroke: Stroke, widthPx: number): ScreenPoint[] {
  const scale = widthPx / (SIGNING_PAD.widthPx * TENTHS)
  // Time zero would be taken for "now".
  return stroke.map(([x, y, time, pressure]) => ({
    x: x * scale,
    y: y * scale,
    time: time + 1,
    pressure: pressure / 1000,
  }))
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
