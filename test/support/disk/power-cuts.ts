/** Cuts the power at many points of a recording, each time with another disk left behind. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { Chance } from '../random.ts'
import { CUT_STYLES, type CutStyle, type DiskImage, DiskModel } from './disk-model.ts'
import type { DiskStep } from './recording.ts'
import type { Said } from './said.ts'

export type PowerCut = {
  /** Repeats this very cut. */
  seed: number
  style: CutStyle
  /** Steps that had been asked of the disk. */
  step: number
  /** What had been answered before the power went. */
  said: Said[]
  image: DiskImage
}

type Asked = {
  root: string
  /** What was safe on the disk, and what had been answered, when the recording began. */
  before: DiskImage
  said?: Said[]
  cuts: number
  seed: number
}

/** Spread over the whole recording; every style at every point. */
export function* powerCuts(steps: DiskStep[], asked: Asked): Generator<PowerCut> {
  const { root, before, cuts, seed } = asked
  const points = Math.min(steps.length, Math.ceil(cuts / CUT_STYLES.length))
  const model = new DiskModel(root, before)
  const said = [...(asked.said ?? [])]
  let point = 0
  for (const [index, step] of steps.entries()) {
    model.apply(step)
    // Printed by work-on-record.ts.
    if (step.kind === 'said') said.push(JSON.parse(step.line) as Said)
    for (; point < points && index >= pointAt(point, points, steps.length, seed); point++) {
      for (const [order, style] of CUT_STYLES.entries()) {
        const own = seed + point * CUT_STYLES.length + order
        const image = model.afterCut(style, new Chance(own))
        yield { seed: own, style, step: index, said: [...said], image }
      }
    }
  }
}

/** One point in each of equal stretches, by chance. */
function pointAt(point: number, points: number, steps: number, seed: number): number {
  return Math.floor(((point + new Chance(seed ^ (point + 1)).next()) * steps) / points)
}

/** Puts what was left in its own place again: paths that were written down in it still lead there. */
export function layOut(image: DiskImage, root: string): void {
  rmSync(root, { recursive: true, force: true })
  mkdirSync(root, { recursive: true })
  for (const [path, bytes] of image) {
    mkdirSync(bytes === null ? path : dirname(path), { recursive: true })
    if (bytes !== null) writeFileSync(path, bytes)
  }
}

/** The same disk in another place. */
export function movedTo(place: string, { image, root }: { image: DiskImage; root: string }): DiskImage {
  return new Map([...image].map(([path, bytes]) => [join(place, relative(root, path)), bytes]))
}
