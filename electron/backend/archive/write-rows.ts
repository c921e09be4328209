/** All rows of an event into the files of an archive: the open ones a table each, the others sealed by words. */
import { closeSync, openSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { privateKeyOf, signFor } from '../proofs/paper-signature.ts'
import type { ReadableDb } from '../store/db.ts'
import { columnsOf, eachRow } from '../store/event-rows.ts'
import type { ThisLaptop } from '../store/laptops.ts'
import { carriedRows, type Carrying } from '../transfer/carry-rows.ts'
import { framesOf, type Manifest as SealedManifest, packageLines } from '../transfer/event-package.ts'
import { EVENT_TABLES } from '../transfer/event-tables.ts'
import { packRow } from '../transfer/rows.ts'
import { type RememberedKeys, SealedWriter } from '../transfer/sealed-file.ts'
import { SEALED } from './archive-format.ts'
import { accountPath, ACCOUNTS, dataPath, FILE_CELLS, openTables, SEALED_TABLES } from './archive-tables.ts'
import type { FileWriter, FolderWriter } from './folder-writer.ts'
import { lineOf } from './row-lines.ts'

/** Yields after every row; answers how many there are of each table. */
export function* writeOpenRows(
  writer: FolderWriter,
  db: ReadableDb,
  carrying: Omit<Carrying, 'tables'>,
): Generator<void, Record<string, number>> {
  const rows: Record<string, number> = {}
  for (const table of openTables()) {
    let file: FileWriter | undefined
    const fileOf = (name: string, bytes: Uint8Array): string => {
      const path = `${FILE_CELLS[table.name]?.folder ?? ''}/${name}${endingOf(bytes)}`
      writer.add(path, bytes)
      return path
    }
    try {
      for (const carried of carriedRows(db, { ...carrying, tables: [table] })) {
        file ??= writer.begin(dataPath(table.name))
        file.write(lineOf(table, carried, fileOf))
        rows[table.name] = (rows[table.name] ?? 0) + 1
        yield
      }
      file?.end()
    } finally {
      file?.close()
    }
  }
  return rows
}

/** Yields after every row. They are only to be read: another laptop has an account of its own. */
export function* writeAccounts(writer: FolderWriter, db: ReadableDb, eventId: string): Generator<void> {
  for (const [table, order] of Object.entries(ACCOUNTS)) {
    const lines: string[] = []
    const asked = { table, read: columnsOf(db, table).map(({ name }) => name), where: OF_EVENT, order }
    for (const row of eachRow(db, asked, eventId)) {
      lines.push(`${JSON.stringify(packRow(row))}\n`)
      yield
    }
    if (lines.length > 0) writer.add(accountPath(table), lines.join(''))
  }
}

const OF_EVENT = 'event_id = @eventId'

/** By the first bytes, so that people can open it; nothing depends on it. */
function endingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return '.jpg'
  return bytes[0] === 0x89 && bytes[1] === 0x50 ? '.png' : ''
}

export type Sealing = {
  words: string
  remembered: RememberedKeys
  laptop: ThisLaptop
  manifest: SealedManifest
}

/** Yields after every frame. */
export function* writeSealedRows(
  db: ReadableDb,
  carrying: Omit<Carrying, 'tables'>,
  { writer, laptop, manifest }: { writer: SealedWriter; laptop: ThisLaptop; manifest: SealedManifest },
): Generator<void> {
  const tables = EVENT_TABLES.filter(({ name }) => SEALED_TABLES.has(name))
  for (const { content, isLast } of framesOf(
    packageLines(manifest, carriedRows(db, { ...carrying, tables })),
  )) {
    writer.frame(content, isLast)
    yield
  }
  writer.end((digest) => signFor('package', privateKeyOf(laptop.seed), digest))
}

/** Opens the sealed file of an archive, has its rows written, and closes it whatever happens. */
export async function inSealedFile(
  folder: string,
  { words, remembered }: Pick<Sealing, 'words' | 'remembered'>,
  work: (writer: SealedWriter) => Promise<void>,
): Promise<void> {
  const handle = openSync(join(folder, SEALED), 'wx')
  try {
    const writer = new SealedWriter(handle, randomBytes(32))
    await writer.begin(words, remembered)
    await work(writer)
  } finally {
    closeSync(handle)
  }
}
