import { createCipheriv } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '../../../../electron/backend/app-error.ts'
import {
  CONTENT_VERSION,
  OLDEST_CONTENT_VERSION,
  framesOf,
  type Manifest,
  packageLines,
  readRows,
} from '../../../../electron/backend/transfer/event-package.ts'
import type { CarriedRow } from '../../../../electron/backend/transfer/carry-rows.ts'
import { laptopIdOf } from '../../../../electron/backend/transfer/laptop.ts'
import {
  openSealed,
  RememberedKeys,
  type SealedStart,
  SealedWriter,
} from '../../../../electron/backend/transfer/sealed-file.ts'
import { privateKeyOf, publicKeyOf, signFor } from '../../../../electron/backend/proofs/paper-signature.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { newDataFolder } from '../../../support/open-test-backend.ts'
import { live, type Lived } from '../../../support/laptops/history.ts'
import { openLaptop } from '../../../support/laptops/laptop.ts'
import { everythingIn } from '../../../support/laptops/state-of-event.ts'

const WORDS = 'padi gula kota embun jati laut'
const SEED = new Uint8Array(32).fill(7)
const remembered = new RememberedKeys()
const folder = newDataFolder()
let lived: Lived
let good: Buffer
let opened: SealedStart

const asDb = (laptop: ReturnType<typeof openLaptop>) => laptop.db as unknown as WritableDb

async function written(name: string, lines: Iterable<string>): Promise<string> {
  const file = join(folder, name)
  const handle = openSync(file, 'w')
  const writer = new SealedWriter(handle, Buffer.alloc(32, 3))
  await writer.begin(WORDS, remembered)
  for (const { content, isLast } of framesOf(lines)) writer.frame(content, isLast)
  writer.end((hash) => signFor('package', privateKeyOf(SEED), hash))
  closeSync(handle)
  return file
}

function manifest(): Manifest {
  const publicKey = publicKeyOf(SEED)
  return {
    ...{ version: 1, event: { id: lived.eventId, title: 'Uji', days: ['2026-11-20'] } },
    laptop: { id: laptopIdOf(publicKey), name: 'Uji', publicKey: Buffer.from(publicKey).toString('base64') },
    ...{ madeAt: 1, handedOver: false, people: 3, entries: 0 },
  }
}

/** Reads a file to its end as the app does. Throws AppError. */
function readAll(file: string, start: SealedStart, bytes: number): CarriedRow[] {
  const laptop = openLaptop({ seed: 900, clock: () => 0 })
  const handle = openSync(file, 'r')
  try {
    return [...readRows(asDb(laptop), handle, start, bytes)].filter((piece) => 'table' in piece)
  } finally {
    closeSync(handle)
    laptop.close()
  }
}

beforeAll(async () => {
  lived = await live({
    laptops: 2,
    steps: ['checkIn', 'pledge', 'represent', 'reissue'].map((what) => ({
      ...{ laptop: 0, what: what as 'checkIn', who: 1, other: 0, passMs: 1000 },
    })),
  })
  const [first] = lived.laptops
  if (!first) throw new Error('no laptop')
  const file = await written('baik.ikrarusb', packageLines(manifest(), first.carry(lived.eventId)))
  good = readFileSync(file)
  const handle = openSync(file, 'r')
  opened = await openSealed(handle, WORDS, remembered)
  closeSync(handle)
})
afterAll(() => {
  for (const laptop of lived.laptops) laptop.close()
  rmSync(folder, { recursive: true, force: true })
})

const DAMAGED = new Set(['package_damaged', 'not_an_event_package', 'package_newer'])

describe('a file that is not what it was', () => {
  test('is refused wherever one bit of it was flipped', async () => {
    const file = join(folder, 'bit.ikrarusb')
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
        const bytes = Buffer.from(good)
        bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
        writeFileSync(file, bytes)
        const handle = openSync(file, 'r')
        try {
          if (at >= opened.frames) expect(() => readAll(file, opened, bytes.length)).toThrow(AppError)
          else await expect(openSealed(handle, WORDS, remembered)).rejects.toSatisfy(isRefused)
        } finally {
          closeSync(handle)
        }
      }),
      { numRuns: 400 },
    )
  })

  test('is refused wherever it ends too early, and when something stands after it', async () => {
    const file = join(folder, 'pendek.ikrarusb')
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), async (length) => {
        writeFileSync(file, good.subarray(0, length))
        const handle = openSync(file, 'r')
        try {
          if (length < opened.frames)
            await expect(openSealed(handle, WORDS, remembered)).rejects.toSatisfy(isRefused)
          else expect(() => readAll(file, opened, length)).toThrow(AppError)
        } finally {
          closeSync(handle)
        }
      }),
      { numRuns: 200 },
    )
    writeFileSync(file, Buffer.concat([good, Buffer.from([0])]))
    expect(() => readAll(file, opened, good.length + 1)).toThrow(AppError)
  })

  test.each([
    ['newer when a later Ikrar wrote it', CONTENT_VERSION + 1, 'package_newer'],
    ['older when an earlier one wrote it', OLDEST_CONTENT_VERSION - 1, 'package_older'],
  ])('is refused as %s', async (_what, version, code) => {
    const [first] = lived.laptops
    const lines = [...packageLines(manifest(), first?.carry(lived.eventId) ?? [])]
    lines[0] = JSON.stringify({ ...manifest(), version })
    const file = await written('lain.ikrarusb', lines)
    const handle = openSync(file, 'r')
    const start = await openSealed(handle, WORDS, remembered)
    closeSync(handle)
    expect(() => readAll(file, start, 10)).toThrow(expect.objectContaining({ code }))
  })

  test('of another who signed it is refused', async () => {
    const lines = [
      ...packageLines({ ...manifest(), laptop: { ...manifest().laptop, id: lived.eventId } }, []),
    ]
    const file = await written('palsu.ikrarusb', lines)
    const handle = openSync(file, 'r')
    const start = await openSealed(handle, WORDS, remembered)
    closeSync(handle)
    expect(() => readAll(file, start, 10)).toThrow(expect.objectContaining({ code: 'package_damaged' }))
  })
})

test('a frame that swells to more than it may is refused before it is in memory', () => {
  const file = join(folder, 'bom.ikrarusb')
  const bomb = deflateRawSync(Buffer.alloc(64 * 1024 * 1024))
  // Frame 0 and the last one, sealed with the key of the file as by whoever knows the words.
  const cipher = createCipheriv('aes-256-gcm', opened.key, Buffer.from('000000000000000100000000', 'hex'))
  cipher.setAAD(opened.start)
  const sealed = Buffer.concat([cipher.update(bomb), cipher.final(), cipher.getAuthTag()])
  const head = Buffer.alloc(4)
  head.writeUInt32BE((0x80000000 | sealed.length) >>> 0)
  const bytes = Buffer.concat([good.subarray(0, opened.frames), head, sealed, Buffer.alloc(64)])
  writeFileSync(file, bytes)
  const before = process.memoryUsage().arrayBuffers
  expect(() => readAll(file, opened, bytes.length)).toThrow(
    expect.objectContaining({ code: 'package_damaged' }),
  )
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024)
})

describe('a package of a laptop that means ill', () => {
  const NASTY: readonly unknown[] = [
    null,
    -1,
    2 ** 60,
    'x',
    '',
    '../..',
    "'; drop table event; --",
    '{"a":',
    '[]',
    'ǅ\u202e',
  ]

  test(
    'changes nothing at all unless every row is one that an Ikrar could have written',
    { timeout: 240_000 },
    async () => {
      const [first] = lived.laptops
      if (!first) throw new Error('no laptop')
      const rows = first.carry(lived.eventId)
      await fc.assert(
        fc.asyncProperty(
          fc.nat(rows.length - 1),
          fc.nat(40),
          fc.constantFrom(...NASTY),
          async (at, column, value) => {
            const target = openLaptop({ seed: 901, clock: () => 0 })
            try {
              const before = everythingIn(target)
              const changed = rows.map((row, place) => (place === at ? spoilt(row, column, value) : row))
              const outcome = await target.take(lived.eventId, changed).then(
                () => 'taken',
                (error: unknown) => (error instanceof AppError ? 'refused' : error),
              )
              expect(['taken', 'refused']).toContain(outcome)
              if (outcome === 'refused') expect(everythingIn(target)).toBe(before)
              expect(target.db.pragma('foreign_key_check')).toEqual([])
              expect(target.db.pragma('integrity_check', { simple: true })).toBe('ok')
            } finally {
              target.close()
            }
          },
        ),
        { numRuns: 300 },
      )
    },
  )

  test('never reaches into another event', async () => {
    const [first] = lived.laptops
    if (!first) throw new Error('no laptop')
    const other = '00000000-0000-4000-8000-0000000000ff'
    for (const table of ['participant', 'ticket', 'attendance', 'pledge', 'kept_version']) {
      const target = openLaptop({ seed: 902, clock: () => 0 })
      const rows = first.carry(lived.eventId)
      const strange = rows.find((row) => row.table === table)
      if (strange) {
        const moved = { ...strange, row: { ...strange.row, event_id: other } }
        await expect(target.take(lived.eventId, [...rows, moved])).rejects.toMatchObject({
          code: 'package_damaged',
        })
      }
      target.close()
    }
  })

  function spoilt(row: CarriedRow, column: number, value: unknown): CarriedRow {
    const names = Object.keys(row.row)
    const name = names[column % names.length] ?? ''
    // As a reader hands it on: a cell of the right type, or none.
    const was = row.row[name]
    const cell = typeof was === 'number' ? (typeof value === 'number' ? Math.trunc(value) : null) : value
    return {
      ...row,
      row: {
        ...row.row,
        [name]: typeof cell === 'number' && typeof was !== 'number' ? 'x' : (cell as string),
      },
    }
  }
})

function isRefused(error: unknown): boolean {
  return error instanceof AppError && DAMAGED.has(error.code)
}
