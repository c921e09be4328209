/** Takes a package that was read, all or nothing, while the door goes on reading. */
import { join } from 'node:path'
import { CHANGE_TOPICS } from '#shared/contract/changes.ts'
import type { Acquaintance, TakenCounts } from '#shared/contract/transfers.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { insertActivity } from '../../store/activity.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { findEvent } from '../../store/events.ts'
import { findKnownLaptop, type ThisLaptop, upsertKnownLaptop } from '../../store/laptops.ts'
import { hasTakenTransfer, insertTransfer } from '../../store/transfers.ts'
import type { CarriedRow } from '../../transfer/carry-rows.ts'
import { type Manifest, readRows } from '../../transfer/event-package.ts'
import { takeRows } from '../../transfer/take-rows.ts'
import { onlyTried } from './only-tried.ts'
import { isManifest, type Opening, type OpenPackage, withPackage } from './read.ts'

export type Asked = Opening & {
  folder: string
  name: string
  laptop: ThisLaptop
  progress: (done: number, total: number) => void
  signal: AbortSignal | undefined
}
export type Taken = { eventId: string; handedOver: boolean; changes: TakenCounts }

export function acquaintanceOf(db: ReadableDb, own: string, { laptop, event }: Manifest): Acquaintance {
  if (laptop.id === own) return 'self'
  if (findKnownLaptop(db, laptop.id)) return 'known'
  return hasTakenTransfer(db, event.id) ? 'other' : 'first'
}

/** What taking it would come to, by doing it and taking it back. */
export async function tryPackage(context: Context, asked: Asked): Promise<TakenCounts> {
  const { changes } = await withPackage(join(asked.folder, asked.name), asked, (opened) =>
    onlyTried(context, (db) => takeAll(context, db, opened, asked), asked.signal),
  )
  return changes
}

/** `hash`: of the package that was read and looked at. Throws package_changed, laptop_unknown, event_archived. */
export async function takePackage(
  context: Context,
  asked: Asked & { hash: string; introduce: boolean },
): Promise<Taken> {
  return withPackage(join(asked.folder, asked.name), asked, (opened) =>
    context.writeInSteps(function* (db, tell) {
      const { manifest, hash, changes } = yield* takeAll(context, db, opened, asked)
      // Nothing of it is committed before this is known.
      if (hash !== asked.hash) throw new AppError('package_changed')
      introduce(context, db, manifest, asked)
      record(context, db, { manifest, hash, changes })
      for (const topic of CHANGE_TOPICS) tell(topic, manifest.event.id)
      return { eventId: manifest.event.id, handedOver: manifest.handedOver, changes }
    }, asked.signal),
  )
}

type Whole = { manifest: Manifest; hash: string; changes: TakenCounts }

function* takeAll(
  context: Context,
  db: WritableDb,
  { handle, sealed, bytes }: OpenPackage,
  { laptop, progress }: Asked,
): Generator<void, Whole> {
  const pieces = readRows(db, handle, sealed, bytes)
  const first = pieces.next()
  if (first.done || !isManifest(first.value)) throw new AppError('package_damaged')
  const manifest = first.value
  // A part of an archive: alone it is not the whole event.
  if (manifest.covers !== undefined) throw new AppError('not_an_event_package')
  const present = findEvent(db, manifest.event.id)
  if (present && present.archivedAt !== null) throw new AppError('event_archived')
  const total = 2 * manifest.people + manifest.entries + 1
  let hash = ''
  const rows = (function* (): Generator<CarriedRow> {
    let done = 0
    for (let piece = pieces.next(); ; piece = pieces.next()) {
      if (piece.done) {
        hash = piece.value.hash
        return
      }
      if (isManifest(piece.value)) throw new AppError('package_damaged')
      done += 1
      if (done % 500 === 0) progress(Math.min(done, total), total)
      yield piece.value
    }
  })()
  const changes = yield* takeRows(context, db, rows, {
    eventId: manifest.event.id,
    laptopId: laptop.laptopId,
  })
  return { manifest, hash, changes }
}

/** Whose words were compared is known from now on. */
function introduce(
  { clock }: Context,
  db: WritableDb,
  { laptop }: Manifest,
  asked: { laptop: ThisLaptop; introduce: boolean },
): void {
  if (laptop.id === asked.laptop.laptopId) return
  if (!findKnownLaptop(db, laptop.id) && !asked.introduce) throw new AppError('laptop_unknown')
  const publicKey = Buffer.from(laptop.publicKey, 'base64')
  upsertKnownLaptop(db, { laptopId: laptop.id, name: laptop.name, publicKey }, clock())
}

function record({ newId, clock }: Context, db: WritableDb, { manifest, hash, changes }: Whole): void {
  const { event, laptop, madeAt, handedOver, people, entries } = manifest
  const [eventId, at] = [event.id, clock()]
  insertTransfer(db, {
    ...{ id: newId(), eventId, kind: 'taken', handedOver, laptopId: laptop.id, laptopName: laptop.name },
    ...{ madeAt, at, fileHash: hash, people, entries, changes },
  })
  insertActivity(db, { id: newId(), eventId, at, what: 'import', count: people, detail: 'package' })
}
