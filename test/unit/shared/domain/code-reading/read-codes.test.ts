import { expect, test } from 'vitest'
import type { FoundCode } from '#shared/domain/code-reading/decoder.ts'
import { readCodes } from '#shared/domain/code-reading/read-codes.ts'
import type { Try } from '#shared/domain/code-reading/tries.ts'
import { scaled } from '#shared/domain/code-reading/views.ts'

const IMAGE = { bytes: new Uint8Array(40 * 40), width: 40, height: 40 }
const CORNERS = [
  { x: 10, y: 10 },
  { x: 20, y: 10 },
  { x: 20, y: 20 },
  { x: 10, y: 20 },
] as const
const code = (text: string): FoundCode => ({ text, corners: CORNERS })

const tryOf = (name: string, more: Partial<Try> = {}): Try => ({
  ...{ name, prepare: (view) => view, how: { reader: 'qr' } },
  ...more,
})

/** Answers one after the other what each look finds, and counts the looks. */
function reader(...answers: FoundCode[][]) {
  const looks = { count: 0 }
  return { looks, decode: () => Promise.resolve(answers[looks.count++] ?? []) }
}

const clock = () => 0

test('tries go on until one finds a code', async () => {
  const { looks, decode } = reader([], [], [code('A')], [code('B')])
  const tries = ['1', '2', '3', '4'].map((name) => tryOf(name))
  const found = await readCodes(IMAGE, { tries, decode, now: clock, limitMs: 1 })
  expect(found.map(({ text }) => text)).toEqual(['A'])
  expect(looks.count).toBe(3)
})

test('once a code was found, the tries that find more look for others beside it', async () => {
  const { looks, decode } = reader([code('A')], [code('A'), code('B')])
  const tries = [tryOf('1'), tryOf('2'), tryOf('3', { findsMore: true })]
  const found = await readCodes(IMAGE, { tries, decode, now: clock, limitMs: 1 })
  expect(found.map(({ text }) => text)).toEqual(['A', 'B'])
  expect(looks.count).toBe(2)
})

test('whoever wants a certain code is not content with another', async () => {
  const { decode } = reader([code('A')], [], [code('B')], [code('C')])
  const tries = ['1', '2', '3', '4'].map((name) => tryOf(name))
  const isEnough = (found: readonly FoundCode[]) => found.some(({ text }) => text === 'B')
  const found = await readCodes(IMAGE, { tries, decode, now: clock, limitMs: 1, isEnough })
  expect(found.map(({ text }) => text)).toEqual(['A', 'B'])
})

test('after its time no further try is begun', async () => {
  const { looks, decode } = reader()
  let ms = 0
  const tries = Array.from({ length: 50 }, (_, name) => tryOf(String(name)))
  await readCodes(IMAGE, { tries, decode, now: () => (ms += 10), limitMs: 100 })
  expect(looks.count).toBe(10)
})

test('corners are told where they are in the picture, however large the view was', async () => {
  const { decode } = reader([code('A')])
  const tries = [tryOf('1', { prepare: (view) => scaled(view, 2) })]
  const [found] = await readCodes(IMAGE, { tries, decode, now: clock, limitMs: 1 })
  expect(found?.corners[0].x).toBeCloseTo(4.75)
  expect(found?.corners[2].y).toBeCloseTo(9.75)
})
