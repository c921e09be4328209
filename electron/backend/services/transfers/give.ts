/** Writes the package of an event into a folder, step by step, and reads it back before it has its name. */
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync } from 'node:fs'
import { join } from 'node:path'
import { toLocal } from '#shared/domain/time.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { privateKeyOf, signFor } from '../../proofs/paper-signature.ts'
import { asWhole } from '../../store/copy-file.ts'
import type { ThisLaptop } from '../../store/laptops.ts'
import { openSnapshot } from '../../store/snapshot.ts'
import { countCarried } from '../../store/transfers.ts'
import { carriedRows } from '../../transfer/carry-rows.ts'
import { framesOf, type Manifest, packageLines } from '../../transfer/event-package.ts'
import { SealedWriter } from '../../transfer/sealed-file.ts'
import { eventOf } from '../event-of.ts'
import { isReady } from '../copies/folder.ts'
import { type Opening, readWhole } from './read.ts'
import { inTurns } from '../../in-turns.ts'

export type Given = { name: string; bytes: number; hash: string; manifest: Manifest }
export type Giving = Opening & {
  eventId: string
  folder: string
  handOver: boolean
  laptop: ThisLaptop
  progress: (done: number, total: number) => void
  signal: AbortSignal | undefined
}

/** Throws stick_gone, disk_full, disk_failed, folder_not_writable, cancelled. */
export async function givePackage(context: Context, giving: Giving): Promise<Given> {
  const { folder } = giving
  if (!isReady(folder)) throw new AppError('stick_gone')
  const snapshot = openSnapshot(context.paths)
  try {
    const manifest = manifestOf(context, snapshot.db, giving)
    const name = nameOf(snapshot.db, giving.eventId, manifest.madeAt)
    let hash = ''
    const bytes = await asWhole(join(folder, name), async (unfinished) => {
      hash = await writeInto(unfinished, context, snapshot.db, manifest, giving)
      const { hash: readBack } = await readWhole(snapshot.db, unfinished, giving)
      if (readBack !== hash) throw new AppError('disk_failed')
    })
    return { name, bytes, hash, manifest }
  } catch (error) {
    // Whatever the system says of a stick that is no longer there.
    if (!(error instanceof AppError && error.code === 'cancelled') && !isReady(folder))
      throw new AppError('stick_gone', {}, { cause: error })
    throw error
  } finally {
    snapshot.close()
  }
}

type Db = ReturnType<typeof openSnapshot>['db']

function manifestOf({ clock }: Context, db: Db, { eventId, laptop, handOver }: Giving): Manifest {
  const { id, title, days } = eventOf(db, eventId)
  return {
    version: 1,
    event: { id, title, days: days.map(({ day }) => day) },
    laptop: {
      ...{ id: laptop.laptopId, name: laptop.name },
      publicKey: Buffer.from(laptop.publicKey).toString('base64'),
    },
    ...{ madeAt: clock(), handedOver: handOver, ...countCarried(db, eventId) },
  }
}

async function writeInto(
  file: string,
  { paths }: Context,
  db: Db,
  manifest: Manifest,
  { eventId, words, remembered, laptop, progress, signal }: Giving,
): Promise<string> {
  const handle = openSync(file, 'wx')
  try {
    const writer = new SealedWriter(handle, randomBytes(32))
    await writer.begin(words, remembered)
    // Half of the way: it is read back afterwards.
    const total = 2 * rowsIn(manifest)
    let done = 0
    const rows = carriedRows(db, { eventId, laptopId: laptop.laptopId, resources: paths.resources })
    const counted = (function* () {
      for (const row of rows) {
        done += 1
        yield row
      }
    })()
    await inTurns(framesOf(packageLines(manifest, counted)), signal, ({ content, isLast }) => {
      writer.frame(content, isLast)
      progress(Math.min(done, total), Math.max(total, done))
    })
    const hash = writer.end((digest) => signFor('package', privateKeyOf(laptop.seed), digest))
    fsyncSync(handle)
    return hash
  } finally {
    closeSync(handle)
  }
}

/** People have a card each; good enough to tell how long it takes. */
function rowsIn({ people, entries }: Manifest): number {
  return 2 * people + entries + 1
}

/** "ikrar-2026-11-20-0915-03.ikrarusb": when it was made, in the zone of the event, and nothing about anybody. */
function nameOf(db: Db, eventId: string, madeAt: number): string {
  const { date, time } = toLocal(madeAt, eventOf(db, eventId).zone)
  const seconds = String(Math.floor(madeAt / 1000) % 60).padStart(2, '0')
  return `ikrar-${date}-${time.replace(':', '')}-${seconds}.ikrarusb`
}
