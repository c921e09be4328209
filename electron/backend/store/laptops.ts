/** Who this laptop is to others, and whom it was introduced to. */
import { prepared, type ReadableDb, type WritableDb } from './db.ts'

export type ThisLaptop = { laptopId: string; name: string; seed: Uint8Array; publicKey: Uint8Array }

export function findThisLaptop(db: ReadableDb): ThisLaptop | undefined {
  return prepared<[], ThisLaptop>(
    db,
    'select laptop_id as laptopId, name, seed, public_key as publicKey from this_laptop where id = 1',
  ).get()
}

export function insertThisLaptop(db: WritableDb, laptop: ThisLaptop): void {
  prepared<ThisLaptop>(
    db,
    `insert into this_laptop (id, laptop_id, name, seed, public_key)
     values (1, @laptopId, @name, @seed, @publicKey) on conflict do nothing`,
  ).run(laptop)
}

export function updateLaptopName(db: WritableDb, name: string): void {
  prepared<[string]>(db, 'update this_laptop set name = ? where id = 1').run(name)
}

export type KnownLaptop = { laptopId: string; name: string; publicKey: Uint8Array }

export function findKnownLaptop(db: ReadableDb, laptopId: string): KnownLaptop | undefined {
  return prepared<[string], KnownLaptop>(
    db,
    'select laptop_id as laptopId, name, public_key as publicKey from known_laptop where laptop_id = ?',
  ).get(laptopId)
}

export function upsertKnownLaptop(db: WritableDb, laptop: KnownLaptop, at: number): void {
  prepared<KnownLaptop & { at: number }>(
    db,
    `insert into known_laptop (laptop_id, name, public_key, introduced_at) values (@laptopId, @name, @publicKey, @at)
     on conflict (laptop_id) do update set name = excluded.name`,
  ).run({ ...laptop, at })
}
