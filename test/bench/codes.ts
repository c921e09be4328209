/**
 * How well codes are read from photos: our own tickets under the conditions of a door, at least 2,000 pictures, and
 * under worse ones, beside zxing alone. With `--pictures DIR` instead every picture in DIR that has its text beside it
 * (`NAME.png` and `NAME.txt`, as zxing and zxing-cpp lay out their sets), as it lies and turned by quarters.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { readCodes } from '#shared/domain/code-reading/read-codes.ts'
import { PLAIN } from '#shared/domain/code-reading/tries.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import { decodeInNode } from '../../electron/backend/code-pictures/code-decoder.ts'
import { decodePicture } from '../../electron/backend/code-pictures/decode-picture.ts'
import { codesInPicture } from '../../electron/backend/code-pictures/read-picture.ts'
import { type Condition, DOOR, HARD } from '../support/code-pictures/conditions.ts'
import { madeTickets } from '../support/code-pictures/made-tickets.ts'
import { Chance } from '../support/random.ts'
import { turned } from '../support/sheet-photos/photo-faults.ts'
import type { BenchLine } from './bench-line.ts'

const DOOR_PICTURES = 2_000
const HARD_PICTURES = 400
/** In a hundred. */
const MOST_UNREAD_AT_THE_DOOR = 0.5

type Count = { pictures: number; ours: number; alone: number; misread: number; slowestMs: number }
type Picture = { image: GrayImage; texts: readonly string[] }

export async function* benchCodes(folder: string | undefined): AsyncGenerator<BenchLine> {
  if (folder !== undefined) {
    for (const quarters of [0, 1, 2, 3])
      yield lineOf(`${folder} @ ${quarters * 90}°`, await count(picturesIn(folder, quarters)), null)
    return
  }
  yield* benchConditions('pintu', DOOR, DOOR_PICTURES, MOST_UNREAD_AT_THE_DOOR)
  yield* benchConditions('berat', HARD, HARD_PICTURES, null)
}

async function* benchConditions(
  name: string,
  conditions: Readonly<Record<string, Condition>>,
  pictures: number,
  mostUnread: number | null,
): AsyncGenerator<BenchLine> {
  const each = Math.ceil(pictures / Object.keys(conditions).length)
  const all: Count[] = []
  for (const [title, condition] of Object.entries(conditions)) {
    const counted = await count(picturesOf(condition, each))
    all.push(counted)
    yield lineOf(`${name}: ${title}`, counted, null)
  }
  yield lineOf(`${name}: semua`, all.reduce(sumOf), mostUnread)
}

function* picturesOf(condition: Condition, pictures: number): Generator<Picture> {
  for (let seed = 1; seed <= pictures; seed++) {
    const chance = new Chance(seed * 7919)
    const texts = madeTickets(chance, condition.codes)
    yield { image: condition.picture(texts, chance), texts }
  }
}

function* picturesIn(folder: string, quarters: number): Generator<Picture> {
  for (const name of readdirSync(folder).toSorted()) {
    const text = join(folder, name.replace(/\.[^.]+$/, '.txt'))
    if (!['.png', '.jpg', '.jpeg'].includes(extname(name).toLowerCase()) || !existsSync(text)) continue
    const image = turned(decodePicture(readFileSync(join(folder, name))), quarters)
    yield { image, texts: [readFileSync(text, 'utf8')] }
  }
}

/** A picture counts as read when every text in it was; `alone` is the first try, which is zxing as it comes. */
async function count(pictures: Iterable<Picture>): Promise<Count> {
  const sum: Count = { pictures: 0, ours: 0, alone: 0, misread: 0, slowestMs: 0 }
  const now = () => performance.now()
  for (const { image, texts } of pictures) {
    const wanted = texts.map(trimmed)
    const began = now()
    const read = (await codesInPicture(image)).map(({ text }) => trimmed(text))
    sum.slowestMs = Math.max(sum.slowestMs, now() - began)
    const plain = await readCodes(image, { tries: [PLAIN], decode: decodeInNode, now, limitMs: Infinity })
    sum.pictures += 1
    if (wanted.every((text) => read.includes(text))) sum.ours += 1
    else if (read.some((text) => !wanted.includes(text))) sum.misread += 1
    if (wanted.every((text) => plain.some((code) => trimmed(code.text) === text))) sum.alone += 1
  }
  return sum
}

/** Whoever wrote the expected text down may have ended it with a line. */
function trimmed(text: string): string {
  return text.replace(/\r\n/g, '\n').trimEnd()
}

function sumOf(a: Count, b: Count): Count {
  return {
    pictures: a.pictures + b.pictures,
    ours: a.ours + b.ours,
    alone: a.alone + b.alone,
    misread: a.misread + b.misread,
    slowestMs: Math.max(a.slowestMs, b.slowestMs),
  }
}

/** Without a goal of its own, no more may stay unread than zxing alone leaves. */
function lineOf(name: string, counted: Count, mostUnread: number | null): BenchLine {
  const { pictures, ours, alone, misread, slowestMs } = counted
  const share = (read: number) => (pictures === 0 ? 0 : (100 * (pictures - read)) / pictures)
  const base = mostUnread ?? Math.max(share(alone), 0.001)
  return {
    ...{ name, ours: share(ours), base, unit: '% unread', ratio: share(ours) / base, goal: 1 },
    note: `${ours} of ${pictures} read, zxing alone ${alone}, ${misread} misread, slowest ${Math.round(slowestMs)} ms`,
  }
}
