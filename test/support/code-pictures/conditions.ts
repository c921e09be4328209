/**
 * Under what conditions codes are held before a camera. `DOOR` are those of our own cards at the door, of
 * which nearly every one must be read; `HARD` are what nobody should have to read, and some reader still does.
 */
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import type { Chance } from '../random.ts'
import { blurred, noisy, packed, shaded } from '../sheet-photos/photo-faults.ts'
import * as fault from './faults.ts'
import { type Print, printedCode } from './printed-code.ts'
import { backdrop, place, type Pose } from './scene.ts'

/** Makes the picture of one text, or of several held up together. */
export type Condition = { codes: number; picture: (texts: readonly string[], chance: Chance) => GrayImage }

type Taking = { print?: Print; pose?: Partial<Pose>; size?: readonly [number, number]; busy?: number }
const WEBCAM = [640, 480] as const

/** One card somewhere near the middle, a third of the picture high unless `pose` says otherwise. */
function taken(
  text: string,
  chance: Chance,
  { print = {}, pose = {}, size = WEBCAM, busy = 0.3 }: Taking = {},
): GrayImage {
  const [width, height] = size
  const scene = backdrop(width, height, chance, busy)
  const off = () => (chance.next() - 0.5) * 0.1 * height
  place(
    scene,
    printedCode(text, print),
    {
      x: width / 2 + off(),
      y: height / 2 + off(),
      side: height * 0.5,
      turn: chance.next() * 30 - 15,
      ...pose,
    },
    chance,
  )
  return scene
}

function one(take: (text: string, chance: Chance) => GrayImage): Condition {
  return { codes: 1, picture: ([text = ''], chance) => take(text, chance) }
}

/** `size` of the blots in parts of the card's width; a module is a thirty-third of it. */
function soiled(text: string, chance: Chance, share: number, size: readonly [number, number]): GrayImage {
  const scene = backdrop(640, 480, chance)
  const card = fault.dirty(printedCode(text), chance, share, size)
  place(scene, card, { x: 320, y: 240, side: 250, turn: chance.next() * 20 - 10 }, chance)
  return noisy(scene, chance, 5)
}

/** Side by side, none upon another. */
function several(count: number): Condition {
  return {
    codes: count,
    picture: (texts, chance) => {
      const scene = backdrop(1280, 720, chance, 0.3)
      texts.forEach((text, index) => {
        const [column, row] = [index % 3, Math.floor(index / 3)]
        const pose = {
          x: 220 + column * 420,
          y: count > 3 ? 190 + row * 350 : 360,
          side: chance.between(180, 260),
        }
        place(scene, printedCode(text), { ...pose, turn: chance.next() * 40 - 20 }, chance)
      })
      return noisy(scene, chance, 5)
    },
  }
}

/** 203 dots to the inch: of a badge with a code of 20 mm each module is four or five dots. */
const thermal = (spread: number): Print => ({ module: 8, ink: 35, paper: 235, spread })

export const DOOR: Readonly<Record<string, Condition>> = {
  'cetak termal 203 dpi': one((text, chance) =>
    noisy(
      fault.streaked(taken(text, chance, { print: thermal(chance.pick([0, 0.12, 0.2])) }), chance, 1, 1),
      chance,
      6,
    ),
  ),
  'debu dan percikan 15 %': one((text, chance) => soiled(text, chance, 0.15, [0.002, 0.006])),
  'miring 30°': one((text, chance) =>
    noisy(
      taken(text, chance, {
        pose: { tilt: 30, tiltAxis: chance.between(0, 359), turn: chance.between(0, 359) },
      }),
      chance,
      5,
    ),
  ),
  silau: one((text, chance) => {
    const [x, y, radius] = [chance.between(220, 420), chance.between(140, 340), chance.between(20, 40)]
    return noisy(fault.glared(taken(text, chance), x, y, radius, 0.85), chance, 5)
  }),
  kabur: one((text, chance) => noisy(fault.defocused(taken(text, chance), 1 + chance.next()), chance, 4)),
  goyang: one((text, chance) =>
    noisy(fault.moved(taken(text, chance), 2 + chance.next() * 3, chance.between(0, 179)), chance, 4),
  ),
  'cahaya redup': one((text, chance) =>
    noisy(fault.dim(taken(text, chance), 0.12 + chance.next() * 0.1), chance, 7),
  ),
  'layar terbalik warna': one((text, chance) =>
    noisy(taken(text, chance, { print: { ink: 235, paper: 20 } }), chance, 5),
  ),
  'layar HP 40 %': one((text, chance) =>
    noisy(
      fault.moire(
        taken(text, chance, { print: { ink: 25, paper: 110 } }),
        0.25,
        3 + chance.next() * 4,
        chance.between(0, 89),
      ),
      chance,
      5,
    ),
  ),
  'JPEG keras': one((text, chance) =>
    packed(noisy(taken(text, chance, { pose: { side: 200 } }), chance, 4), 20),
  ),
  'kecil di foto besar': one((text, chance) =>
    packed(
      noisy(
        taken(text, chance, {
          size: [2000, 1500],
          pose: { side: chance.between(90, 130), x: chance.between(200, 1800), y: chance.between(200, 1300) },
        }),
        chance,
        4,
      ),
      75,
    ),
  ),
  'dua sekaligus': several(2),
  'enam sekaligus': several(6),
}

export const HARD: Readonly<Record<string, Condition>> = {
  'sangat kabur': one((text, chance) =>
    noisy(fault.defocused(taken(text, chance), 3.2 + chance.next() * 1.8), chance, 3),
  ),
  'dekat dan sangat kabur': one((text, chance) =>
    noisy(
      fault.defocused(
        taken(text, chance, { pose: { side: chance.between(300, 430) } }),
        5 + chance.next() * 4,
      ),
      chance,
      3,
    ),
  ),
  'sangat goyang': one((text, chance) =>
    noisy(fault.moved(taken(text, chance), 8 + chance.next() * 6, chance.between(0, 179)), chance, 3),
  ),
  'sangat kecil': one((text, chance) =>
    noisy(taken(text, chance, { pose: { side: chance.between(42, 62) } }), chance, 4),
  ),
  'kecil, kabur, JPEG': one((text, chance) =>
    packed(
      noisy(blurred(taken(text, chance, { pose: { side: chance.between(72, 100) } }), 1), chance, 4),
      40,
    ),
  ),
  'bayangan keras': one((text, chance) =>
    noisy(fault.halfShaded(shaded(taken(text, chance), chance, 0.4), chance, 0.25), chance, 4),
  ),
  'sangat redup': one((text, chance) =>
    noisy(fault.dim(taken(text, chance), 0.05 + chance.next() * 0.04), chance, 5),
  ),
  pudar: one((text, chance) =>
    noisy(fault.flat(taken(text, chance, { print: { ink: 175, paper: 205 } }), 60, 220), chance, 5),
  ),
  'tinta melebar': one((text, chance) =>
    noisy(taken(text, chance, { print: { spread: 0.25 + chance.next() * 0.12 } }), chance, 4),
  ),
  'tinta kurang': one((text, chance) =>
    noisy(taken(text, chance, { print: { spread: -0.25 - chance.next() * 0.1 } }), chance, 4),
  ),
  'miring 60°': one((text, chance) =>
    noisy(
      taken(text, chance, {
        pose: {
          tilt: 55 + chance.next() * 12,
          tiltAxis: chance.between(0, 359),
          turn: chance.between(0, 359),
          side: 330,
        },
      }),
      chance,
      4,
    ),
  ),
  'di botol': one((text, chance) =>
    noisy(
      taken(text, chance, { pose: { bend: 0.34 + chance.next() * 0.1, tilt: 15, side: 300 } }),
      chance,
      4,
    ),
  ),
  'kertas kusut': one((text, chance) =>
    noisy(taken(text, chance, { pose: { crumple: 4 + chance.next() * 7, side: 300 } }), chance, 4),
  ),
  'bintik sebesar modul, 15 %': one((text, chance) => soiled(text, chance, 0.15, [0.003, 0.012])),
  'noda besar, 13 %': one((text, chance) => soiled(text, chance, 0.13, [0.008, 0.038])),
  'tanpa tepi putih': one((text, chance) =>
    noisy(taken(text, chance, { print: { quiet: 0 }, busy: 0.8 }), chance, 5),
  ),
  'titik bulat': one((text, chance) =>
    noisy(taken(text, chance, { print: { round: true, module: 16 } }), chance, 5),
  ),
  cermin: one((text, chance) => noisy(fault.turnedOver(taken(text, chance)), chance, 5)),
  'layar bergaris': one((text, chance) =>
    noisy(fault.moire(taken(text, chance), 0.75, 2.5 + chance.next() * 4, chance.between(0, 89)), chance, 5),
  ),
  'derau kasar': one((text, chance) => noisy(taken(text, chance), chance, 75)),
  'silau besar': one((text, chance) =>
    noisy(
      fault.glared(
        taken(text, chance),
        chance.between(260, 380),
        chance.between(180, 300),
        chance.between(45, 62),
        1,
      ),
      chance,
      5,
    ),
  ),
  'semua sekaligus': one((text, chance) =>
    packed(
      noisy(
        shaded(
          fault.defocused(
            fault.moved(
              taken(text, chance, { pose: { tilt: 35, tiltAxis: chance.between(0, 359), side: 150 } }),
              2.5,
              40,
            ),
            1.4,
          ),
          chance,
          0.3,
        ),
        chance,
        7,
      ),
      45,
    ),
  ),
}
