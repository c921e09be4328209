import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EventDoor, EventSession } from '#shared/contract/stand.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { readBytes } from '../../../support/read-in-thread.ts'
import { flatText } from '../../../support/pdf-tools.ts'

const DAY = '2026-11-20'
const session = (title: string, changes: Partial<EventSession> = {}): EventSession => ({
  ...{ id: nonce(), day: DAY, title, opens: '09:00', closes: '10:30', graceMinutes: 60, capacity: null },
  ...{ withExits: true, categories: [] },
  ...changes,
})
const morning = session('Materi I')
const villages = session('Materi desa', { categories: ['kepala_desa'] })
const gate: EventDoor = { id: nonce(), name: 'Gerbang Timur', capacity: null, direction: 'both' }

let backend: TestBackend
let eventId: string
let yohana: string

beforeAll(async () => {
  let now = Date.UTC(2026, 10, 20, 0, 41)
  backend = await openTestBackend({ clock: () => now })
  const { client } = backend
  const draft = eventDraft({ sessions: [morning, villages], doors: [gate] })
  eventId = (await client.events.create({ event: draft })).id
  const add = (name: string, changes = {}) =>
    client.participants.add({ eventId, person: personNamed(name, changes) })
  const [maria, petrus] = [await add('Maria Bria'), await add('Petrus Nahak', { category: 'kepala_desa' })]
  yohana = (await add('Yohana Seran')).id
  const scan = (code: string, at: object) =>
    client.attendance.scan({ eventId, code, nonce: nonce(), desk: 'Meja 1', at })
  await scan(maria.shortCode, { sessionId: morning.id, doorId: gate.id })
  now += 60_000
  await scan(petrus.shortCode, { sessionId: villages.id })
  now += 60_000
  await scan(maria.shortCode, { sessionId: morning.id, doorId: gate.id, direction: 'out' })
})
afterAll(() => backend.remove())

async function table(name: string): Promise<Record<string, string>[]> {
  const file = await backend.client.exports.attendance({ eventId, format: 'xlsx' })
  const sheets = await readBytes(Buffer.from(await file.arrayBuffer()))
  const [head, ...rows] = (sheets.find((one) => one.name === name)?.rows ?? []).slice(2)
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((header, column) => [header, cells[column] ?? ''])),
  )
}

async function paper(options: Parameters<typeof backend.client.documents.render>[0]['options']) {
  const { file } = await backend.client.documents.render({ eventId, options })
  return flatText(Buffer.from(await file.arrayBuffer()))
}
const list = { kind: 'attendance_list' } as const

describe('the spreadsheet', () => {
  test('says when each person came into each session', async () => {
    const rows = await table('Daftar hadir')
    expect(rows.map((row) => [row.Nama, row['Sesi Materi I'], row['Sesi Materi desa']])).toEqual([
      ['Maria Bria', '08.41', ''],
      ['Petrus Nahak', '', '08.42'],
      ['Yohana Seran', '', ''],
    ])
  })

  test('counts a session against those it is for, and a door by who passed', async () => {
    const summary = await table('Ringkasan')
    const of = (name: string) => summary.find((row) => row['Nama kelompok'] === name)
    expect(of('Materi I')).toMatchObject({ Kelompok: 'Sesi', Diundang: '3', Hadir: '1' })
    expect(of('Materi desa')).toMatchObject({ Diundang: '1', Hadir: '1', 'Persen hadir': '100' })
    expect(of('Gerbang Timur')).toMatchObject({ Kelompok: 'Pintu', Hadir: '1' })
  })

  test('lists every coming and going', async () => {
    const log = await table('Log sesi dan pintu')
    expect(log.map((row) => [row.Catatan, row.Nama, row.Sesi, row.Pintu])).toEqual([
      ['Masuk', 'Maria Bria', 'Materi I', 'Gerbang Timur'],
      ['Masuk', 'Petrus Nahak', 'Materi desa', ''],
      ['Keluar', 'Maria Bria', 'Materi I', 'Gerbang Timur'],
    ])
  })
})

describe('papers', () => {
  test('an attendance list of a session names it, its time and who came into it', async () => {
    const text = await paper({
      ...list,
      sessionId: morning.id,
      onlyPresent: true,
      showArrival: true,
      blankRows: 0,
    })
    expect(text).toContain('Materi I')
    expect(text).toContain('09.00 s.d. 10.30 WITA')
    expect(text).toContain('Maria Bria')
    expect(text).toContain('QR 08.41')
    expect(text).not.toContain('Petrus Nahak')
  })

  test('an attendance list of a session lists everybody where nobody was left out', async () => {
    const text = await paper({ ...list, sessionId: morning.id, showArrival: true })
    expect(text).toContain('Yohana Seran')
    expect(text).toContain('QR 08.41')
    expect(text).not.toContain('QR 08.42')
  })

  test('a session for some is a list of them and of whoever else was let in', async () => {
    const only = await paper({ ...list, sessionId: villages.id })
    expect(only).toContain('Petrus Nahak')
    expect(only).not.toContain('Yohana Seran')
    const stand = { at: { sessionId: villages.id }, override: { reason: 'Menggantikan pimpinan' } }
    const asked = { eventId, participantId: yohana, nonce: nonce(), desk: 'Meja 1', ...stand }
    const { entryId } = await backend.client.attendance.checkIn(asked).then((outcome) => {
      if (outcome.kind !== 'entered') throw new Error(outcome.kind)
      return outcome
    })
    expect(await paper({ ...list, sessionId: villages.id })).toContain('Yohana Seran')
    await backend.client.attendance.undo({ eventId, nonce: nonce(), desk: 'Meja 1', entryId, reason: 'uji' })
  })

  test('a session that is gone can not be printed', async () => {
    await expect(paper({ ...list, sessionId: nonce() })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
  })

  test('the recap counts every session', async () => {
    const text = await paper({ kind: 'attendance_recap' })
    expect(text).toContain('Menurut sesi')
    expect(text).toContain('Materi desa')
  })
})
