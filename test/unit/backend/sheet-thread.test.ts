/** The thread that reads photos: it can be stopped, and the next picture is read all the same. */
import { afterEach, expect, test } from 'vitest'
import { SheetThread } from '../../../electron/backend/sheet-photos/sheet-thread.ts'

const BLANK = { width: 600, height: 900, bytes: new Uint8Array(600 * 900).fill(240) }
const kindOf = (thread: SheetThread, signal?: AbortSignal) =>
  thread.read(BLANK, ({ codes }) => Promise.resolve(codes), signal)

let thread = new SheetThread()
afterEach(async () => {
  await thread.close()
  thread = new SheetThread()
})

test('pictures that come at once are read one after the other', async () => {
  const all = await Promise.all([kindOf(thread), kindOf(thread), kindOf(thread)])
  expect(all).toEqual(Array.from({ length: 3 }, () => ({ kind: 'none', why: 'blank' })))
})

test('a picture that is broken off takes only itself along', async () => {
  const stop = new AbortController()
  const first = kindOf(thread, stop.signal)
  const second = kindOf(thread)
  const never = new AbortController()
  never.abort()
  const third = kindOf(thread, never.signal)
  setTimeout(() => stop.abort(), 5)
  await expect(first).rejects.toMatchObject({ code: 'cancelled' })
  await expect(second).resolves.toEqual({ kind: 'none', why: 'blank' })
  await expect(third).rejects.toMatchObject({ code: 'cancelled' })
})

test('after it was closed, the next picture starts it anew', async () => {
  await kindOf(thread)
  await thread.close()
  await expect(kindOf(thread)).resolves.toEqual({ kind: 'none', why: 'blank' })
})
