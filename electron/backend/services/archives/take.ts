/** Takes an archive as a package is taken: all that was not known here is added, all or nothing. */
import { join } from 'node:path'
import { CHANGE_TOPICS } from '#shared/contract/changes.ts'
import type { TakenCounts } from '#shared/contract/transfers.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import { AppError } from '../../app-error.ts'
import { SEALED } from '../../archive/archive-format.ts'
import { type Archive, openArchive } from '../../archive/open-archive.ts'
import { archivedRows } from '../../archive/read-rows.ts'
import type { Context } from '../../context.ts'
import { insertActivity } from '../../store/activity.ts'
import type { WritableDb } from '../../store/db.ts'
import { findEvent } from '../../store/events.ts'
import type { ThisLaptop } from '../../store/laptops.ts'
import { schemaVersion } from '../../store/migrate.ts'
import { insertTransfer } from '../../store/transfers.ts'
import type { CarriedRow } from '../../transfer/carry-rows.ts'
import { readRows } from '../../transfer/event-package.ts'
import type { RememberedKeys } from '../../transfer/sealed-file.ts'
import { takeRows } from '../../transfer/take-rows.ts'
import { onlyTried } from '../transfers/only-tried.ts'
import { type OpenPackage, withPackage } from '../transfers/read.ts'
import { type Checking, isTakeable, problemsOf } from './check.ts'

export type Asked = Checking & {
  folder: string
  words: string
  remembered: RememberedKeys
  laptop: ThisLaptop
}

/** What taking it would come to, by doing it and taking it back. */
export async function tryArchive(
  context: Context,
  asked: Asked,
): Promise<{ archive: Archive; changes: TakenCounts }> {
  const archive = await soundArchive(context, asked)
  const changes = await withSealed(archive, asked, (sealed) =>
    onlyTried(context, (db) => takeAll(context, db, { archive, sealed, asked }), asked.signal),
  )
  return { archive, changes }
}

/** `fingerprint`: of the archive that was read and looked at. Throws archive_changed. */
export async function takeArchive(
  context: Context,
  asked: Asked & { fingerprint: string },
): Promise<{ eventId: string; changes: TakenCounts }> {
  const archive = await soundArchive(context, asked)
  if (archive.hash !== asked.fingerprint) throw new AppError('archive_changed')
  return withSealed(archive, asked, (sealed) =>
    context.writeInSteps(function* (db, tell) {
      const changes = yield* takeAll(context, db, { archive, sealed, asked })
      record(context, db, archive, changes)
      const eventId = archive.manifest.event.id
      for (const topic of CHANGE_TOPICS) tell(topic, eventId)
      return { eventId, changes }
    }, asked.signal),
  )
}

/** Throws archive_damaged where anything that would be taken is not as it was written. */
async function soundArchive({ db }: Context, asked: Asked): Promise<Archive> {
  const archive = openArchive(asked.folder)
  if (archive.manifest.schema > schemaVersion(db)) throw new AppError('archive_newer')
  const problems = await problemsOf(archive, {
    ...asked,
    progress: (done, total) => asked.progress(done / 2, total),
  })
  if (!isTakeable(problems)) throw new AppError('archive_damaged')
  return archive
}

/** The words for packages, said of an archive. */
const OF_ARCHIVES: Readonly<Partial<Record<ErrorCode, ErrorCode>>> = {
  package_damaged: 'archive_damaged',
  not_an_event_package: 'archive_damaged',
  package_newer: 'archive_newer',
  wrong_package_words: 'wrong_archive_words',
}

async function withSealed<T>(
  { folder }: Archive,
  asked: Asked,
  work: (sealed: OpenPackage) => Promise<T>,
): Promise<T> {
  try {
    return await withPackage(join(folder, SEALED), asked, work)
  } catch (error) {
    const code = error instanceof AppError ? OF_ARCHIVES[error.code] : undefined
    throw code ? new AppError(code, {}, { cause: error }) : error
  }
}

type Whole = { archive: Archive; sealed: OpenPackage; asked: Asked }

function* takeAll(
  context: Context,
  db: WritableDb,
  { archive, sealed, asked }: Whole,
): Generator<void, TakenCounts> {
  const { event, rows: counts } = archive.manifest
  if (findEvent(db, event.id)?.archivedAt) throw new AppError('event_archived')
  const total = Object.values(counts).reduce((sum, count) => sum + count, 1)
  const { handle, bytes } = sealed
  const told = archivedRows(db, archive, readRows(db, handle, sealed.sealed, bytes))
  const rows = (function* (): Generator<CarriedRow> {
    let done = 0
    for (const row of told) {
      done += 1
      if (done % 500 === 0) asked.progress(total / 2 + Math.min(done, total) / 2, total)
      yield row
    }
  })()
  return yield* takeRows(context, db, rows, { eventId: event.id, laptopId: asked.laptop.laptopId })
}

function record({ newId, clock }: Context, db: WritableDb, archive: Archive, changes: TakenCounts): void {
  const { event, laptop, madeAt, people, entries } = archive.manifest
  const [eventId, at] = [event.id, clock()]
  insertTransfer(db, {
    ...{
      id: newId(),
      eventId,
      kind: 'taken',
      handedOver: false,
      laptopId: laptop.id,
      laptopName: laptop.name,
    },
    ...{ madeAt, at, fileHash: archive.hash, people, entries, changes },
  })
  insertActivity(db, { id: newId(), eventId, at, what: 'import', count: people, detail: 'arsip' })
}
