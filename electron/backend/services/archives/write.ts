/** Writes an archive under a name that says so until all of it is on the disk and was read back. */
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { AppError } from '../../app-error.ts'
import { UNFINISHED } from '../../archive/archive-format.ts'
import type { Context } from '../../context.ts'
import { syncFolder } from '../../store/folder.ts'
import { openSnapshot } from '../../store/snapshot.ts'
import { storeError } from '../../store/store-error.ts'
import { isReady } from '../copies/folder.ts'
import { eventOf } from '../event-of.ts'
import { fillArchive, type Filled, type Sources, type Writing } from './fill.ts'

export type Written = Filled & { name: string }

/** Throws stick_gone, disk_full, disk_failed, folder_not_writable, cancelled. */
export async function writeArchive(context: Context, sources: Sources, writing: Writing): Promise<Written> {
  const { folder, eventId } = writing
  if (!isReady(folder)) throw new AppError('stick_gone')
  const snapshot = openSnapshot(context.paths)
  const { zone, days } = eventOf(snapshot.db, eventId)
  const name = freeName(folder, nameOf(days[0]?.day ?? '', context.clock(), zone))
  const unfinished = join(folder, `${name}${UNFINISHED}`)
  try {
    removeAbandoned(folder)
    const filled = await fillArchive(context, sources, { ...writing, db: snapshot.db, unfinished })
    renameSync(unfinished, join(folder, name))
    syncFolder(folder)
    return { name, ...filled }
  } catch (error) {
    remove(unfinished)
    if (!(error instanceof AppError && error.code === 'cancelled') && !isReady(folder))
      throw new AppError('stick_gone', {}, { cause: error })
    throw storeError(error)
  } finally {
    snapshot.close()
  }
}

/** "arsip-kegiatan-2026-11-20-dibuat-2026-11-22-091503": in the zone of the event, and nothing about anybody. */
function nameOf(firstDay: string, madeAt: number, zone: Zone): string {
  const { date, time } = toLocal(madeAt, zone)
  const seconds = String(Math.floor(madeAt / 1000) % 60).padStart(2, '0')
  return `${START}${firstDay}-dibuat-${date}-${time.replace(':', '')}${seconds}`
}

/** Two may be written within a second. */
function freeName(folder: string, name: string): string {
  const isTaken = (one: string) =>
    existsSync(join(folder, one)) || existsSync(join(folder, `${one}${UNFINISHED}`))
  let [free, count] = [name, 1]
  for (; isTaken(free); free = `${name}-${count}`) count += 1
  return free
}

const START = 'arsip-kegiatan-'
const ABANDONED_MS = 60 * 60 * 1000

/** What a process that died, or a stick that was pulled out, left unfinished; two laptops may take turns with a stick. */
function removeAbandoned(folder: string): void {
  const isOurs = (name: string) => name.startsWith(START) && name.endsWith(UNFINISHED)
  for (const name of readdirSync(folder).filter(isOurs)) {
    const { mtimeMs } = statSync(join(folder, name))
    if (Date.now() - mtimeMs > ABANDONED_MS) remove(join(folder, name))
  }
}

/** As far as the disk lets us; why it did not go on is told anyway. */
function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true })
  } catch {
    // Its name says that it is unfinished, and the next archive in this folder clears it away.
  }
}
