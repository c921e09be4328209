/** What stands in a package: first of whom and of what it is, then all rows of the event, one line each. */
import { isSignedFor } from '../proofs/paper-signature.ts'
import { z } from 'zod'
import { AppError } from '../app-error.ts'
import type { ReadableDb } from '../store/db.ts'
import { type Column, columnsOf } from '../store/event-rows.ts'
import type { CarriedRow, Parts } from './carry-rows.ts'
import { tableNamed } from './event-tables.ts'
import { laptopIdOf } from './laptop.ts'
import { packCell, unpackCell } from './rows.ts'
import { FRAME_BYTES, sealedFrames, type SealedStart } from './sealed-file.ts'

/**
 * Of rows; another one of the file itself stands in its first line (sealed-file.ts). In 1 the notes of an event were one
 * row, which can't be joined with notes that are kept one by one.
 */
export const CONTENT_VERSION = 3
/** Since then columns and tables were only added (`since` in event-tables.ts). */
export const OLDEST_CONTENT_VERSION = 2
/** A logo of 2 MB and what stands beside it. */
const MOST_LINE_BYTES = 16 * 1024 * 1024
/** What people write grows ten times at most; the rest is a file made to fill a disk. */
const MOST_GROWTH = 60
const SMALL_BYTES = 64 * 1024 * 1024

const manifest = z.object({
  version: z.int().min(1),
  event: z.object({ id: z.uuid(), title: z.string().max(500), days: z.array(z.iso.date()).min(1).max(31) }),
  laptop: z.object({ id: z.uuid(), name: z.string().min(1).max(60), publicKey: z.base64() }),
  madeAt: z.int().nonnegative(),
  handedOver: z.boolean(),
  people: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  /** Of a package that is only a part of an archive: a hash over the files around it (archive/archive-format.ts). */
  covers: z.string().length(64).optional(),
})
export type Manifest = z.infer<typeof manifest>

export function* packageLines(told: Manifest, rows: Iterable<CarriedRow>): Generator<string> {
  yield JSON.stringify({ ...told, version: CONTENT_VERSION })
  let [table, columns]: [string, string[]] = ['', []]
  let count = 0
  for (const carried of rows) {
    if (carried.table !== table) {
      table = carried.table
      columns = Object.keys(carried.row)
      yield JSON.stringify({ table, columns })
    }
    const cells: unknown[] = columns.map((name) => packCell(carried.row[name] ?? null))
    const kind = tableNamed(table)
    if (kind?.rows === 'edited') cells.push(carried.laptopId)
    if (kind?.parts) cells.push(carried.parts)
    yield JSON.stringify(cells)
    count += 1
  }
  yield JSON.stringify({ end: count })
}

/** Whole frames of lines, and whether it is the last. */
export function* framesOf(lines: Iterable<string>): Generator<{ content: Buffer; isLast: boolean }> {
  let waiting: Buffer[] = []
  let length = 0
  for (const line of lines) {
    let rest = Buffer.from(`${line}\n`, 'utf8')
    while (length + rest.length > FRAME_BYTES) {
      const fits = FRAME_BYTES - length
      yield { content: Buffer.concat([...waiting, rest.subarray(0, fits)]), isLast: false }
      rest = rest.subarray(fits)
      waiting = []
      length = 0
    }
    waiting.push(rest)
    length += rest.length
  }
  yield { content: Buffer.concat(waiting), isLast: true }
}

export type ReadPackage = { manifest: Manifest; hash: string }

/**
 * Reads all of it: the manifest first, then its rows. At the end the signature is looked at, and only then is anything
 * to be believed. Throws package_damaged, package_newer, package_older.
 */
export function* readRows(
  db: ReadableDb,
  handle: number,
  opened: SealedStart,
  fileBytes: number,
): Generator<Manifest | CarriedRow, ReadPackage> {
  const lines = linesOf(handle, opened, fileBytes)
  let step = lines.next()
  if (step.done) throw damaged()
  const told = soundManifest(parsed(step.value))
  yield told
  let table: Reading | undefined
  let [count, ended] = [0, -1]
  for (step = lines.next(); !step.done; step = lines.next()) {
    if (ended !== -1) throw damaged()
    const line = parsed(step.value)
    if (Array.isArray(line)) {
      if (!table) throw damaged()
      count += 1
      yield rowIn(table, line)
      continue
    }
    const end = endLine.safeParse(line)
    if (end.success) ended = end.data.end
    else table = tableIn(db, line)
  }
  const { hash, signature } = step.value
  const publicKey = Buffer.from(told.laptop.publicKey, 'base64')
  const isOf = publicKey.length === 32 && laptopIdOf(publicKey) === told.laptop.id
  if (ended !== count || !isOf) throw damaged()
  if (!isSignedFor('package', publicKey, Buffer.from(hash, 'hex'), signature)) throw damaged()
  return { manifest: told, hash }
}

type Reading = { name: string; columns: Column[]; isEdited: boolean; hasParts: boolean }
const tableLine = z.strictObject({ table: z.string().max(60), columns: z.array(z.string().max(60)).max(100) })
const endLine = z.strictObject({ end: z.int().nonnegative() })
const parts = z.record(z.string(), z.array(z.record(z.string(), z.unknown())).max(10_000))

function tableIn(db: ReadableDb, line: unknown): Reading {
  const { table: name, columns: names } = sound(tableLine, line)
  const table = tableNamed(name)
  if (!table) throw damaged()
  const known = new Map(columnsOf(db, name).map((column) => [column.name, column]))
  const columns = names.map((column) => known.get(column))
  const isSound = columns.every((column) => column !== undefined && !table.own?.includes(column.name))
  if (!isSound || new Set(names).size !== names.length) throw damaged()
  return {
    // Every one of them is there.
    ...{ name, columns: columns as Column[] },
    ...{ isEdited: table.rows === 'edited', hasParts: table.parts !== undefined },
  }
}

function rowIn({ name, columns, isEdited, hasParts }: Reading, line: unknown[]): CarriedRow {
  if (line.length !== columns.length + Number(isEdited) + Number(hasParts)) throw damaged()
  const row: CarriedRow['row'] = {}
  for (const [at, column] of columns.entries()) {
    const cell = unpackCell(line[at], column.type)
    if (cell === undefined) throw damaged()
    row[column.name] = cell
  }
  const laptopId = isEdited ? sound(z.uuid(), line[columns.length]) : ''
  // Each part is looked at against its own table when it is taken.
  const given = hasParts ? (sound(parts, line[columns.length + 1]) as Parts) : {}
  return { table: name, row, laptopId, parts: given }
}

function* linesOf(
  handle: number,
  opened: SealedStart,
  fileBytes: number,
): Generator<string, { hash: string; signature: Buffer }> {
  const frames = sealedFrames(handle, opened)
  const most = SMALL_BYTES + fileBytes * MOST_GROWTH
  let [waiting, waitingBytes, total]: [Buffer[], number, number] = [[], 0, 0]
  for (let frame = frames.next(); ; frame = frames.next()) {
    if (frame.done) {
      if (waitingBytes > 0) throw damaged()
      return frame.value
    }
    let content = frame.value
    total += content.length
    if (total > most) throw damaged()
    for (let end = content.indexOf(10); end !== -1; end = content.indexOf(10)) {
      yield textIn(Buffer.concat([...waiting, content.subarray(0, end)]))
      content = content.subarray(end + 1)
      ;[waiting, waitingBytes] = [[], 0]
    }
    if (content.length === 0) continue
    waiting.push(content)
    waitingBytes += content.length
    if (waitingBytes > MOST_LINE_BYTES) throw damaged()
  }
}

function soundManifest(line: unknown): Manifest {
  const start = z.object({ version: z.int().min(1) }).safeParse(line)
  if (start.success && start.data.version > CONTENT_VERSION) throw new AppError('package_newer')
  if (start.success && start.data.version < OLDEST_CONTENT_VERSION) throw new AppError('package_older')
  return sound(manifest, line)
}

function textIn(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw damaged(error)
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch (error) {
    throw damaged(error)
  }
}

function sound<T>(schema: z.ZodType<T>, given: unknown): T {
  const result = schema.safeParse(given)
  if (!result.success) throw damaged(result.error)
  return result.data
}

function damaged(cause?: unknown): AppError {
  return new AppError('package_damaged', {}, { cause })
}
