/** What was edited on two laptops at once, side by side; and the older version taken back where it was the right one. */
import type { Difference, SharedNip } from '#shared/contract/transfers.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { columnsOf, findRow, type Row } from '../../store/event-rows.ts'
import { findKnownLaptop, findThisLaptop } from '../../store/laptops.ts'
import { settleNips } from '../../store/settling.ts'
import { listSharedNips } from '../../store/transfers.ts'
import {
  findVersionOrigin,
  insertReplacedVersion,
  type KeptVersion,
  listOpenVersions,
  type VersionName,
} from '../../store/versions.ts'
import { type Parts, partsOf } from '../../transfer/carry-rows.ts'
import { type EventTable, tableNamed } from '../../transfer/event-tables.ts'
import { unpackRow } from '../../transfer/rows.ts'
import { putVersion, travelling } from '../../transfer/take-edited.ts'
import { noCounts } from '../../transfer/taking.ts'
import { openEventOf } from '../event-of.ts'
import { after } from '../stamp.ts'
import { differingFields, nameIn, WHAT } from './difference-words.ts'

export function listDifferences(
  { db }: Pick<Context, 'db'>,
  eventId: string,
): { edited: Difference[]; nips: SharedNip[] } {
  return {
    edited: listOpenVersions(db, eventId).flatMap((kept) => differenceOf(db, kept) ?? []),
    nips: [...Map.groupBy(listSharedNips(db, eventId), ({ nip }) => nip)].map(([nip, people]) => ({
      nip,
      people: people.map(({ id, name, unit, hasNip }) => ({ id, name, unit, hasNip: hasNip === 1 })),
    })),
  }
}

/** Undefined where both say the same in the end. */
function differenceOf(db: ReadableDb, kept: KeptVersion): Difference | undefined {
  const found = standing(db, kept)
  if (!found) return undefined
  const { table, present } = found
  const older = bodyOf(db, table, kept)
  if (!older) return undefined
  const now = { row: travelling(table, present), parts: partsOf(db, table, present) }
  const fields = differingFields(table.name, now, older)
  if (fields.length === 0) return undefined
  const updatedAt = Number(present['updated_at'])
  const { key, laptopId } = kept
  return {
    ...{ table: table.name, key, updatedAt: kept.updatedAt, laptopId, fields },
    ...{ what: WHAT[table.name] ?? '', name: nameIn(table.name, present) },
    present: { at: updatedAt, laptop: laptopName(db, findVersionOrigin(db, table.name, key, updatedAt)) },
    older: { at: kept.updatedAt, laptop: laptopName(db, laptopId) },
  }
}

export type Deciding = { eventId: string; version: VersionName; use: 'present' | 'older' }

/** Throws changed_meanwhile where it was decided before. */
export function decideDifference(
  context: Pick<Context, 'clock' | 'paths'>,
  db: WritableDb,
  { eventId, version, use }: Deciding,
): void {
  openEventOf(db, eventId)
  const kept = listOpenVersions(db, eventId).find((one) => isSame(one, version))
  const found = kept && standing(db, kept)
  if (!kept || !found) throw new AppError('changed_meanwhile')
  if (use === 'older') {
    const { table, present } = found
    const older = bodyOf(db, table, kept)
    if (!older) throw new AppError('changed_meanwhile')
    const { row, parts } = older
    const updatedAt = after(Number(present['updated_at']), context.clock())
    const laptopId = findThisLaptop(db)?.laptopId ?? ''
    const taking = { db, context, eventId, laptopId, counts: noCounts() }
    const again = { table: table.name, key: kept.key, updatedAt, laptopId: '' }
    putVersion(taking, table, { row: { ...row, updated_at: updatedAt }, parts }, again, true)
    settleNips(db, eventId)
  }
  insertReplacedVersion(db, kept, kept.table === 'office' ? null : eventId)
}

function isSame(one: VersionName, other: VersionName): boolean {
  return (
    one.table === other.table &&
    one.key === other.key &&
    one.updatedAt === other.updatedAt &&
    one.laptopId === other.laptopId
  )
}

function standing(db: ReadableDb, kept: KeptVersion): { table: EventTable; present: Row } | undefined {
  const table = tableNamed(kept.table)
  const present = table && findRow(db, table.name, table.key, kept.key.split(' '))
  return table && present && { table, present }
}

/** Undefined where the table has changed since, or another laptop wrote what no table holds. */
function bodyOf(
  db: ReadableDb,
  table: EventTable,
  { body }: KeptVersion,
): { row: Row; parts: Parts } | undefined {
  // Written by take-edited.ts, or by another laptop's; the row is looked at against its table.
  const { row: travelled, parts } = JSON.parse(body) as { row: unknown; parts?: Parts }
  const columns = columnsOf(db, table.name).filter(({ name }) => !table.own?.includes(name))
  const row = unpackRow(travelled, columns)
  return row && { row, parts: parts ?? {} }
}

function laptopName(db: ReadableDb, laptopId: string): string {
  if (laptopId === '') return findThisLaptop(db)?.name ?? 'Laptop ini'
  return findKnownLaptop(db, laptopId)?.name ?? 'Laptop lain'
}
