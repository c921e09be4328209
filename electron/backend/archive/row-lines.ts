/** One row as one line of JSON, with the names of its columns, so that nobody needs Ikrar to read it. */
import { z } from 'zod'
import { columnsOf } from '../store/event-rows.ts'
import type { ReadableDb } from '../store/db.ts'
import { BESIDE, type CarriedRow, type Parts } from '../transfer/carry-rows.ts'
import type { EventTable } from '../transfer/event-tables.ts'
import { packCell, unpackCell } from '../transfer/rows.ts'
import { damaged } from '../transfer/taking.ts'
import { FILE_CELLS } from './archive-tables.ts'

/** `fileOf` puts the bytes of a cell into a file and answers where it lies. */
export function lineOf(
  table: EventTable,
  { row, laptopId, parts }: CarriedRow,
  fileOf: (name: string, bytes: Uint8Array) => string,
): string {
  const asFile = FILE_CELLS[table.name]
  const cells = Object.entries(row).map(([name, cell]): [string, unknown] =>
    name === asFile?.column && cell instanceof Uint8Array
      ? [name, { file: fileOf(String(row[asFile.name]), cell) }]
      : [name, packCell(cell)],
  )
  if (table.rows === 'edited') cells.push([BESIDE.laptop, laptopId])
  if (table.parts) cells.push([BESIDE.parts, parts])
  return `${JSON.stringify(Object.fromEntries(cells))}\n`
}

const filePlace = z.strictObject({ file: z.string().max(200) })
const given = z.record(z.string(), z.unknown())
const givenParts = z.record(z.string(), z.array(given).max(10_000))

/** Throws package_damaged where a column is unknown or holds something else. `bytesOf` reads a file of the archive. */
export function rowOf(
  db: ReadableDb,
  table: EventTable,
  line: string,
  bytesOf: (path: string) => Uint8Array,
): CarriedRow {
  const cells = new Map(Object.entries(sound(given, parsed(line))))
  const laptopId = table.rows === 'edited' ? sound(z.uuid(), cells.get(BESIDE.laptop)) : ''
  // Each part is looked at against its own table when it is taken.
  const parts = table.parts ? (sound(givenParts, cells.get(BESIDE.parts)) as Parts) : {}
  cells.delete(BESIDE.laptop)
  cells.delete(BESIDE.parts)
  const known = new Map(columnsOf(db, table.name).map((column) => [column.name, column]))
  const row: CarriedRow['row'] = {}
  for (const [name, packed] of cells) {
    const column = known.get(name)
    if (!column || table.own?.includes(name)) throw damaged()
    const isFile = FILE_CELLS[table.name]?.column === name && packed !== null
    const cell = isFile ? bytesOf(sound(filePlace, packed).file) : unpackCell(packed, column.type)
    if (cell === undefined) throw damaged()
    row[name] = cell
  }
  return { table: table.name, row, laptopId, parts }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw damaged(error)
  }
}

function sound<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (!result.success) throw damaged(result.error)
  return result.data
}
