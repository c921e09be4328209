import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, describe, expect, test } from 'vitest'
import { assertSettings, closeDatabase, openDatabase } from '../../../../electron/backend/store/db.ts'
import { killedWhileScanning, storedArrivals } from '../../../support/killed-while-scanning.ts'
import {
  eventDraft,
  newDataFolder,
  nonce,
  openTestBackend,
  personNamed,
} from '../../../support/open-test-backend.ts'

const folders: string[] = []
const folder = () => {
  const data = newDataFolder()
  folders.push(data)
  return data
}
afterEach(() => {
  for (const data of folders.splice(0)) {
    chmodSync(data, 0o700)
    rmSync(data, { recursive: true, force: true })
  }
})

describe('an opened database', () => {
  test('keeps synchronous=FULL after its first write', () => {
    const db = openDatabase({ file: join(folder(), 'a.db') })
    const connection = db as unknown as Database.Database
    connection.exec('create table t (x)')
    connection.exec('insert into t values (1)')
    expect(connection.pragma('synchronous', { simple: true })).toBe(2)
    expect(() => assertSettings(db)).not.toThrow()
    connection.pragma('synchronous = normal')
    expect(() => assertSettings(db)).toThrow('synchronous')
    closeDatabase(db)
  })

  test('is refused to a second process of the same folder, and free again afterwards', async () => {
    const data = folder()
    const first = await openTestBackend({ data })
    const second = await openTestBackend({ data })
    expect((await second.client.app.state()).problem).toMatchObject({ code: 'data_in_use' })
    await second.close()
    await first.close()
    const third = await openTestBackend({ data })
    expect((await third.client.app.state()).problem).toBeNull()
    await third.close()
  })

  test('of a newer version is refused by name and left alone', async () => {
    const data = folder()
    await (await openTestBackend({ data })).close()
    const database = new Database(join(data, 'kegiatan.db'))
    database.pragma('user_version = 999')
    database.close()
    const backend = await openTestBackend({ data })
    expect((await backend.client.app.state()).problem).toMatchObject({
      code: 'database_newer',
      data: { version: 999 },
    })
    await expect(backend.client.events.list({})).rejects.toMatchObject({ code: 'database_newer' })
    await backend.close()
  })

  test('that is no database, or another program’s, is refused and left alone', async () => {
    const garbage = folder()
    writeFileSync(join(garbage, 'kegiatan.db'), 'bukan basis data '.repeat(1000))
    const first = await openTestBackend({ data: garbage })
    expect((await first.client.app.state()).problem).toMatchObject({ code: 'database_damaged' })
    await first.close()
    const foreign = folder()
    const database = new Database(join(foreign, 'kegiatan.db'))
    database.exec('create table theirs (x)')
    database.close()
    const second = await openTestBackend({ data: foreign })
    expect((await second.client.app.state()).problem).toMatchObject({ code: 'not_our_database' })
    await second.close()
  })

  test('in a place where nothing can be written says so', async () => {
    const place = join(folder(), 'berkas')
    writeFileSync(place, 'a file, not a folder')
    const backend = await openTestBackend({ data: place })
    expect((await backend.client.app.state()).problem).toMatchObject({ code: 'folder_not_writable' })
    await backend.close()
  })
})

describe('attendance', () => {
  test('can be neither changed nor deleted, even by SQL', async () => {
    const backend = await openTestBackend({ data: folder() })
    const { id: eventId } = await backend.client.events.create({ event: eventDraft() })
    const { shortCode } = await backend.client.participants.add({ eventId, person: personNamed('Maria') })
    await backend.client.attendance.scan({ eventId, code: shortCode, nonce: nonce(), desk: 'Meja 1' })
    await backend.close()
    const database = new Database(join(backend.data, 'kegiatan.db'))
    expect(() => database.exec('update attendance set at = 0')).toThrow('append-only')
    expect(() => database.exec('delete from attendance')).toThrow('append-only')
    expect(() => database.exec('delete from event')).toThrow('never deleted')
    database.close()
  })
})

test('every acknowledged arrival survives kill -9', { timeout: 120_000 }, async () => {
  const data = folder()
  for (let round = 0; round < 8; round++) {
    const acknowledged = await killedWhileScanning(data, 60 + round * 35)
    const backend = await openTestBackend({ data })
    expect((await backend.client.app.state()).problem).toBeNull()
    const stored = await storedArrivals(backend)
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
    await backend.close()
    const database = new Database(join(data, 'kegiatan.db'))
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    database.close()
  }
})

test('copies are whole, verified and rotated', async () => {
  let now = Date.UTC(2026, 0, 1)
  const backend = await openTestBackend({ data: folder(), clock: () => now })
  await backend.client.events.create({ event: eventDraft() })
  for (let index = 0; index < 26; index++) {
    now += 3600_000
    await backend.client.copies.make()
  }
  const { copies, newestAt } = await backend.client.copies.state()
  expect(newestAt).toBe(now)
  expect(copies.length).toBeLessThanOrEqual(22)
  expect(readdirSync(join(backend.data, 'salinan')).filter((name) => name.includes('belum-selesai'))).toEqual(
    [],
  )
  const newest = copies[0]
  const copy = new Database(join(backend.data, 'salinan', newest?.name ?? ''), { readonly: true })
  expect(copy.prepare('select count(*) from event').pluck().get()).toBe(1)
  copy.close()
  await backend.close()
})

test('coming back from a copy brings its people and keeps what was there before', async () => {
  let now = Date.UTC(2026, 0, 1)
  const backend = await openTestBackend({ data: folder(), clock: () => now })
  const { client } = backend
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  await client.participants.add({ eventId, person: personNamed('Sebelum') })
  const { copies } = await client.copies.make()
  now += 60_000
  await client.participants.add({ eventId, person: personNamed('Sesudah') })
  await client.copies.restore({ name: copies[0]?.name ?? '', place: 'data' })
  expect((await client.participants.facets({ eventId })).total).toBe(1)
  expect(readdirSync(join(backend.data, 'salinan')).some((name) => name.startsWith('sebelum-pulih'))).toBe(
    true,
  )
  await expect(client.copies.restore({ name: '../../etc/passwd', place: 'data' })).rejects.toMatchObject({
    code: 'not_found',
  })
  await backend.close()
})

test('a damaged database stays where it can be looked at, and a copy brings the event back', async () => {
  const data = folder()
  const backend = await openTestBackend({ data })
  await backend.client.events.create({ event: eventDraft({ title: 'Yang dipulihkan' }) })
  const { copies } = await backend.client.copies.make()
  await backend.close()
  writeFileSync(join(data, 'kegiatan.db'), Buffer.alloc(8192, 7))
  const broken = await openTestBackend({ data })
  expect((await broken.client.app.state()).problem).toMatchObject({ code: 'database_damaged' })
  const listed = await broken.client.copies.state()
  expect(listed.copies.map((copy) => copy.name)).toContain(copies[0]?.name)
  await broken.client.copies.restore({ name: copies[0]?.name ?? '', place: 'data' })
  expect((await broken.client.events.list({})).map((event) => event.title)).toEqual(['Yang dipulihkan'])
  await broken.close()
})
