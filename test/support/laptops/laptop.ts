/** Laptops in memory: real SQLite with the real schema and the real services, opened in a millisecond each. */
import Database from 'better-sqlite3'
import { ID_RANDOM_BYTES, uuidV7 } from '#shared/domain/ids.ts'
import type { Context } from '../../../electron/backend/context.ts'
import { createServices } from '../../../electron/backend/services/index.ts'
import type { PaperWork } from '../../../electron/backend/entries/paper-thread.ts'
import type { WritableDb } from '../../../electron/backend/store/db.ts'
import { migrate, readMigrations } from '../../../electron/backend/store/migrate.ts'
import { defineNameSearch } from '../../../electron/backend/store/participants.ts'
import { Writer } from '../../../electron/backend/store/write.ts'
import { type CarriedRow, carriedRows } from '../../../electron/backend/transfer/carry-rows.ts'
import { takeRows } from '../../../electron/backend/transfer/take-rows.ts'
import type { TakingCounts } from '../../../electron/backend/transfer/taking.ts'
import { textOfPlace } from '../../../electron/backend/write-ups/answer.ts'
import { finalText } from '../../../electron/backend/write-ups/final-text.ts'
import { Chance } from '../random.ts'
import { RESOURCES } from '../open-test-backend.ts'

export type Services = ReturnType<typeof createServices>
export type Laptop = {
  id: string
  db: Database.Database
  /** By its own clock. */
  now: () => number
  services: Services
  /** What it would carry to another. */
  carry: (eventId: string) => CarriedRow[]
  take: (eventId: string, rows: readonly CarriedRow[]) => Promise<TakingCounts>
  /** The whole database as it is now. */
  image: () => Buffer
  close: () => void
}

let empty: Buffer | undefined

function emptyImage(): Buffer {
  if (!empty) {
    const db = new Database(':memory:')
    db.pragma('foreign_keys = on')
    migrate(asWritable(db), readMigrations(RESOURCES))
    empty = db.serialize()
    db.close()
  }
  return empty
}

/** The brands of the store exist only in types. */
const asWritable = (db: Database.Database) => db as unknown as WritableDb

/** What the thread that reads does with a file: here the database is in memory. Of its work histories need only this. */
const readHere =
  (db: WritableDb) => async (work: Extract<PaperWork, { type: 'text-state' | 'final-text' }>) => {
    const source = { db, resources: RESOURCES, now: work.now, isRehearsal: false }
    if (work.type === 'text-state') return { type: work.type, state: textOfPlace(source, work.place) }
    return { type: work.type, final: finalText(source, work.place, work.approval) }
  }

export function openLaptop({
  seed,
  image = emptyImage(),
  clock,
}: {
  /** Gives the laptop its id and its chance. */
  seed: number
  image?: Buffer
  clock: () => number
}): Laptop {
  const chance = new Chance(seed)
  const randomBytes = (count: number) => Uint8Array.from({ length: count }, () => chance.between(0, 255))
  const id = uuidV7(seed, randomBytes(ID_RANDOM_BYTES))
  const db = new Database(image)
  db.pragma('foreign_keys = on')
  defineNameSearch(asWritable(db))
  const writer = new Writer(asWritable(db), () => {})
  const context = {
    ...{ db: asWritable(db), write: writer.write, writeInSteps: writer.writeInSteps, clock, randomBytes },
    newId: () => uuidV7(Math.max(0, clock()), randomBytes(ID_RANDOM_BYTES)),
    ...{ paths: { data: '/nowhere', resources: RESOURCES }, log: () => {}, announce: () => {} },
    ...{ listen: () => () => {}, leafing: { do: readHere(asWritable(db)) } },
  } as unknown as Context
  const none = undefined as never
  // What services ask of the desk without anybody standing at it.
  const desk = { heardWaiting: () => {} } as never
  let services: Services | undefined
  return {
    ...{ id, db, now: clock },
    get services() {
      return (services ??= createServices(context, none, desk))
    },
    carry: (eventId) => [...carriedRows(asWritable(db), { eventId, laptopId: id, resources: RESOURCES })],
    take: (eventId, rows) =>
      writer.writeInSteps((writable) => takeRows(context, writable, rows, { eventId, laptopId: id })),
    image: () => db.serialize(),
    close: () => db.close(),
  }
}
