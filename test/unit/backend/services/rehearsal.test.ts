import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EventDraft } from '#shared/contract/events.ts'
import { documentOptions } from '#shared/contract/document-options/index.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { official } from '../../../support/official.ts'

const HOUR_MS = 60 * 60 * 1000
/** 20 November 2026, 06.00 WITA: three hours before the event. */
const MORNING = Date.UTC(2026, 10, 19, 22)
const NIP = '198001012005011009'

let backend: TestBackend
let client: TestBackend['client']
let now = MORNING
let eventId: string

const clock = () => now

beforeEach(async () => {
  now = MORNING
  backend = await openTestBackend({ clock })
  client = backend.client
  eventId = await realEvent()
})
afterEach(() => backend.remove())

async function realEvent(changes: Partial<EventDraft> = {}): Promise<string> {
  const officials = [official('Yohanes Kurniawan, S.Sos.', ['pembuka'], { officeTitle: 'Bupati', nip: NIP })]
  const { id } = await client.events.create({ event: eventDraft({ officials, ...changes }) })
  for (const name of ['Siti Rahmawati', 'Maria Goreti'])
    await client.participants.add({ eventId: id, person: personNamed(name, { unit: 'Dinas Kesehatan' }) })
  return id
}

/** Every byte of the data folder but that of the rehearsal's own. */
function realFiles(): Record<string, string> {
  const files = readdirSync(backend.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('gladi'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('-shm'))
  return Object.fromEntries(
    files.map((file) => [file, createHash('sha256').update(readFileSync(file)).digest('hex')]),
  )
}

function bytesHold(text: string): string[] {
  const needle = Buffer.from(text)
  return readdirSync(backend.data, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(needle))
}

const arrivals = (changes: object = {}) =>
  client.rehearsal.arrivals({ people: 60, desks: 3, perMinute: null, task: randomUUID(), ...changes })

test('a rehearsal shows an event of its own, and the real one stays as it was', async () => {
  const before = await client.events.get({ eventId })
  const { isEntered, now: rehearsal } = await client.rehearsal.begin({ eventId })
  expect(isEntered).toBe(true)
  const listed = await client.events.list({})
  expect(listed.map(({ id, title, participants }) => ({ id, title, participants }))).toEqual([
    { id: rehearsal?.eventId, title: 'GLADI: Sosialisasi Netralitas', participants: 500 },
  ])
  await client.rehearsal.leave()
  expect((await client.events.list({})).map(({ id, present }) => [id, present])).toEqual([[eventId, 0]])
  expect(await client.events.get({ eventId })).toEqual(before)
})

test('nobody in it exists: no name, no NIP and no official of the real event', async () => {
  const { now: rehearsal } = await client.rehearsal.begin({ eventId })
  const copied = await client.events.get({ eventId: rehearsal?.eventId ?? '' })
  expect(JSON.stringify(copied)).not.toMatch(/Kurniawan|198001012005011009/)
  expect(copied.officials.map(({ officeTitle }) => officeTitle)).toEqual(['Bupati'])
  const { rows } = await client.participants.page({
    eventId: copied.id,
    filter: {},
    sort: 'name',
    offset: 0,
    limit: 500,
  })
  expect(rows.filter(({ nip, nik, phone, email }) => nip ?? nik ?? phone ?? email)).toEqual([])
  expect(new Set(rows.map(({ name }) => name)).size).toBe(500)
  expect(rows.some(({ name }) => /Siti|Maria/.test(name))).toBe(false)
})

test('people arrive at several desks through the true door, once each', async () => {
  const begun = await client.rehearsal.begin({ eventId })
  const { now: rehearsal } = await arrivals()
  const [check] = rehearsal?.checks ?? []
  expect(check?.verdict).not.toBe('bad')
  expect(check?.facts).toMatchObject({
    station: 'arrivals',
    people: 60,
    doubles: { tried: 3, caught: 3 },
    undos: { tried: 2, right: 2 },
    countsAgree: true,
  })
  const summary = await client.attendance.summary({ eventId: begun.now?.eventId ?? '' })
  expect(summary.present).toBe(60)
  const { entries } = await client.attendance.log({
    eventId: begun.now?.eventId ?? '',
    offset: 0,
    limit: 100,
  })
  expect(new Set(entries.map(({ desk }) => desk.replace(' (kembar)', '')))).toEqual(
    new Set(['Meja 1', 'Meja 2', 'Meja 3']),
  )
})

test('where everybody has arrived already, more people are invented', async () => {
  const begun = await client.rehearsal.begin({ eventId })
  await arrivals({ people: 490, desks: 8 })
  await arrivals({ people: 40 })
  const summary = await client.attendance.summary({ eventId: begun.now?.eventId ?? '' })
  expect([summary.present, summary.invited]).toEqual([530, 530])
})

test('arrivals can be broken off', async () => {
  await client.rehearsal.begin({ eventId })
  const stop = new AbortController()
  const running = client.rehearsal.arrivals(
    { people: 100, desks: 2, perMinute: 60, task: randomUUID() },
    { signal: stop.signal },
  )
  stop.abort()
  await expect(running).rejects.toThrow()
})

test('not one byte of the real data changes, whatever is rehearsed', async () => {
  const before = realFiles()
  const { now: rehearsal } = await client.rehearsal.begin({ eventId })
  await arrivals()
  await client.rehearsal.examine()
  await client.rehearsal.report()
  const own = rehearsal?.eventId ?? ''
  await client.attendance.walkIn({
    eventId: own,
    nonce: nonce(),
    desk: 'Meja 1',
    person: { name: 'Tamu Rekaan' },
  })
  const options = documentOptions.parse({ kind: 'attendance_list', paper: 'F4' })
  const paper = await client.documents.render({ eventId: own, options })
  const { file: _file, ...issued } = paper
  await client.documents.record({ eventId: own, options, way: 'print', ...issued })
  expect(realFiles()).toEqual(before)
  await client.rehearsal.wipe()
  expect(realFiles()).toEqual(before)
})

test('the number of the next real event does not count rehearsals', async () => {
  const { number } = await client.events.get({ eventId })
  await client.rehearsal.begin({ eventId })
  await client.rehearsal.wipe()
  const next = await client.events.get({ eventId: await realEvent() })
  expect(next.number).toBe(number + 1)
})

test('after wiping nothing of it is left, not even bytes', async () => {
  const { now: rehearsal } = await client.rehearsal.begin({ eventId })
  const own = rehearsal?.eventId ?? ''
  await arrivals()
  const { rows } = await client.participants.page({
    eventId: own,
    filter: {},
    sort: 'name',
    offset: 0,
    limit: 3,
  })
  await client.copies.make()
  expect(bytesHold(rows[0]?.name ?? '').length).toBeGreaterThan(0)
  const left = await client.rehearsal.wipe()
  expect(left).toEqual({ isEntered: false, now: null })
  for (const { name, id } of rows) expect([bytesHold(name), bytesHold(id)]).toEqual([[], []])
  expect(bytesHold(own)).toEqual([])
  expect(bytesHold('GLADI')).toEqual([])
  expect(existsSync(join(backend.data, 'gladi'))).toBe(false)
  expect((await client.events.list({})).map(({ id }) => id)).toEqual([eventId])
})

test('a card of the real event is not let in to the rehearsal, nor the other way round', async () => {
  const { rows } = await client.participants.page({ eventId, filter: {}, sort: 'name', offset: 0, limit: 1 })
  const { now: rehearsal } = await client.rehearsal.begin({ eventId })
  const own = rehearsal?.eventId ?? ''
  const outcome = await client.attendance.scan({
    eventId: own,
    nonce: nonce(),
    desk: 'Meja 1',
    code: rows[0]?.shortCode ?? '',
  })
  expect(outcome.kind).toBe('unknown')
  const there = await client.participants.page({
    eventId: own,
    filter: {},
    sort: 'name',
    offset: 0,
    limit: 1,
  })
  await client.rehearsal.leave()
  const back = await client.attendance.scan({
    eventId,
    nonce: nonce(),
    desk: 'Meja 1',
    code: there.rows[0]?.shortCode ?? '',
  })
  expect(back.kind).toBe('unknown')
})

test('what would carry invented people to real ones is refused inside it', async () => {
  await client.rehearsal.begin({ eventId })
  await expect(client.packages.write({ eventIds: [] })).rejects.toMatchObject({
    code: 'not_in_rehearsal',
  })
})

test('files that leave it are named for it', async () => {
  const { now: rehearsal } = await client.rehearsal.begin({ eventId })
  const own = rehearsal?.eventId ?? ''
  const paper = await client.documents.render({
    eventId: own,
    options: documentOptions.parse({ kind: 'rundown' }),
  })
  const csv = await client.exports.attendance({ eventId: own, format: 'csv' })
  expect([paper.file.name, csv.name]).toEqual(['gladi-susunan-acara.pdf', 'gladi-presensi.csv'])
  await client.rehearsal.leave()
  expect((await client.exports.attendance({ eventId, format: 'csv' })).name).toBe('presensi.csv')
})

test('copies of the data hold nothing of it', async () => {
  await client.rehearsal.begin({ eventId })
  await client.copies.make()
  const copies = readdirSync(join(backend.data, 'salinan')).map((name) => join(backend.data, 'salinan', name))
  expect(copies.filter((file) => readFileSync(file).includes('GLADI'))).toEqual([])
})

test('it goes by itself at the next start after a day', async () => {
  await client.rehearsal.begin({ eventId })
  await backend.close()
  now += 2 * HOUR_MS
  const sooner = await openTestBackend({ data: backend.data, clock })
  expect((await sooner.client.rehearsal.state()).now).not.toBeNull()
  // Nobody finds himself in it by accident.
  expect((await sooner.client.events.list({})).map(({ id }) => id)).toEqual([eventId])
  await sooner.close()
  now = MORNING + 25 * HOUR_MS
  backend = await openTestBackend({ data: backend.data, clock })
  expect(await backend.client.rehearsal.state()).toEqual({ isEntered: false, now: null })
  expect(existsSync(join(backend.data, 'gladi'))).toBe(false)
})

test('it goes by itself when the real event begins', async () => {
  await client.rehearsal.begin({ eventId })
  await backend.close()
  now = MORNING + 3 * HOUR_MS
  backend = await openTestBackend({ data: backend.data, clock })
  expect((await backend.client.rehearsal.state()).now).toBeNull()
})

test('while the real event is going on no rehearsal begins', async () => {
  now = MORNING + 4 * HOUR_MS
  await expect(client.rehearsal.begin({ eventId })).rejects.toMatchObject({ code: 'event_running' })
  expect((await client.rehearsal.state()).isEntered).toBe(false)
})

test('a second one takes the place of the first', async () => {
  const first = await client.rehearsal.begin({ eventId })
  await client.rehearsal.leave()
  const other = await realEvent({ title: 'Deklarasi Kedua' })
  const second = await client.rehearsal.begin({ eventId: other })
  expect(second.now?.title).toBe('GLADI: Deklarasi Kedua')
  expect(bytesHold(first.now?.eventId ?? '')).toEqual([])
})

test('what the stations found is kept, also over a restart', async () => {
  await client.rehearsal.begin({ eventId })
  await client.rehearsal.keep({ device: '', facts: { station: 'sound', isHeard: true } })
  await client.rehearsal.keep({ device: '', facts: { station: 'sound', isHeard: false } })
  await backend.close()
  backend = await openTestBackend({ data: backend.data, clock })
  const { now: rehearsal } = await backend.client.rehearsal.state()
  expect(rehearsal?.checks.map(({ facts, verdict }) => [facts, verdict])).toEqual([
    [{ station: 'sound', isHeard: false }, 'attention'],
  ])
})

test('the laptop is examined: room on its disk, second copies, clock', async () => {
  await client.rehearsal.begin({ eventId })
  const { now: rehearsal } = await client.rehearsal.examine()
  expect(rehearsal?.checks.map(({ facts }) => facts.station)).toEqual(['disk', 'copies', 'clock'])
  now -= 400 * 24 * HOUR_MS
  const back = await client.rehearsal.examine()
  expect(back.now?.checks.find(({ facts }) => facts.station === 'clock')?.verdict).toBe('bad')
})

test('without a rehearsal its stations have nothing to do', async () => {
  for (const asked of [() => arrivals(), () => client.rehearsal.examine(), () => client.rehearsal.enter()])
    await expect(asked()).rejects.toMatchObject({ code: 'no_rehearsal' })
})

test('a folder of a rehearsal that can not be read is removed at the start', async () => {
  await client.rehearsal.begin({ eventId })
  await backend.close()
  writeFileSync(join(backend.data, 'gladi', 'gladi.json'), '{')
  backend = await openTestBackend({ data: backend.data, clock })
  expect(existsSync(join(backend.data, 'gladi'))).toBe(false)
})
