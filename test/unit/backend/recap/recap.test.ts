import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { read, utils, type WorkBook } from '@e965/xlsx'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { flatText, pageTexts, placedLines } from '../../../support/pdf-tools.ts'

let backend: TestBackend
let client: TestBackend['client']
beforeEach(async () => {
  backend = await openTestBackend()
  client = backend.client
})
afterEach(() => backend.remove())

const NIP = '198501012010012001'
const days = (day: string) => [{ day, startTime: '09:00', endTime: '11:30' }]

async function eventOn(day: string, title: string): Promise<string> {
  return (await client.events.create({ event: eventDraft({ title, days: days(day) }) })).id
}

async function invite(eventId: string, name: string, changes: object = {}): Promise<string> {
  return (await client.participants.add({ eventId, person: personNamed(name, changes) })).id
}

const come = (eventId: string, participantId: string) =>
  client.attendance.checkIn({ eventId, participantId, nonce: nonce(), desk: 'Meja 1' })
const people = async () => (await client.recap.people({ choice: {}, sort: 'name' })).people

async function writeFollowUp(eventId: string, what: string, changes: object = {}): Promise<string> {
  const id = randomUUID()
  const content = { kind: 'follow_up', what, who: 'Camat', due: '', dueDate: null, doneAt: null } as const
  await client.notes.save({
    ...{ eventId, expected: null },
    note: { id, position: 1, removed: false, content: { ...content, carriedFrom: null, ...changes } },
  })
  return id
}

describe('one person at several events', () => {
  test('is one by NIP, and by a name that this NIP alone bears', async () => {
    const [first, second] = [await eventOn('2026-11-20', 'Satu'), await eventOn('2026-11-21', 'Dua')]
    await come(first, await invite(first, 'Maria Bria, S.H.', { nip: NIP, unit: 'Dinas Kesehatan' }))
    await invite(second, 'MARIA BRIA', { unit: 'Dinas Kesehatan' })
    expect(await people()).toMatchObject([
      {
        nip: NIP,
        isJoined: true,
        events: 2,
        present: 1,
        attendance: [{ present: false }, { present: true }],
      },
    ])
  })

  test('is two again once another NIP bears the same name there, or one list has both', async () => {
    const [first, second] = [await eventOn('2026-11-20', 'Satu'), await eventOn('2026-11-21', 'Dua')]
    await invite(first, 'Maria Bria', { nip: NIP, unit: 'Dinas Kesehatan' })
    await invite(second, 'Maria Bria', { unit: 'Dinas Kesehatan' })
    expect(await people()).toHaveLength(1)
    const namesake = await invite(second, 'Maria Bria', {
      ...{ nip: '198501012010012019', unit: 'Dinas Kesehatan' },
    })
    expect(await people()).toHaveLength(3)
    await client.participants.remove({ eventId: second, ids: [namesake] })
    expect(await people()).toHaveLength(1)
    await invite(first, 'Maria Bria', { unit: 'Dinas Kesehatan' })
    expect(await people()).toHaveLength(2)
  })
})

describe('what a recap is about', () => {
  test('is never an example, and can be a period, a kind or events by name', async () => {
    await client.events.createExample()
    const first = await eventOn('2026-11-20', 'Satu')
    await eventOn('2026-12-01', 'Dua')
    const titles = async (choice: object) =>
      (await client.recap.overview({ choice })).events.map(({ title }) => title)
    expect(await titles({})).toEqual(['Dua', 'Satu'])
    expect(await titles({ until: '2026-11-30' })).toEqual(['Satu'])
    expect(await titles({ from: '2026-11-21' })).toEqual(['Dua'])
    expect(await titles({ eventIds: [first] })).toEqual(['Satu'])
    expect(await titles({ kinds: ['rakor'] })).toEqual([])
  })

  test('what changed before the end and was not summed up is summed up after the next start', async () => {
    const eventId = await eventOn('2026-11-20', 'Satu')
    const id = await invite(eventId, 'Maria Bria')
    expect((await client.recap.overview({ choice: {} })).totals.present).toBe(0)
    await come(eventId, id)
    await backend.close()
    const again = await openTestBackend({ data: backend.data })
    backend = again
    client = again.client
    expect((await client.recap.overview({ choice: {} })).totals.present).toBe(1)
  })

  test('a summing that broke off half way is done again', async () => {
    const eventId = await eventOn('2026-11-20', 'Satu')
    await come(eventId, await invite(eventId, 'Maria Bria'))
    await client.recap.overview({ choice: {} })
    await backend.close()
    const db = new Database(join(backend.data, 'kegiatan.db'))
    db.exec(`insert into recap_stale select id, 'lama' from event; delete from recap_attendance;
      delete from recap_person; update recap_event set present = 99`)
    db.close()
    backend = await openTestBackend({ data: backend.data })
    client = backend.client
    expect((await client.recap.overview({ choice: {} })).totals).toMatchObject({ present: 1, people: 1 })
  })
})

test('a task of several events is one, and stays open until its newest is done', async () => {
  const [first, second] = [await eventOn('2026-11-20', 'Satu'), await eventOn('2026-11-21', 'Dua')]
  const noteId = await writeFollowUp(first, 'Susun SE netralitas')
  await writeFollowUp(second, 'Edarkan SE', { carriedFrom: { eventId: first, noteId } })
  await writeFollowUp(second, 'Laporkan ke Bawaslu', { doneAt: 1 })
  await writeFollowUp(first, 'Pasang spanduk')
  await writeFollowUp(second, 'pasang SPANDUK.')
  const found = await client.recap.followUps({ choice: {} })
  expect(found.map(({ what, events }) => [what, events.length])).toEqual(
    expect.arrayContaining([
      ['Edarkan SE', 2],
      ['pasang SPANDUK.', 2],
    ]),
  )
  expect(found).toHaveLength(2)
})

describe('what leaves the app', () => {
  beforeEach(async () => {
    const eventId = await eventOn('2026-11-20', 'Sosialisasi Kupang')
    await come(eventId, await invite(eventId, 'Maria Bria', { nip: NIP, unit: 'Dinas Kesehatan' }))
    await invite(eventId, 'Yosef Seran', {
      ...{ category: 'kepala_desa', district: 'Amarasi', village: 'Oenoni' },
    })
  })

  test('is a paper with the same figures, charts and the names of who never came', async () => {
    const { file, pages } = await client.recap.render({ choice: {}, officeId: null, paper: 'F4' })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(pageTexts(bytes)).toHaveLength(pages)
    const text = flatText(bytes)
    for (const words of ['1 (50%)', '0 dari 1', '1/1 · 100%', 'Yosef Seran', 'Oenoni', '2 jam 30 menit'])
      expect(text).toContain(words)
  })

  test('is proven genuine under the code of its newest event, and no more once a byte of it was changed', async () => {
    const newest = await eventOn('2026-11-22', 'Deklarasi Kupang')
    await invite(newest, 'Agus Nalle')
    const { file } = await client.recap.render({ choice: {}, officeId: null, paper: 'F4' })
    const bytes = Buffer.from(await file.arrayBuffer())
    const [, short = ''] = /Periksa dokumen ((?:[0-9A-Z]{4}-){2}[0-9A-Z]{4})/.exec(flatText(bytes)) ?? []
    const paper = { kind: 'recap', eventTitle: 'Deklarasi Kupang', title: 'Rekap Lintas Kegiatan' }
    const check = (pdf: Buffer) =>
      client.verification.checkPdf({ file: new File([new Uint8Array(pdf)], 'rekap.pdf') })
    expect(await check(bytes)).toMatchObject({ kind: 'genuine', paper })
    expect(await client.verification.checkCode({ text: short })).toMatchObject({ kind: 'genuine', paper })
    const at = bytes.indexOf('stream') + 20
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    expect(await check(bytes)).toMatchObject({ kind: 'changed' })
  })

  test('agrees in all its sheets although people go on arriving while it is made', async () => {
    const eventId = await eventOn('2026-11-23', 'Ramai')
    const names = Array.from(
      { length: 40 },
      (_, place) => `Orang ${String.fromCodePoint(65 + (place % 26))} ${place}`,
    )
    const invited = []
    for (const name of names) invited.push(await invite(eventId, name))
    const arrivals = (async () => {
      for (const person of invited) {
        await come(eventId, person)
        await client.recap.refresh({ task: randomUUID() })
      }
    })()
    for (let made = 0; made < 3; made++) {
      const { file } = await client.recap.workbook({ choice: { from: '2026-11-23' } })
      const book: WorkBook = read(await file.arrayBuffer())
      const rowsOf = (name: string) => utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 })
      const told = rowsOf('Ringkasan').find(([what]) => what === 'Hadir, termasuk diwakili')?.[1]
      const listed = rowsOf('Orang (H hadir, W diwakili)').filter(([name]) =>
        String(name).startsWith('Orang '),
      )
      expect(listed.filter((row) => row.at(-1) === 'H')).toHaveLength(Number(told))
      expect(rowsOf('Kegiatan').find((row) => row[2] === 'Ramai')?.[7]).toBe(told)
    }
    await arrivals
  })

  test('says how many kecamatan found no room on the paper', async () => {
    const eventId = await eventOn('2026-11-21', 'Kegiatan provinsi')
    for (let place = 1; place <= 61; place++)
      await invite(eventId, 'Yosef Seran', { district: `Kecamatan ke-${place}`, village: 'Oenoni' })
    const { file } = await client.recap.render({
      choice: { from: '2026-11-21' },
      officeId: null,
      paper: 'F4',
    })
    expect(flatText(Buffer.from(await file.arrayBuffer()))).toContain('Tampak 60 dari 61 kecamatan')
  })

  test('breaks no word of a head on the narrower sheet, and a long title stands on four lines', async () => {
    const title =
      'Sosialisasi dan Deklarasi Netralitas ASN dan Kepala Desa Tingkat Kabupaten Contoh Tahun 2026'
    await invite(await eventOn('2026-11-20', title), 'Maria Bria')
    const { file } = await client.recap.render({ choice: {}, officeId: null, paper: 'A4' })
    const lines = placedLines(Buffer.from(await file.arrayBuffer()))[0]?.lines ?? []
    const words = lines.flatMap(({ text }) => text.split(' '))
    for (const head of ['Tanggal', 'Kegiatan', 'Diundang', 'Hadir', 'Diwakili', 'Ikrar', 'Tanya', 'Lama'])
      expect(words).toContain(head)
    const ofTitle = lines.filter(({ text }) => title.includes(text) && text.includes(' '))
    expect(ofTitle.length).toBeLessThanOrEqual(4)
  })

  test('is a workbook with every number as text', async () => {
    const { file } = await client.recap.workbook({ choice: {} })
    const book: WorkBook = read(await file.arrayBuffer(), { cellText: false })
    const sheet = book.Sheets['Orang (H hadir, W diwakili)']
    const rows = utils.sheet_to_json<unknown[]>(sheet ?? {}, { header: 1 })
    const maria = rows.find((row) => row[0] === 'Maria Bria')
    expect(maria).toEqual(expect.arrayContaining([NIP, 'NIP', 1, 'H']))
    expect(book.SheetNames).toContain('Tindak lanjut')
  })

  test('is nothing while the figures of one of the events contradict each other', async () => {
    const eventId = await eventOn('2026-11-21', 'Kegiatan lain')
    await come(eventId, await invite(eventId, 'Ina Bria'))
    await client.recap.render({ choice: {}, officeId: null, paper: 'A4' })
    const event = await client.events.get({ eventId })
    await client.events.edit({
      ...{ eventId, expected: event.updatedAt },
      event: { ...event, days: days('2026-11-25') },
    })
    const { events } = await client.recap.overview({ choice: {} })
    expect(events.map(({ title, isReconciled }) => [title, isReconciled])).toEqual([
      ['Kegiatan lain', false],
      ['Sosialisasi Kupang', true],
    ])
    const refused = { code: 'recap_not_reconciled', data: { events: 1 } }
    await expect(client.recap.render({ choice: {}, officeId: null, paper: 'A4' })).rejects.toMatchObject(
      refused,
    )
    await expect(client.recap.workbook({ choice: {} })).rejects.toMatchObject(refused)
    const without = { until: '2026-11-20' }
    await expect(client.recap.workbook({ choice: without })).resolves.toBeDefined()
  })
})
