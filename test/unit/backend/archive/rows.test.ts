import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SEALED_TABLES } from '../../../../electron/backend/archive/archive-tables.ts'
import { lineOf, rowOf } from '../../../../electron/backend/archive/row-lines.ts'
import type { WritableDb } from '../../../../electron/backend/store/db.ts'
import { EVENT_TABLES, tableNamed } from '../../../../electron/backend/transfer/event-tables.ts'
import { type History, histories, live } from '../../../support/laptops/history.ts'
import { type Laptop, openLaptop } from '../../../support/laptops/laptop.ts'

/** More where a release is measured. */
const RUNS = Number(process.env['IKRAR_HISTORIES'] ?? 40)

/** Every row as it would lie in an archive; photos beside it. */
function linesOf(laptop: Laptop, eventId: string) {
  const files = new Map<string, Uint8Array>()
  const lines = laptop.carry(eventId).map((row) => {
    const table = tableNamed(row.table)
    if (!table) throw new Error(row.table)
    const line = lineOf(table, row, (name, bytes) => {
      files.set(name, bytes)
      return name
    })
    return { table, line }
  })
  return { lines, files }
}

const asDb = ({ db }: Laptop) => db as unknown as WritableDb

test(
  'whatever several laptops came to, an empty one takes it from lines of text and tells the very same lines',
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(histories(14), async (history: History) => {
        const { laptops, eventId } = await live(history)
        const opened = [...laptops]
        try {
          for (const [at, laptop] of laptops.entries()) {
            const { lines, files } = linesOf(laptop, eventId)
            const empty = openLaptop({ seed: 500 + at, clock: () => 0 })
            opened.push(empty)
            const bytesOf = (path: string) => files.get(path) ?? new Uint8Array()
            await empty.take(
              eventId,
              lines.map(({ table, line }) => rowOf(asDb(empty), table, line, bytesOf)),
            )
            expect(linesOf(empty, eventId).lines.map(({ line }) => line)).toEqual(
              lines.map(({ line }) => line),
            )
          }
        } finally {
          for (const laptop of opened) laptop.close()
        }
      }),
      { numRuns: RUNS },
    )
  },
)

test('every column that holds bytes is sealed, a file of its own, or known to be harmless', () => {
  const laptop = openLaptop({ seed: 1, clock: () => 0 })
  // With the salt of a pledge its commitment is checked; photos are there to be looked at.
  const harmless = new Set(['pledge.salt', 'photo_bytes.full', 'photo_bytes.small'])
  const blobs = EVENT_TABLES.filter(({ name }) => !SEALED_TABLES.has(name)).flatMap(({ name }) =>
    laptop.db
      .prepare<[string], { name: string }>("select name from pragma_table_info(?) where type = 'BLOB'")
      .all(name)
      .map((column) => `${name}.${column.name}`),
  )
  laptop.close()
  expect(blobs.filter((blob) => !harmless.has(blob))).toEqual([])
})
