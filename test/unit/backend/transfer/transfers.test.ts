import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { carryPackage, PACKAGE_WORDS } from '../../../support/carried-package.ts'
import {
  eventDraft,
  newDataFolder,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const DAY = '2026-11-20'
let now = Date.UTC(2026, 10, 20, 1)
const clock = () => now
let usb = ''
let a: TestBackend
let b: TestBackend

beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1)
  usb = newDataFolder()
  a = await openTestBackend({ clock })
  b = await openTestBackend({ clock })
})
afterEach(async () => {
  await Promise.all([a.remove(), b.remove()])
  rmSync(usb, { recursive: true, force: true })
})

async function eventWithPeople(laptop: TestBackend, ...names: string[]) {
  const { id: eventId } = await laptop.client.events.create({ event: eventDraft() })
  const ids: string[] = []
  for (const name of names)
    ids.push((await laptop.client.participants.add({ eventId, person: personNamed(name) })).id)
  return { eventId, ids }
}

function carry(from: TestBackend, to: TestBackend, eventId: string, handOver = false) {
  now += 1000
  return carryPackage(from, to, { eventId, folder: usb, handOver })
}

const checkIn = (laptop: TestBackend, eventId: string, participantId: string, desk = 'Meja') =>
  laptop.client.attendance.checkIn({ eventId, participantId, nonce: nonce(), desk, day: DAY })
const present = async (laptop: TestBackend, eventId: string) =>
  (await laptop.client.attendance.summary({ eventId, day: DAY })).present

describe('an event carried to an empty laptop', () => {
  test('is there with its people, and both check in; brought back, both count the same', async () => {
    const { eventId, ids } = await eventWithPeople(a, 'Ana', 'Budi', 'Cici')
    const [ana = '', budi = '', cici = ''] = ids
    await checkIn(a, eventId, ana)
    const { found, taken } = await carry(a, b, eventId)
    expect(found).toMatchObject({ people: 3, entries: 1, here: null })
    expect(taken.changes).toMatchObject({ people: 3, entries: 1, differences: 0 })
    expect(await present(b, eventId)).toBe(1)

    await checkIn(a, eventId, budi, 'Pintu A')
    now += 5000
    await checkIn(b, eventId, budi, 'Pintu B')
    await checkIn(b, eventId, cici, 'Pintu B')
    const back = await carry(b, a, eventId)
    expect(back.found.changes).toMatchObject({ people: 0, entries: 2 })
    await carry(a, b, eventId)
    expect(await present(a, eventId)).toBe(3)
    expect(await present(b, eventId)).toBe(3)
    // The earliest of the two arrivals of Budi counts on both.
    for (const laptop of [a, b]) {
      const { latest } = await laptop.client.attendance.summary({ eventId, day: DAY })
      expect(latest.find(({ name }) => name === 'Budi')?.desk).toBe('Pintu A')
    }
  })

  test('takes its cards along: a card printed on one laptop opens the door on the other', async () => {
    const { eventId, ids } = await eventWithPeople(a, 'Ana')
    await b.client.events.create({ event: eventDraft({ title: 'Kegiatan lain, nomor yang sama' }) })
    await carry(a, b, eventId)
    const { code } = await a.client.participants.reissueTicket({
      eventId,
      id: ids[0] ?? '',
      reason: 'Hilang',
    })
    await carry(a, b, eventId)
    const scan = { eventId, code, nonce: nonce(), desk: 'Meja', day: DAY }
    expect((await b.client.attendance.scan(scan)).kind).toBe('welcome')
  })

  test('and brought again changes nothing', async () => {
    const { eventId, ids } = await eventWithPeople(a, 'Ana')
    await checkIn(a, eventId, ids[0] ?? '')
    await carry(a, b, eventId)
    const { taken } = await carry(a, b, eventId)
    expect(Object.values(taken.changes).every((count) => count === 0)).toBe(true)
    const own = await carry(a, a, eventId)
    expect(own.found.laptop.acquaintance).toBe('self')
    expect(Object.values(own.taken.changes).every((count) => count === 0)).toBe(true)
  })

  test('handed over goes on there; here it says so until it comes back or somebody goes on', async () => {
    const { eventId } = await eventWithPeople(a, 'Ana')
    const at = now + 1000
    await carry(a, b, eventId, true)
    expect(await a.client.transfers.state({ eventId })).toMatchObject({ handedOverAt: at })
    expect(await b.client.transfers.state({ eventId })).toMatchObject({ handedOverAt: null })
    await carry(b, a, eventId, true)
    expect(await a.client.transfers.state({ eventId })).toMatchObject({ handedOverAt: null })
    now += 1000
    await b.client.transfers.resume({ eventId })
    expect(await b.client.transfers.state({ eventId })).toMatchObject({ handedOverAt: null })
    const kinds = (await b.client.transfers.history({ eventId })).map(({ kind }) => kind)
    expect(kinds).toEqual(['resumed', 'given', 'taken'])
  })
})

describe('edited on both laptops', () => {
  test('the newer version stands, the older one is shown and can be taken back everywhere', async () => {
    const { eventId, ids } = await eventWithPeople(a, 'Ana')
    const [id = ''] = ids
    await carry(a, b, eventId)
    const edit = async (laptop: TestBackend, name: string) => {
      const { updatedAt } = await laptop.client.participants.get({ eventId, id })
      now += 1000
      await laptop.client.participants.edit({ eventId, id, expected: updatedAt, person: personNamed(name) })
    }
    await edit(a, 'Ana dari A')
    await edit(b, 'Ana dari B')
    await carry(a, b, eventId)
    await carry(b, a, eventId)
    for (const laptop of [a, b]) {
      expect((await laptop.client.participants.get({ eventId, id })).name).toBe('Ana dari B')
      const { edited } = await laptop.client.transfers.differences({ eventId })
      expect(edited).toHaveLength(1)
      expect(edited[0]?.fields).toEqual([{ label: 'Nama', present: 'Ana dari B', older: 'Ana dari A' }])
    }
    const [difference] = (await a.client.transfers.differences({ eventId })).edited
    if (!difference) throw new Error('nothing differs')
    const { table, key, updatedAt, laptopId } = difference
    await a.client.transfers.decide({ eventId, version: { table, key, updatedAt, laptopId }, use: 'older' })
    expect((await a.client.participants.get({ eventId, id })).name).toBe('Ana dari A')
    await carry(a, b, eventId)
    expect((await b.client.participants.get({ eventId, id })).name).toBe('Ana dari A')
    expect((await b.client.transfers.differences({ eventId })).edited).toEqual([])
  })

  test('an edit that knew the other one is no difference', async () => {
    const { eventId, ids } = await eventWithPeople(a, 'Ana')
    const [id = ''] = ids
    const edit = async (laptop: TestBackend, name: string) => {
      const { updatedAt } = await laptop.client.participants.get({ eventId, id })
      await laptop.client.participants.edit({ eventId, id, expected: updatedAt, person: personNamed(name) })
    }
    await edit(a, 'Satu')
    await carry(a, b, eventId)
    await edit(b, 'Dua')
    await carry(b, a, eventId)
    expect((await a.client.participants.get({ eventId, id })).name).toBe('Dua')
    expect((await a.client.transfers.differences({ eventId })).edited).toEqual([])
  })

  test('taken back on one and noted on the other is asked about on both, and nothing is dropped', async () => {
    const { eventId, ids } = await eventWithPeople(a, 'Ana')
    const [ana = ''] = ids
    await carry(a, b, eventId)
    const here = await checkIn(a, eventId, ana)
    await checkIn(b, eventId, ana)
    now += 1000
    const entryId = 'entryId' in here ? here.entryId : ''
    const undo = { eventId, entryId, nonce: nonce(), desk: 'Meja', reason: 'Salah orang' }
    await a.client.attendance.undo(undo)
    await carry(a, b, eventId)
    await carry(b, a, eventId)
    for (const laptop of [a, b]) {
      expect(await present(laptop, eventId)).toBe(1)
      expect((await laptop.client.conflicts.count({ eventId })).open).toBe(1)
    }
  })

  test('one NIP given to two people is shown on both laptops, and nobody is dropped', async () => {
    const { eventId } = await eventWithPeople(a, 'Ana')
    await carry(a, b, eventId)
    const nip = '198501012010012001'
    await a.client.participants.add({ eventId, person: personNamed('Dari A', { nip }) })
    now += 1000
    await b.client.participants.add({ eventId, person: personNamed('Dari B', { nip }) })
    await carry(a, b, eventId)
    await carry(b, a, eventId)
    for (const laptop of [a, b]) {
      const { nips } = await laptop.client.transfers.differences({ eventId })
      expect(nips).toMatchObject([
        {
          nip,
          people: [
            { name: 'Dari A', hasNip: true },
            { name: 'Dari B', hasNip: false },
          ],
        },
      ])
      expect((await laptop.client.participants.facets({ eventId })).total).toBe(3)
    }
  })
})

describe('a package', () => {
  test('is not taken from a laptop whose words nobody compared, nor when it is another than was read', async () => {
    const { eventId } = await eventWithPeople(a, 'Ana')
    const { name } = await a.client.transfers.write({ eventId, folder: usb, words: PACKAGE_WORDS })
    const { hash } = await b.client.transfers.read({ folder: usb, name, words: PACKAGE_WORDS })
    const asked = { folder: usb, name, words: PACKAGE_WORDS, hash }
    await expect(b.client.transfers.take(asked)).rejects.toMatchObject({ code: 'laptop_unknown' })
    const other = { ...asked, hash: '0'.repeat(64), introduce: true }
    await expect(b.client.transfers.take(other)).rejects.toMatchObject({ code: 'package_changed' })
    expect(await b.client.events.list({})).toEqual([])
  })

  test('tells wrong words from a damaged file, and a stranger file from both', async () => {
    const { eventId } = await eventWithPeople(a, 'Ana')
    const { name } = await a.client.transfers.write({ eventId, folder: usb, words: PACKAGE_WORDS })
    const read = (words: string) => b.client.transfers.read({ folder: usb, name, words })
    await expect(read('bukan kata yang benar')).rejects.toMatchObject({ code: 'wrong_package_words' })
    const bytes = readFileSync(join(usb, name))
    writeFileSync(join(usb, name), bytes.subarray(0, bytes.length - 100))
    await expect(read(PACKAGE_WORDS)).rejects.toMatchObject({ code: 'package_damaged' })
    writeFileSync(join(usb, name), 'bukan paket')
    await expect(read(PACKAGE_WORDS)).rejects.toMatchObject({ code: 'not_an_event_package' })
  })

  test('says nothing about anybody by its name or content, and leaves nothing half behind', async () => {
    const { eventId } = await eventWithPeople(a, 'Maria Bria')
    await a.client.transfers.write({ eventId, folder: usb, words: PACKAGE_WORDS })
    const [name = '', ...others] = readdirSync(usb)
    expect(others).toEqual([])
    expect(name).toMatch(/^ikrar-2026-11-20-0900-00\.ikrarusb$/)
    expect(readFileSync(join(usb, name)).includes('Maria')).toBe(false)
  })

  test('for a stick that is not there says that the stick is gone', async () => {
    const { eventId } = await eventWithPeople(a, 'Ana')
    const folder = join(usb, 'terlepas')
    await expect(a.client.transfers.write({ eventId, folder, words: PACKAGE_WORDS })).rejects.toMatchObject({
      code: 'stick_gone',
    })
    mkdirSync(folder)
    const { name } = await a.client.transfers.write({ eventId, folder, words: PACKAGE_WORDS })
    rmSync(folder, { recursive: true })
    await expect(b.client.transfers.read({ folder, name, words: PACKAGE_WORDS })).rejects.toMatchObject({
      code: 'stick_gone',
    })
  })
})
