import { expect, test } from 'vitest'
import { CodesInView } from '../../../../renderer/devices/camera/codes-in-view.ts'

/** Frames every 50 ms from `fromMs` to `untilMs`; answers which code was told when. */
function watch(view: CodesInView, codes: readonly string[], fromMs: number, untilMs: number): string[] {
  const told: string[] = []
  for (let ms = fromMs; ms < untilMs; ms += 50) {
    view.see(codes, ms)
    const next = view.next(ms)
    if (next !== null) told.push(`${next} ${ms}`)
  }
  return told
}

test('a code is told at once, and once while it stays in the picture', () => {
  expect(watch(new CodesInView(), ['A'], 0, 60_000)).toEqual(['A 0'])
})

test('several at once are told one after the other, with time to read each verdict', () => {
  expect(watch(new CodesInView(), ['A', 'B', 'C'], 0, 10_000)).toEqual(['A 0', 'B 1300', 'C 2600'])
})

test('which of them waits can be told apart', () => {
  const view = new CodesInView()
  watch(view, ['A', 'B'], 0, 100)
  expect(view.standingOf('A')).toBe('told')
  expect(view.standingOf('B')).toBe('waiting')
})

test('the next card does not wait once the one before has been taken away', () => {
  const view = new CodesInView()
  expect(watch(view, ['A'], 0, 300)).toEqual(['A 0'])
  expect(watch(view, [], 300, 650)).toEqual([])
  expect(watch(view, ['B'], 650, 1_000)).toEqual(['B 650'])
})

test('a code that flickers for a moment is not told again, one that comes back on purpose is', () => {
  const view = new CodesInView()
  expect(watch(view, ['A'], 0, 1_000)).toEqual(['A 0'])
  watch(view, [], 1_000, 2_000)
  expect(watch(view, ['A'], 2_000, 3_000)).toEqual([])
  watch(view, [], 3_000, 6_000)
  expect(watch(view, ['A'], 6_000, 7_000)).toEqual(['A 6000'])
})

test('a code that was seen while another had its turn is told even though it was taken away', () => {
  const view = new CodesInView()
  expect(watch(view, ['A', 'B'], 0, 200)).toEqual(['A 0'])
  expect(watch(view, [], 200, 5_000)).toEqual(['B 400'])
})

test('all day long nothing piles up', () => {
  const view = new CodesInView()
  const told = Array.from({ length: 2_000 }, (_, turn) =>
    watch(view, [`K${turn}`], turn * 4_000, turn * 4_000 + 500),
  )
  expect(told.flat()).toHaveLength(2_000)
})
