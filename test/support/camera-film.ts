/** What a camera sees, shot after shot, as the film that Chromium plays in place of one: JPEG after JPEG. */
import { encode } from 'jpeg-js'
import { coloured } from '#shared/domain/code-reading/decoder.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { printedCode } from './code-pictures/printed-code.ts'
import { backdrop, place } from './code-pictures/scene.ts'
import { Chance } from './random.ts'

/** Chromium plays thirty frames to a second, over and over. */
export type Shot = { image: GrayImage; frames: number }

const [WIDTH, HEIGHT] = [1280, 720]

/** Cards side by side before a wall, or the bare wall. */
export function cardsBeforeCamera(codes: readonly string[], seed = 1): GrayImage {
  const chance = new Chance(seed)
  const scene = backdrop(WIDTH, HEIGHT, chance, 0.2)
  codes.forEach((code, index) => {
    const x = (WIDTH * (index + 1)) / (codes.length + 1)
    place(scene, printedCode(code), { x, y: HEIGHT / 2, side: 320, turn: chance.next() * 16 - 8 }, chance)
  })
  return scene
}

export function filmOf(shots: readonly Shot[]): Buffer {
  return Buffer.concat(
    shots.flatMap(({ image, frames }) => {
      const { data, width, height } = coloured(image)
      const picture = encode({ data: Buffer.from(data.buffer), width, height }, 80).data
      return Array.from({ length: frames }, () => picture)
    }),
  )
}

/** Electron's switches for a camera that sees the film in `file`. */
export function filmSwitches(file: string): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${file}`]
}
