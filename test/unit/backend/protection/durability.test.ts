import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  assertSettings,
  closeDatabase,
  connectionOf,
  openDatabase,
  openReadOnly,
  prepared,
} from '../../../../electron/backend/store/db.ts'
import { callsMade, workWith } from '../../../support/disk/bad-disk.ts'
import { keyIn, openKeyStore } from '../../../support/open-key-store.ts'
import { killedWhileScanning, storedArrivals } from '../../../support/killed-while-scanning.ts'
import { openLockedBackend, PASSWORD, secret } from '../../../support/locked-folder.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  personNamed,
} from '../../../support/open-test-backend.ts'

const KEY = '5e'.repeat(32)
const folders: string[] = []
afterEach(() => {
  vi.unstubAllEnvs()
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

function folder(): string {
  const made = newDataFolder()
  folders.push(made)
  return made
}

describe('a locked database', () => {
  test('keeps synchronous=FULL and all other settings after its first write', () => {
    const db = openDatabase({ file: join(folder(), 'a.db'), key: KEY })
    connectionOf(db).exec('create table t (x); insert into t values (1)')
    expect(connectionOf(db).pragma('synchronous', { simple: true })).toBe(2)
    expect(connectionOf(db).pragma('journal_mode', { simple: true })).toBe('wal')
    expect(() => assertSettings(db)).not.toThrow()
    closeDatabase(db)
  })

  test('is read by a second connection while the first one writes, and its WAL is no plain text', () => {
    const file = join(folder(), 'a.db')
    const db = openDatabase({ file, key: KEY })
    connectionOf(db).exec(`create table t (x text); insert into t values ('KENARIKUNING')`)
    const reader = openReadOnly({ file, key: KEY })
    expect(prepared<[], { x: string }>(reader, 'select x from t').get()).toEqual({ x: 'KENARIKUNING' })
    const wal = readFileSync(`${file}-wal`)
    expect(wal.length).toBeGreaterThan(4096)
    expect(wal.includes('KENARIKUNING')).toBe(false)
    closeDatabase(reader)
    closeDatabase(db)
  })

  test('opens with its own key only, and takes nothing else for a key', () => {
    const file = join(folder(), 'a.db')
    const db = openDatabase({ file, key: KEY })
    connectionOf(db).exec('create table t (x)')
    closeDatabase(db)
    const other = () => openDatabase({ file, key: '5f'.repeat(32) })
    expect(other).toThrow('file is not a database')
    expect(() => openDatabase({ file, key: `'; drop table t; --` })).toThrow(RangeError)
  })
})

test('every acknowledged arrival in a locked folder survives kill -9', { timeout: 120_000 }, async () => {
  const data = folder()
  await (await openLockedBackend({ data })).close()
  for (let round = 0; round < 3; round++) {
    const acknowledged = await killedWhileScanning(data, 250 + round * 150, { IKRAR_PASSWORD: PASSWORD })
    const backend = await openTestBackend({ data, secret })
    expect((await backend.client.app.state()).problem).toBeNull()
    const stored = await storedArrivals(backend)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
    await backend.close()
  }
})

test(
  'a disk on which reading fails spoils nothing in a locked folder, and loses nothing that was answered',
  { timeout: 180_000 },
  async () => {
    const root = folder()
    const before = join(root, 'before')
    const backend = await openTestBackend({ data: join(before, 'data'), systemStore: openKeyStore })
    const { id: eventId } = await backend.client.events.create({ event: eventDraft() })
    await backend.client.protection.setPassword({ password: PASSWORD })
    await backend.close()
    mkdirSync(join(before, 'usb'))
    const key = keyIn(join(before, 'data'))
    const place = { before, folder: join(root, 'work'), eventId, log: join(root, 'log') }
    vi.stubEnv('IKRAR_PASSWORD', PASSWORD)
    const count = (await callsMade(['pread64'], place)).get('pread64') ?? 0
    let met = 0
    for (const [part, isForever] of [
      [0.05, true],
      [0.15, false],
      [0.25, true],
    ] as const) {
      const from = Math.ceil(count * part)
      const { answers, hits } = await workWith({ call: 'pread64', error: 'EIO', from, isForever }, place)
      met += hits
      const db = openReadOnly({ file: join(place.folder, 'data/kegiatan.db'), key })
      expect(connectionOf(db).pragma('integrity_check', { simple: true })).toBe('ok')
      const there = new Set(
        prepared<[], { id: string }>(db, 'select id from attendance')
          .all()
          .map(({ id }) => id),
      )
      closeDatabase(db)
      const entries = answers.filter(({ what, code }) => what === 'entry' && code === '')
      expect(entries.filter(({ id }) => !there.has(id))).toEqual([])
    }
    expect(met).toBeGreaterThan(0)
  },
)

test('a copy of a locked folder is made while people come in, and has everybody who came before', async () => {
  const backend = await openLockedBackend({ data: folder() })
  const { client } = backend
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  await client.participants.add({ eventId, person: personNamed('Sebelum') })
  const [made] = await Promise.all([
    client.copies.make(),
    ...Array.from({ length: 20 }, (_, index) =>
      client.participants.add({ eventId, person: personNamed(`Serentak ${index}`) }),
    ),
  ])
  await client.copies.restore({ name: made.copies[0]?.name ?? '', place: 'data' })
  const { total } = await client.participants.facets({ eventId })
  expect(total).toBeGreaterThanOrEqual(1)
  expect(total).toBeLessThanOrEqual(21)
  await backend.remove()
})
