/** Keys that papers are checked with: those of our own events, and those brought from other laptops. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type SealKey = { seed: Uint8Array; publicKey: Uint8Array }

export function findSealKey(db: ReadableDb, eventId: string): SealKey | undefined {
  return prepared<[string], SealKey>(
    db,
    'select seed, public_key as publicKey from event_seal_key where event_id = ?',
  ).get(eventId)
}

/** A key once made stays: whoever comes second finds the first one. */
export function insertSealKey(db: WritableDb, eventId: string, { seed, publicKey }: SealKey): void {
  prepared<[string, Uint8Array, Uint8Array]>(
    db,
    'insert into event_seal_key (event_id, seed, public_key) values (?, ?, ?) on conflict (event_id) do nothing',
  ).run(eventId, seed, publicKey)
}

/** An event of this laptop that has a key. */
export type OwnKey = { eventId: string; publicKey: Uint8Array }

export function listOwnKeys(db: ReadableDb): OwnKey[] {
  return prepared<[], OwnKey>(
    db,
    `select key.event_id as eventId, key.public_key as publicKey
     from event_seal_key key join event on event.id = key.event_id order by event.number desc`,
  ).all()
}

export type CheckingKey = {
  publicKey: Uint8Array
  eventTitle: string
  zone: string
  madeAt: number
  importedAt: number
  /** JSON of what that laptop had issued. */
  papers: string
}

const COLUMNS = `public_key as publicKey, event_title as eventTitle, zone,
  made_at as madeAt, imported_at as importedAt, papers`

export function listCheckingKeys(db: ReadableDb): CheckingKey[] {
  return prepared<[], CheckingKey>(
    db,
    `select ${COLUMNS} from checking_key order by imported_at desc, public_key`,
  ).all()
}

export function findCheckingKey(db: ReadableDb, publicKey: Uint8Array): CheckingKey | undefined {
  return prepared<[Uint8Array], CheckingKey>(
    db,
    `select ${COLUMNS} from checking_key where public_key = ?`,
  ).get(publicKey)
}

export function upsertCheckingKey(db: WritableDb, key: CheckingKey): void {
  prepared<CheckingKey>(
    db,
    `insert into checking_key (public_key, event_title, zone, made_at, imported_at, papers)
     values (@publicKey, @eventTitle, @zone, @madeAt, @importedAt, @papers)
     on conflict (public_key) do update set event_title = excluded.event_title,
       zone = excluded.zone, made_at = excluded.made_at, imported_at = excluded.imported_at, papers = excluded.papers`,
  ).run(key)
}

export function deleteCheckingKey(db: WritableDb, publicKey: Uint8Array): boolean {
  return (
    prepared<[Uint8Array]>(db, 'delete from checking_key where public_key = ?').run(publicKey).changes > 0
  )
}
