/** The rows of an archive in the order in which they are taken; every file is hashed once more while it is read. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { ReadableDb } from '../store/db.ts'
import type { CarriedRow } from '../transfer/carry-rows.ts'
import type { Manifest as SealedManifest, ReadPackage } from '../transfer/event-package.ts'
import { EVENT_TABLES, type EventTable } from '../transfer/event-tables.ts'
import { damaged } from '../transfer/taking.ts'
import { type ArchivedFile, coverOf, LIMITS, sha256Of } from './archive-format.ts'
import { dataPath, SEALED_TABLES } from './archive-tables.ts'
import type { Archive } from './open-archive.ts'
import { piecesOf, wholeOf } from './plain-files.ts'
import { rowOf } from './row-lines.ts'

export type SealedRows = Generator<SealedManifest | CarriedRow, ReadPackage>

/**
 * `sealed` from its first line on. Throws package_damaged: where anything is not what the manifest says, and where the
 * manifest is not the one that was sealed.
 */
export function* archivedRows(db: ReadableDb, archive: Archive, sealed: SealedRows): Generator<CarriedRow> {
  requireKnownTables(archive)
  const told = sealed.next()
  if (told.done || !('madeAt' in told.value)) throw damaged()
  requireSealedFor(archive, told.value)
  let next = sealed.next()
  for (const table of EVENT_TABLES) {
    if (!SEALED_TABLES.has(table.name)) yield* openRows(db, archive, table)
    for (; !next.done && 'table' in next.value && next.value.table === table.name; next = sealed.next())
      yield next.value
  }
  // Its signature was looked at with its end; what is left over has no place.
  if (!next.done) throw damaged()
}

function requireSealedFor({ manifest }: Archive, { covers, event, laptop, madeAt }: SealedManifest): void {
  const isSame =
    covers === coverOf(manifest.files) &&
    event.id === manifest.event.id &&
    event.title === manifest.event.title &&
    laptop.id === manifest.laptop.id &&
    madeAt === manifest.madeAt
  if (!isSame) throw damaged()
}

function requireKnownTables({ manifest }: Archive): void {
  const known = new Set(EVENT_TABLES.map(({ name }) => dataPath(name)))
  if (manifest.files.some(({ path }) => path.startsWith('data/') && !known.has(path))) throw damaged()
}

function* openRows(db: ReadableDb, archive: Archive, table: EventTable): Generator<CarriedRow> {
  const file = archive.manifest.files.find(({ path }) => path === dataPath(table.name))
  if (!file) return
  for (const line of linesOf(archive.folder, file))
    yield rowOf(db, table, line, (path) => bytesOf(archive, path))
}

function bytesOf({ folder, manifest }: Archive, path: string): Uint8Array {
  const file = manifest.files.find((one) => one.path === path && path.startsWith('foto/'))
  const bytes = file && wholeOf(join(folder, path), LIMITS.pieceBytes)
  if (!bytes || sha256Of(bytes) !== file.sha256) throw damaged()
  return bytes
}

function* linesOf(folder: string, { path, sha256 }: ArchivedFile): Generator<string> {
  const hash = createHash('sha256')
  let [waiting, waitingBytes]: [Buffer[], number] = [[], 0]
  for (const piece of piecesOf(join(folder, path))) {
    hash.update(piece)
    let start = 0
    for (let end = piece.indexOf(10); end !== -1; end = piece.indexOf(10, start)) {
      yield textIn(Buffer.concat([...waiting, piece.subarray(start, end)]))
      ;[waiting, waitingBytes, start] = [[], 0, end + 1]
    }
    const rest = Buffer.from(piece.subarray(start))
    waiting.push(rest)
    waitingBytes += rest.length
    if (waitingBytes > LIMITS.pieceBytes) throw damaged()
  }
  if (waitingBytes > 0 || hash.digest('hex') !== sha256) throw damaged()
}

function textIn(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    throw damaged(error)
  }
}
