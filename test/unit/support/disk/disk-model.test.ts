import { expect, test } from 'vitest'
import { CUT_STYLES, DiskModel } from '../../../support/disk/disk-model.ts'
import type { DiskStep } from '../../../support/disk/recording.ts'
import { Chance } from '../../../support/random.ts'

/** What a cut after these steps may leave of a file, over many chances; null where there is no such file. */
function possible(steps: DiskStep[], path: string): Set<string | null> {
  const found = new Set<string | null>()
  for (let seed = 0; seed < 200; seed++) {
    for (const style of CUT_STYLES) {
      const disk = new DiskModel('/d', new Map())
      for (const step of steps) disk.apply(step)
      found.add(disk.afterCut(style, new Chance(seed)).get(path)?.toString() ?? null)
    }
  }
  return found
}

const open: DiskStep = { kind: 'open', path: '/d/a', empties: false }
const write = (text: string, offset = 0): DiskStep => ({
  kind: 'write',
  path: '/d/a',
  offset,
  bytes: Buffer.from(text),
})
const sync = (path: string, began: number): DiskStep => ({ kind: 'sync', path, began })

test('a file whose folder was not synced may be gone, however often it was synced itself', () => {
  expect(possible([open, write('x'), sync('/d/a', 2)], '/d/a')).toEqual(new Set([null, 'x']))
  expect(possible([open, write('x'), sync('/d/a', 2), sync('/d', 3)], '/d/a')).toEqual(new Set(['x']))
})

test('writes that were not synced may be lost or change places, those that were are there', () => {
  const steps = [open, write('11'), sync('/d', 2), sync('/d/a', 3), write('2'), write('3', 1)]
  expect(possible(steps, '/d/a')).toEqual(new Set(['11', '21', '13', '23']))
})

test('a write that came while a sync was running is not covered by it', () => {
  const steps = [open, sync('/d', 1), write('1'), write('2'), sync('/d/a', 3)]
  expect(possible(steps, '/d/a')).toEqual(new Set(['1', '2']))
})

test('a torn write leaves sectors of 512 bytes', () => {
  const steps = [open, sync('/d', 1), write('1'.repeat(1024)), sync('/d/a', 3), write('2'.repeat(1024))]
  const halves = ['11', '12', '21', '22'].map((pair) => [...pair].map((digit) => digit.repeat(512)).join(''))
  expect(possible(steps, '/d/a')).toEqual(new Set(halves))
})

test('a rename is safe once both folders were synced, and never leaves two names or none', () => {
  const before: DiskStep[] = [open, { kind: 'folder', path: '/d/b' }, sync('/d', 2)]
  const steps = [...before, { kind: 'rename', from: '/d/a', path: '/d/b/a' } as const]
  const both = (extra: DiskStep[]) => [
    possible([...steps, ...extra], '/d/a'),
    possible([...steps, ...extra], '/d/b/a'),
  ]
  expect(both([sync('/d', 4)])).toEqual([new Set(['', null]), new Set(['', null])])
  expect(both([sync('/d', 4), sync('/d/b', 5)])).toEqual([new Set([null]), new Set([''])])
})
