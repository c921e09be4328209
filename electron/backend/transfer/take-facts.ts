/** Facts: what is not known here is added, whatever else this laptop knows. Nothing is refused and nothing replaced. */
import { hasRow, insertRow, type Row } from '../store/event-rows.ts'
import { pledgeOfRow } from '../store/pledges.ts'
import { learnPledge } from '../proofs/pledge-chain.ts'
import type { EventTable } from './event-tables.ts'
import { countNew, damaged, kept, type Taking, textOf } from './taking.ts'
import { renumber } from './turns.ts'

export function takeFact(taking: Taking, table: EventTable, row: Row): void {
  const { db } = taking
  const key = table.key.map((column) => row[column] ?? null)
  if (hasRow(db, table.name, table.key, key)) return
  const fact = { ...row }
  renumber(table, fact)
  if (!insertRow(db, table.name, fact)) {
    // A laptop that was restored from a copy counts its entries anew: under one name there may be two of a kind.
    if (!table.hasOrigin) throw damaged()
    const apart = { ...fact, origin: `${String(fact['origin'])} ${key.join(' ')}` }
    if (!insertRow(db, table.name, apart)) throw damaged()
  }
  countNew(taking, table.name)
}

/** The chain of this laptop appends what it learns; the entry keeps its own salt. */
export function takePledge(taking: Taking, row: Row): void {
  const { db } = taking
  if (hasRow(db, 'pledge', ['id'], [textOf(row, 'id')])) return
  learnPledge(db, pledgeOfRow(row))
  countNew(taking, 'pledge')
}

/** What was remembered of edits: a version that the other laptop wrote bears its name, one of this laptop none. */
export function takeVersion(taking: Taking, table: EventTable, row: Row): void {
  insertRow(taking.db, table.name, { ...row, laptop_id: kept(taking, textOf(row, 'laptop_id')) })
}
