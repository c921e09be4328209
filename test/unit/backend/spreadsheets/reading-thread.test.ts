import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../electron/backend/spreadsheets/read-workbook.ts'
import { problemOf } from '../../../support/read-in-thread.ts'
import { makeRoster, rosterFile } from '../../../support/roster-maker.ts'

const input = { text: 'No\tNama\n1\tBudi\n' }

/** The code of a thread that behaves badly, in place of the reader. */
function thread(code: string): URL {
  return new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';${code}`)}`,
  )
}

describe('the reading thread', () => {
  test('is ended when it runs for ever without a sign of life', async () => {
    const reading = readWorkbook(input, { entry: thread('for (;;) {}'), limits: { stallMs: 300 } })
    expect(await problemOf(reading)).toMatchObject({ code: 'out_of_time', data: { limit: 0.3 } })
  })

  test('is ended when it never comes to an end', async () => {
    const code = "setInterval(() => parentPort.postMessage({ type: 'alive' }), 20)"
    const reading = readWorkbook(input, { entry: thread(code), limits: { stallMs: 5_000, totalMs: 600 } })
    expect(await problemOf(reading)).toMatchObject({ code: 'out_of_time', data: { limit: 0.6 } })
  })

  test('is ended when it fills its memory, and this process lives on', async () => {
    const code = 'const all = []; for (;;) all.push(new Array(1000).fill(Math.random()))'
    const reading = readWorkbook(input, { entry: thread(code), limits: { oldHeapMb: 24, youngHeapMb: 4 } })
    expect((await problemOf(reading))?.code).toBe('out_of_memory')
    expect((await readWorkbook(input)).sheets[0]?.rows).toHaveLength(2)
  })

  test('runs out of memory on a real file when it gets too little', async () => {
    const text = Array.from({ length: 150_000 }, (_, row) => `${row}\tnama ${row}`).join('\n')
    const reading = readWorkbook({ text }, { limits: { oldHeapMb: 6, youngHeapMb: 1 } })
    expect((await problemOf(reading))?.code).toBe('out_of_memory')
  })

  test('that ends without a word is a damaged file, one that breaks tells why', async () => {
    expect((await problemOf(readWorkbook(input, { entry: thread('process.exit(0)') })))?.code).toBe(
      'damaged_file',
    )
    await expect(readWorkbook(input, { entry: thread("throw new TypeError('rusak')") })).rejects.toThrow(
      'rusak',
    )
  })

  test('keeps a busy caller from taking silence for death', async () => {
    const reading = readWorkbook(
      { name: 'a', bytes: rosterFile(makeRoster(1, { people: 3_000 })) },
      { limits: { stallMs: 400 } },
    )
    const until = Date.now() + 900
    while (Date.now() < until);
    expect((await reading).sheets).toHaveLength(1)
  })

  test('sees nothing of the environment of this process', async () => {
    const code =
      "parentPort.postMessage({ type: 'sheet', name: Object.keys(process.env).join(), hidden: false }); parentPort.postMessage({ type: 'done' })"
    expect((await readWorkbook(input, { entry: thread(code) })).sheets[0]?.name).toBe('')
  })
})

describe('cancelling', () => {
  test('ends the reading at once', async () => {
    const controller = new AbortController()
    const bytes = rosterFile(makeRoster(1, { people: 20_000 }))
    const reading = readWorkbook(
      { name: 'a', bytes },
      { signal: controller.signal, onProgress: () => controller.abort() },
    )
    expect((await problemOf(reading))?.code).toBe('cancelled')
  })

  test('before the start starts nothing', async () => {
    expect((await problemOf(readWorkbook(input, { signal: AbortSignal.abort() })))?.code).toBe('cancelled')
  })

  test('after the end changes nothing', async () => {
    const controller = new AbortController()
    const workbook = await readWorkbook(input, { signal: controller.signal })
    controller.abort()
    expect(workbook.sheets[0]?.rows).toHaveLength(2)
  })
})

describe('progress', () => {
  test('rises with every thousand rows up to their number', async () => {
    const seen: number[] = []
    const bytes = rosterFile(makeRoster(2, { people: 20_000 }))
    const { sheets } = await readWorkbook({ name: 'a', bytes }, { onProgress: (rows) => seen.push(rows) })
    expect(sheets[0]?.rows).toHaveLength(20_001)
    expect(seen.length).toBeGreaterThanOrEqual(20)
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect(seen.at(-1)).toBe(20_001)
  })
})
