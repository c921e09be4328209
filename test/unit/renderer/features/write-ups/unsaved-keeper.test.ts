import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { UnsavedWriting } from '../../../../../shared/contract/write-ups.ts'
import { UnsavedKeeper } from '../../../../../renderer/features/write-ups/unsaved-keeper.ts'

const report = { kind: 'activity_report', edition: 0 } as const
const begun = { key: 'attendance', text: 'Hadir 2 orang.', version: null, sourceHash: 'a'.repeat(64) }
const { key: part, ...seen } = begun

/** What the database has. */
function storeOf(kept: UnsavedWriting[] = []) {
  const store = {
    kept,
    writes: 0,
    full: false,
    keep: (writing: UnsavedWriting) => put([writing]),
    forget: () => put([]),
  }
  const put = (now: UnsavedWriting[]) => {
    if (store.full) return Promise.reject(new Error('disk_full'))
    store.writes += 1
    store.kept = now
    return Promise.resolve()
  }
  return store
}

describe('what is being written', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('is kept in a pause, with what was seen when the writing began', async () => {
    const store = storeOf()
    new UnsavedKeeper(store, []).keep(report, { begun, written: 'Hampir semua.' })
    await vi.advanceTimersByTimeAsync(500)
    expect(store.kept).toEqual([{ ...report, part, text: 'Hampir semua.', begun: seen }])
  })

  test('is kept every second while somebody writes on and on', async () => {
    const store = storeOf()
    const keeper = new UnsavedKeeper(store, [])
    for (let letters = 1; letters <= 50; letters++) {
      keeper.keep(report, { begun, written: 'x'.repeat(letters) })
      await vi.advanceTimersByTimeAsync(100)
      expect(letters - (store.kept[0]?.text.length ?? 0)).toBeLessThanOrEqual(10)
    }
    expect(store.writes).toBeLessThanOrEqual(6)
  })

  test('is kept at once when the window is left', async () => {
    const store = storeOf()
    const keeper = new UnsavedKeeper(store, [])
    keeper.keep(report, { begun, written: 'Hampir semua.' })
    await keeper.flush()
    expect(store.kept).toHaveLength(1)
  })

  test('is found again where it was left, and its text is marked', () => {
    const kept = { ...report, part, text: 'Hampir semua.', begun: seen }
    const keeper = new UnsavedKeeper(storeOf([kept]), [kept])
    expect(keeper.find(report, part)).toEqual({ begun, written: 'Hampir semua.' })
    expect([...keeper.state()]).toEqual(['activity_report 0'])
    expect(keeper.find({ ...report, edition: 1 }, part)).toBeUndefined()
  })

  test.each([
    ['given up', (keeper: UnsavedKeeper) => keeper.forget(report, part)],
    ['the same as before', (keeper: UnsavedKeeper) => keeper.keep(report, { begun, written: begun.text })],
  ])('is forgotten when it is %s', async (_what, end) => {
    const kept = { ...report, part, text: 'Hampir semua.', begun: seen }
    const store = storeOf([kept])
    const keeper = new UnsavedKeeper(store, [kept])
    end(keeper)
    expect([keeper.find(report, part), keeper.state().size]).toEqual([undefined, 0])
    await vi.advanceTimersByTimeAsync(500)
    expect(store.kept).toEqual([])
  })

  test('is no more here once it is stored, and the database is not asked to forget it', async () => {
    const kept = { ...report, part, text: 'Hampir semua.', begun: seen }
    const store = storeOf([kept])
    const keeper = new UnsavedKeeper(store, [kept])
    keeper.stored(report, part)
    await keeper.flush()
    expect([keeper.find(report, part), keeper.state().size, store.writes]).toEqual([undefined, 0, 0])
  })

  test('that could not be kept is tried again by itself', async () => {
    const store = storeOf()
    store.full = true
    const keeper = new UnsavedKeeper(store, [])
    keeper.keep(report, { begun, written: 'Hampir' })
    await vi.advanceTimersByTimeAsync(500)
    expect(keeper.find(report, part)?.written).toBe('Hampir')
    store.full = false
    await vi.advanceTimersByTimeAsync(3_000)
    expect(store.kept[0]?.text).toBe('Hampir')
  })
})
