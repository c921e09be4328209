import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { copyMaker } from '../../../../electron/backend/services/copies.ts'
import type { FullDisk } from '../../../support/fill-the-disk.ts'
import {
  newDataFolder,
  nonce,
  openTestBackend,
  personNamed,
  RESOURCES,
} from '../../../support/open-test-backend.ts'

let folder: string
let unmount: () => void

beforeEach(() => {
  folder = newDataFolder()
  unmount = () => {}
})
afterEach(() => {
  unmount()
  rmSync(folder, { recursive: true, force: true })
})

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'support', 'fill-the-disk.ts')
const MEGABYTE = 1024 * 1024

/** The script in a process of its own; it must end well and say nothing about errors nobody caught. */
function fillTheDisk(data: string, { ballast = '', before = '' } = {}): FullDisk {
  const command = `${before} exec "$0" "$@"`
  const { status, stdout, stderr } = spawnSync(
    '/bin/sh',
    ['-c', command, process.execPath, SCRIPT, data, RESOURCES, ballast],
    { encoding: 'utf8', timeout: 50_000 },
  )
  expect(stderr).toBe('')
  expect(status).toBe(0)
  // Written by the script.
  return JSON.parse(stdout) as FullDisk
}

/** Every arrival that was acknowledged is there, and the file is sound. */
async function expectNothingLost(data: string, told: FullDisk): Promise<void> {
  expect(told.present).toBe(told.acknowledged.length - (told.afterRoom === 'welcome' ? 1 : 0))
  const database = new Database(join(data, 'kegiatan.db'))
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  const stored = new Set(database.prepare("select id from attendance where kind = 'arrive'").pluck().all())
  database.close()
  expect(told.acknowledged.filter((id) => !stored.has(id))).toEqual([])
  expect(stored.size).toBe(told.acknowledged.length)
}

/** A disk of three megabytes, where one may be made: only root on Linux can. */
function smallDisk(): string | undefined {
  const place = join(folder, 'disk')
  mkdirSync(place)
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place]).status !== 0) return undefined
  unmount = () => spawnSync('umount', [place])
  return place
}

async function expectDoorWorks(data: string, { eventId, acknowledged }: FullDisk): Promise<void> {
  const backend = await openTestBackend({ data })
  const { client } = backend
  const { shortCode } = await client.participants.add({ eventId, person: personNamed('Sesudahnya') })
  const scan = client.attendance.scan({ eventId, code: shortCode, nonce: nonce(), desk: 'Meja 1' })
  expect(await scan).toMatchObject({ kind: 'welcome' })
  expect((await client.attendance.summary({ eventId })).present).toBe(acknowledged.length + 1)
  await backend.close()
}

test('a file that may not grow refuses arrivals and imports, and loses nothing', async () => {
  const data = join(folder, 'data')
  const told = fillTheDisk(data, { before: 'ulimit -f 3072;' })
  expect(told).toMatchObject({
    refusal: 'disk_failed',
    importRefusal: 'disk_failed',
    afterRoom: 'disk_failed',
  })
  await expectNothingLost(data, told)
  await expectDoorWorks(data, told)
})

test('a full disk refuses arrivals and imports, loses nothing, and the door works again with room', async () => {
  const disk = smallDisk()
  // Who may not make a small disk lets the file system refuse a file that grows too large instead.
  const data = join(disk ?? folder, 'data')
  const ballast = join(disk ?? folder, 'foto.jpg')
  writeFileSync(ballast, Buffer.alloc(MEGABYTE))
  const told = fillTheDisk(data, disk === undefined ? { before: 'ulimit -f 1024;' } : { ballast })
  expect(told).toMatchObject(
    disk === undefined
      ? { refusal: 'disk_failed', importRefusal: 'disk_failed' }
      : { refusal: 'disk_full', importRefusal: 'disk_full', afterRoom: 'welcome' },
  )
  expect(told.acknowledged.length).toBeGreaterThan(0)
  await expectNothingLost(data, told)
  await expectDoorWorks(data, told)
})

test('a copy that finds no room on the stick says so when the stick is chosen', async () => {
  const backend = await openTestBackend({ data: join(folder, 'data') })
  const stick = smallDisk()
  if (stick !== undefined) writeFileSync(join(stick, 'foto.jpg'), Buffer.alloc(2.9 * MEGABYTE))
  const choose = backend.client.copies.chooseSecondFolder({ folder: stick ?? '/dev/full' })
  const code = stick === undefined ? 'folder_not_writable' : 'disk_full'
  await expect(choose).rejects.toMatchObject({ code })
  expect(await backend.client.copies.state()).toMatchObject({ secondFolder: null })
  if (stick !== undefined) expect(readdirSync(stick)).toEqual(['foto.jpg'])
  await backend.close()
})

/** Files of zeros that take no room; of the database itself no more is asked than how large it is. */
test.each(['kegiatan.db', 'kegiatan.db-wal'])(
  'a copy for which there is no room beside %s is not begun',
  async (grown) => {
    const data = join(folder, 'data')
    mkdirSync(data)
    const { bavail, bsize } = statfsSync(data)
    const copyWith = (bytes: number) => {
      for (const name of ['kegiatan.db', 'kegiatan.db-wal'])
        writeFileSync(join(data, name), 'bukan basis data')
      truncateSync(join(data, grown), bytes)
      const paths = { data, resources: RESOURCES }
      return copyMaker({ paths, clock: Date.now, log: () => {} }).make('timer')
    }
    await expect(copyWith(bavail * bsize - 100 * MEGABYTE)).rejects.toMatchObject({ code: 'disk_full' })
    await expect(copyWith(MEGABYTE)).rejects.not.toMatchObject({ code: 'disk_full' })
  },
)
