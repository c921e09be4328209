import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../../../../electron/backend/app-error.ts'
import {
  closeDatabase,
  connectionOf,
  openDatabase,
  openReadOnly,
  prepared,
  type ReadableDb,
  type WritableDb,
} from '../../../../electron/backend/store/db.ts'
import { Writer } from '../../../../electron/backend/store/write.ts'
import { newDataFolder } from '../../../support/open-test-backend.ts'

let folder: string
let db: WritableDb
let reader: ReadableDb
let writer: Writer
let told: string[]

beforeEach(() => {
  folder = newDataFolder()
  const file = join(folder, 'a.db')
  db = openDatabase({ file })
  connectionOf(db).exec('create table t (x integer primary key, text text) strict')
  reader = openReadOnly({ file })
  told = []
  writer = new Writer(db, ({ topic, eventId }) => told.push(`${topic} ${eventId ?? ''} ${stored().length}`))
})
afterEach(() => {
  closeDatabase(reader)
  closeDatabase(db)
  rmSync(folder, { recursive: true })
})

/** What another connection sees, which is what was committed. */
const stored = () =>
  prepared<[], { x: number }>(reader, 'select x from t order by x')
    .all()
    .map(({ x }) => x)
const insert = (into: WritableDb, x: number, text = '') =>
  prepared<[number, string]>(into, 'insert into t values (?, ?)').run(x, text)
const statuses = (outcomes: PromiseSettledResult<unknown>[]) => outcomes.map(({ status }) => status)
const codesOf = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((one) =>
    one.status === 'rejected' && one.reason instanceof AppError ? one.reason.code : one.status,
  )

describe('writes of one turn', () => {
  test('are all stored when they are answered', async () => {
    const answers = Array.from({ length: 200 }, (_, x) =>
      writer.write((into) => {
        insert(into, x)
        return x
      }),
    )
    expect(stored()).toEqual([])
    expect(await answers[0]).toBe(0)
    expect(stored()).toHaveLength(200)
    expect(await Promise.all(answers)).toEqual(Array.from({ length: 200 }, (_, x) => x))
  })

  test('are not touched by one of them that fails, whatever it wrote before', async () => {
    const outcomes = await Promise.allSettled([
      writer.write((into) => insert(into, 1)),
      writer.write((into, tell) => {
        insert(into, 2)
        tell('participants')
        insert(into, 1)
      }),
      writer.write((into) => {
        insert(into, 3)
        throw new AppError('nip_taken')
      }),
      writer.write((into) => insert(into, 4)),
    ])
    expect(codesOf(outcomes)).toEqual(['fulfilled', 'rejected', 'nip_taken', 'fulfilled'])
    expect(stored()).toEqual([1, 4])
    expect(told).toEqual([])
  })

  test('store exactly what was answered well, for any mixture of failures', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.boolean()), { maxLength: 40 }),
        async (jobs) => {
          await writer.write((into) => prepared<[]>(into, 'delete from t').run())
          const outcomes = await Promise.allSettled(
            jobs.map(([x, fails]) =>
              writer.write((into) => {
                insert(into, x)
                if (fails) throw new AppError('cancelled')
              }),
            ),
          )
          const answered = jobs.filter((_, index) => outcomes[index]?.status === 'fulfilled').map(([x]) => x)
          expect(stored()).toEqual(answered.toSorted((a, b) => a - b))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('tell what they changed once for each topic and event, and only after the commit', async () => {
    const event = (eventId: string, x: number) =>
      writer.write((into, tell) => {
        insert(into, x)
        tell('attendance', eventId)
        expect(told).toEqual([])
      })
    await Promise.all([event('a', 1), event('a', 2), event('b', 3)])
    expect(told).toEqual(['attendance a 3', 'attendance b 3'])
  })
})

test('a write that fails alone leaves nothing behind, and the next one works', async () => {
  const failing = writer.write((into) => {
    insert(into, 1)
    throw new TypeError('unforeseen')
  })
  await expect(failing).rejects.toThrow(TypeError)
  await writer.write((into) => insert(into, 2))
  expect(stored()).toEqual([2])
})

describe('a full disk', () => {
  const fill = () =>
    connectionOf(db).pragma(
      `max_page_count = ${String(connectionOf(db).pragma('page_count', { simple: true }))}`,
    )
  const free = () => connectionOf(db).pragma('max_page_count = 1000000')
  const filling = 'x'.repeat(50_000)

  test('is told to everybody of the turn, keeps what was there, and is over when there is room', async () => {
    await writer.write((into) => insert(into, 1))
    fill()
    const outcomes = await Promise.allSettled(
      [2, 3, 4].map((x) => writer.write((into) => insert(into, x, filling))),
    )
    expect(codesOf(outcomes)).toEqual(['disk_full', 'disk_full', 'disk_full'])
    const alone = writer.write((into) => insert(into, 5, filling))
    await expect(alone).rejects.toMatchObject({ code: 'disk_full' })
    expect(stored()).toEqual([1])
    free()
    await writer.write((into) => insert(into, 6, filling))
    expect(stored()).toEqual([1, 6])
  })

  test('takes a long write back as a whole', async () => {
    fill()
    const writing = writer.writeInSteps(function* (into) {
      for (let x = 0; x < 100; x++) {
        insert(into, x, 'x'.repeat(5_000))
        yield
      }
    })
    await expect(writing).rejects.toMatchObject({ code: 'disk_full' })
    free()
    await writer.write((into) => insert(into, 500))
    expect(stored()).toEqual([500])
  })
})

test('a database that another program holds is said to be busy, and nothing hangs', async () => {
  connectionOf(db).pragma('busy_timeout = 20')
  const other = openDatabase({ file: join(folder, 'a.db') })
  connectionOf(other).exec('begin immediate')
  const outcomes = await Promise.allSettled([
    writer.write((into) => insert(into, 1)),
    writer.writeInSteps(function* (into) {
      insert(into, 2)
      yield
    }),
  ])
  expect(codesOf(outcomes)).toEqual(['database_busy', 'database_busy'])
  connectionOf(other).exec('rollback')
  closeDatabase(other)
  await writer.write((into) => insert(into, 3))
  expect(stored()).toEqual([3])
})

describe('a long write', () => {
  const inSteps = (from: number, count: number, signal?: AbortSignal) =>
    writer.writeInSteps(function* (into, tell) {
      for (let x = from; x < from + count; x++) {
        insert(into, x)
        yield
      }
      tell('participants')
      return count
    }, signal)

  test('lets others read what was there before, and lets writes wait until it is done', async () => {
    const long = inSteps(0, 20)
    const short = Promise.all([100, 101].map((x) => writer.write((into) => insert(into, x))))
    const seen = new Set<number>()
    let isDone = false
    void long.then(() => (isDone = true))
    while (!isDone) {
      seen.add(stored().length)
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(Math.min(...seen)).toBe(0)
    expect([...seen].filter((count) => count > 0 && count < 20)).toEqual([])
    expect(await long).toBe(20)
    await short
    expect(stored()).toHaveLength(22)
    expect(told).toEqual(['participants  20'])
  })

  test('that is cancelled leaves nothing, tells nothing, and those who waited are stored', async () => {
    const cancel = new AbortController()
    const long = inSteps(0, 1_000, cancel.signal)
    const short = writer.write((into) => insert(into, 5_000))
    await new Promise((resolve) => setImmediate(resolve))
    cancel.abort()
    await expect(long).rejects.toMatchObject({ code: 'cancelled' })
    await short
    expect(stored()).toEqual([5_000])
    expect(told).toEqual([])
  })

  test('that fails leaves nothing, and the next long one runs', async () => {
    const outcomes = await Promise.allSettled([inSteps(0, 10), inSteps(5, 10), inSteps(20, 5)])
    expect(statuses(outcomes)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(stored()).toEqual([...Array.from({ length: 10 }, (_, x) => x), 20, 21, 22, 23, 24])
  })

  test('and everything that waits is done when the writer has settled', async () => {
    const outcomes = [inSteps(0, 10), writer.write((into) => insert(into, 50)), inSteps(20, 5)]
    await writer.settled()
    expect(stored()).toHaveLength(16)
    await Promise.all(outcomes)
  })
})
