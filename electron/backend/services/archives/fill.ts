/** What an archive holds: rows and photos from one unchanging view, papers, tables for people, and the list of it all. */
import { join } from 'node:path'
import { AppError } from '../../app-error.ts'
import { appVersion } from '../../app-version.ts'
import {
  ARCHIVE_VERSION,
  coverOf,
  FORMAT,
  type LeftOut,
  type Manifest,
  MANIFEST,
  manifestText,
  README,
  SEALED,
  sha256Of,
  SUMS,
  sumsText,
} from '../../archive/archive-format.ts'
import { checkFiles } from '../../archive/check-files.ts'
import { FolderWriter } from '../../archive/folder-writer.ts'
import { openArchive } from '../../archive/open-archive.ts'
import { hashOf, statOf } from '../../archive/plain-files.ts'
import { readMe } from '../../archive/read-me.ts'
import { inSealedFile, writeAccounts, writeOpenRows, writeSealedRows } from '../../archive/write-rows.ts'
import type { Context } from '../../context.ts'
import type { ReadableDb } from '../../store/db.ts'
import type { ThisLaptop } from '../../store/laptops.ts'
import { schemaVersion } from '../../store/migrate.ts'
import { countCarried } from '../../store/transfers.ts'
import type { RememberedKeys } from '../../transfer/sealed-file.ts'
import { eventOf } from '../event-of.ts'
import { inTurns } from '../../in-turns.ts'
import { readWhole } from '../transfers/read.ts'
import { archivePapers, type Issue, type PaperSource } from './papers.ts'
import { archiveTables, type TableSource } from './tables.ts'

export type Writing = {
  eventId: string
  folder: string
  words: string
  papers: boolean
  remembered: RememberedKeys
  laptop: ThisLaptop
  /** Of a hundred. */
  progress: (done: number) => void
  signal: AbortSignal | undefined
}
export type Sources = { documents: PaperSource; exports: TableSource }
type Filling = Writing & { db: ReadableDb; unfinished: string }
export type Filled = { hash: string; manifest: Manifest; issues: Issue[] }

/** At which hundredth each part begins. */
const PARTS = { rows: 0, papers: 25, tables: 80, sealed: 84, check: 88 } as const

/** Throws disk_failed where what was written reads otherwise, cancelled, and what the disk says. */
export async function fillArchive(context: Context, sources: Sources, filling: Filling): Promise<Filled> {
  const { eventId, signal, unfinished, progress } = filling
  const about = aboutEvent(context, filling)
  const writer = new FolderWriter(unfinished)
  const rows = await writeRows(context, writer, filling, about)
  await inTurns(writeAccounts(writer, filling.db, eventId), signal, () => {})
  const { issues, leftOut } = filling.papers
    ? await archivePapers(sources.documents, {
        ...{ eventId, writer, signal },
        progress: (done, total) => progress(between('papers', 'tables', done, total)),
      })
    : { issues: [], leftOut: [] as LeftOut[] }
  progress(PARTS.tables)
  leftOut.push(...(await archiveTables(sources.exports, { eventId, writer, signal })))
  const whole = { ...about, rows, leftOut: leftOut.map(shortened) }
  writer.add(
    README,
    readMe(
      whole,
      writer.files.map(({ path }) => path),
    ),
  )
  progress(PARTS.sealed)
  await seal(context, writer, filling, whole)
  const manifest: Manifest = { ...whole, files: writer.files }
  const text = manifestText(manifest)
  const hash = sha256Of(text)
  // Beside the list, not on it.
  const beside = new FolderWriter(unfinished, 'there')
  beside.add(SUMS, sumsText(manifest, hash))
  beside.add(MANIFEST, text)
  await beside.settle()
  await writer.settle()
  progress(PARTS.check)
  await readBack(context, filling, hash)
  return { hash, manifest, issues }
}

type About = Omit<Manifest, 'rows' | 'leftOut' | 'files'>

function aboutEvent({ clock, paths }: Context, { db, eventId, laptop }: Filling): About {
  const { id, title, days, zone } = eventOf(db, eventId)
  return {
    ...{ format: FORMAT, version: ARCHIVE_VERSION, program: appVersion(paths), schema: schemaVersion(db) },
    madeAt: clock(),
    event: { id, title, days: days.map(({ day }) => day), zone },
    laptop: { id: laptop.laptopId, name: laptop.name },
    ...countCarried(db, eventId),
  }
}

function carryingOf({ paths }: Context, { eventId, laptop }: Filling) {
  return { eventId, laptopId: laptop.laptopId, resources: paths.resources }
}

function writeRows(context: Context, writer: FolderWriter, filling: Filling, about: About) {
  const { db, signal, progress } = filling
  let done = 0
  const total = 2 * about.people + about.entries
  return inTurns(writeOpenRows(writer, db, carryingOf(context, filling)), signal, () => {
    done += 1
    if (done % 500 === 0) progress(between('rows', 'papers', done, total))
  })
}

async function seal(
  context: Context,
  writer: FolderWriter,
  filling: Filling,
  { event, madeAt, people, entries }: About,
): Promise<void> {
  const { db, laptop, signal, unfinished, words, remembered } = filling
  const { laptopId: id, name, publicKey } = laptop
  const manifest = {
    ...{ version: 1, madeAt, handedOver: false, people, entries, covers: coverOf(writer.files) },
    event: { id: event.id, title: event.title, days: event.days },
    laptop: { id, name, publicKey: Buffer.from(publicKey).toString('base64') },
  }
  await inSealedFile(unfinished, { words, remembered }, async (sealed) => {
    const given = { writer: sealed, laptop, manifest }
    await inTurns(writeSealedRows(db, carryingOf(context, filling), given), signal, () => {})
  })
  const file = join(unfinished, SEALED)
  const sha256 = await inTurns(hashOf(file), signal, () => {})
  writer.note({ path: SEALED, bytes: statOf(file)?.size ?? 0, sha256 })
}

async function readBack(context: Context, filling: Filling, hash: string): Promise<void> {
  const { unfinished, words, remembered, signal, progress } = filling
  const archive = openArchive(unfinished)
  const total = archive.manifest.files.reduce((sum, { bytes }) => sum + bytes, 0)
  let done = 0
  const problems = await inTurns(checkFiles(archive), signal, (bytes) => {
    done += bytes
    progress(PARTS.check + ((100 - PARTS.check) * done) / Math.max(1, total))
  })
  await readWhole(context.db, join(unfinished, SEALED), { words, remembered, signal })
  if (problems.length > 0 || archive.hash !== hash) throw new AppError('disk_failed')
}

function between(from: keyof typeof PARTS, to: keyof typeof PARTS, done: number, total: number): number {
  return PARTS[from] + (PARTS[to] - PARTS[from]) * Math.min(1, done / Math.max(1, total))
}

function shortened({ title, reason }: LeftOut): LeftOut {
  return { title: title.slice(0, 200), reason: reason.slice(0, 1000) }
}
