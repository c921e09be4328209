import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cleanText } from '../../../../electron/backend/spreadsheets/cell-text.ts'
import { NAUGHTY_TEXTS } from '../../../support/naughty-texts.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { readBytes } from '../../../support/read-in-thread.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 0, 41)
  const days = ['2026-11-20', '2026-11-21'].map((day) => ({ day, startTime: '09:00', endTime: null }))
  eventId = (await client.events.create({ event: eventDraft({ days }) })).id
})
afterAll(() => backend.remove())

const desk = 'Meja 1'
const add = (name: string, changes: object = {}) =>
  client.participants.add({ eventId, person: personNamed(name, changes) })

async function exported(format: 'xlsx' | 'csv'): Promise<Buffer> {
  const file = await client.exports.attendance({ eventId, format })
  expect(file.name).toBe(`presensi.${format}`)
  return Buffer.from(await file.arrayBuffer())
}

/** The table of one sheet as our own reader sees it: rows by header. */
async function tableOf(bytes: Buffer, name: string): Promise<Record<string, string>[]> {
  const sheet = (await readBytes(bytes)).find((one) => one.name === name)
  const [head, ...rows] = (sheet?.rows ?? []).slice(2)
  return rows.map(({ cells }) =>
    Object.fromEntries((head?.cells ?? []).map((header, column) => [header, cells[column] ?? ''])),
  )
}

/** The CSV as a program that knows nothing of Ikrar reads it. */
function csvTable(bytes: Buffer): Record<string, string>[] {
  return parse(bytes, { bom: true, columns: true, delimiter: ';' })
}

/** Two days, three people: one on both days, one undone and back again, one who never came. */
async function attendedEvent(): Promise<void> {
  const both = await add('Maria Bria, S.H.', {
    ...{
      nip: '198503132010012006',
      nik: '5301014303900004',
      unit: 'Dinas A',
      phone: '081234567890',
      gender: 'P',
    },
  })
  const back = await add('Yohanes Tefa', { idWritten: '1,98E+17', unit: 'Dinas A', category: 'camat' })
  await add('Tidak Datang', { village: 'Oenoni', category: 'kepala_desa' })
  await client.attendance.scan({ eventId, code: both.shortCode, nonce: nonce(), desk })
  const entryId = nonce()
  await client.attendance.checkIn({ eventId, participantId: back.id, nonce: entryId, desk })
  now += 60_000
  await client.attendance.undo({ eventId, entryId, nonce: nonce(), desk, reason: '=Salah orang' })
  now += 60_000
  await client.attendance.scan({ eventId, code: back.shortCode, nonce: nonce(), desk: 'Meja 2' })
  now = Date.UTC(2026, 10, 21, 0, 5)
  await client.attendance.scan({ eventId, code: both.shortCode, nonce: nonce(), desk })
}

describe('the workbook', () => {
  test('has a row for everybody invited, with every digit of NIP and NIK as text', async () => {
    await attendedEvent()
    const bytes = await exported('xlsx')
    const rows = await tableOf(bytes, 'Daftar hadir')
    expect(rows.map((row) => [row['Nama'], row['NIP'], row['NIK'], row['Nomor tertulis']])).toEqual([
      ['Maria Bria, S.H.', '198503132010012006', '5301014303900004', ''],
      ['Tidak Datang', '', '', ''],
      ['Yohanes Tefa', '', '', '1,98E+17'],
    ])
    const sheet = read(bytes).Sheets['Daftar hadir'] ?? {}
    const texts = utils.sheet_to_json<unknown[]>(sheet, { header: 1 })[4]
    expect(texts?.slice(1, 4)).toEqual(['Maria Bria, S.H.', '198503132010012006', '5301014303900004'])
  })

  test('tells the time of arrival on every day, in the zone of the event', async () => {
    await attendedEvent()
    const rows = await tableOf(await exported('xlsx'), 'Daftar hadir')
    const times = rows.map((row) => [
      row['Kehadiran'],
      row['Hadir 2026-11-20 (WITA)'],
      row['Hadir 2026-11-21 (WITA)'],
    ])
    expect(times).toEqual([
      ['Hadir', '08.41', '08.05'],
      ['Tidak hadir', '', ''],
      ['Hadir', '08.43', ''],
    ])
  })

  test('has figures that agree with the summary on the screen and with its own list', async () => {
    await attendedEvent()
    const bytes = await exported('xlsx')
    const [figures, list] = [await tableOf(bytes, 'Ringkasan'), await tableOf(bytes, 'Daftar hadir')]
    for (const day of ['2026-11-20', '2026-11-21']) {
      const shown = await client.attendance.summary({ eventId, day })
      const ofDay = figures.filter((row) => row['Hari'] === day)
      const whole = ofDay.find((row) => row['Kelompok'] === 'Semua peserta')
      expect([whole?.['Diundang'], whole?.['Hadir']]).toEqual([String(shown.invited), String(shown.present)])
      expect(list.filter((row) => row[`Hadir ${day} (WITA)`] !== '')).toHaveLength(shown.present)
      for (const group of ['Kategori', 'OPD/Instansi']) {
        const rows = ofDay.filter((row) => row['Kelompok'] === group)
        const sum = ['Diundang', 'Hadir'].map((column) =>
          rows.reduce((total, row) => total + Number(row[column]), 0),
        )
        expect(sum, group).toEqual([shown.invited, shown.present])
      }
    }
  })

  test('has a log of every entry in the order in which it was made', async () => {
    await attendedEvent()
    const log = await tableOf(await exported('xlsx'), 'Log')
    expect(
      log.map((row) => [
        row['Catatan'],
        row['Nama'],
        row['Meja'],
        row['Cara'],
        row['Alasan'],
        row['Dibatalkan'],
      ]),
    ).toEqual([
      ['Hadir', expect.any(String), 'Meja 1', expect.any(String), '', expect.any(String)],
      ['Hadir', expect.any(String), 'Meja 1', expect.any(String), '', expect.any(String)],
      ['Kehadiran dibatalkan', 'Yohanes Tefa', 'Meja 1', 'Pembatalan', '=Salah orang', ''],
      ['Hadir', 'Yohanes Tefa', 'Meja 2', 'Kode ketik', '', ''],
      ['Hadir', 'Maria Bria, S.H.', 'Meja 1', 'Kode ketik', '', ''],
    ])
    expect(log.filter((row) => row['Dibatalkan'] === 'Ya').map((row) => row['Cara'])).toEqual(['Cari nama'])
  })

  test('names who came in the place of an invitee, counted apart', async () => {
    await attendedEvent()
    const { rows } = await client.participants.page({
      ...{ eventId, filter: { query: 'tidak datang' }, sort: 'name', offset: 0, limit: 1 },
    })
    await client.substitutes.arrive({
      ...{ eventId, nonce: nonce(), desk, participantId: rows[0]?.id ?? '', day: '2026-11-21' },
      substitute: { name: 'Ina Wakil', nip: '198501012010012001', letterNumber: '090/12' },
    })
    const bytes = await exported('xlsx')
    const list = await tableOf(bytes, 'Daftar hadir')
    expect(list.map((row) => [row['Kehadiran'], row['Diwakili oleh']])).toEqual([
      ['Hadir', ''],
      ['Diwakili', 'Ina Wakil (NIP 198501012010012001, surat tugas 090/12, 2026-11-21)'],
      ['Hadir', ''],
    ])
    const whole = (await tableOf(bytes, 'Ringkasan')).filter((row) => row['Kelompok'] === 'Semua peserta')
    expect(whole.map((row) => [row['Hadir'], row['Di antaranya diwakili']])).toEqual([
      ['2', '0'],
      ['2', '1'],
    ])
  })

  test('of an event without people has its heads and nothing else', async () => {
    const bytes = await exported('xlsx')
    expect((await readBytes(bytes)).map(({ name }) => name)).toEqual([
      'Daftar hadir',
      'Ringkasan',
      'Log',
      'Tentang',
    ])
    expect(await tableOf(bytes, 'Daftar hadir')).toEqual([])
    expect(csvTable(await exported('csv'))).toEqual([])
  })
})

describe('whatever a cell of a roster held', () => {
  /** Signs nobody sees are taken out when a person is typed in, as they are when a file is read. */
  const stored = NAUGHTY_TEXTS.map((text) => cleanText(text).trim())

  beforeEach(async () => {
    for (const [index, text] of NAUGHTY_TEXTS.entries()) {
      await add(`${String(index).padStart(2, '0')} ${text}`.slice(0, 300), {
        note: text,
        unit: text.slice(0, 300),
      })
    }
  })

  test('stands in the workbook letter by letter, as a text and never as a formula', async () => {
    const book = read(await exported('xlsx'), { cellFormula: true })
    const sheet = book.Sheets['Daftar hadir'] ?? {}
    const rows = utils.sheet_to_json<Record<string, unknown>>(sheet, { range: 3, raw: true, defval: '' })
    expect(rows.map((row) => row['Keterangan']).sort()).toEqual(stored.toSorted())
    const cells = Object.entries(sheet).filter(([name]) => !name.startsWith('!'))
    expect(cells.filter(([, cell]) => typeof cell === 'object' && 'f' in cell)).toEqual([])
  })

  test('stands in the CSV letter by letter, with a quote before whatever could compute', async () => {
    const rows = csvTable(await exported('csv'))
    const notes = rows.map((row) => row['Keterangan'] ?? '')
    const bare = (text: string) => text.replaceAll("'", '')
    expect(notes.map(bare).sort()).toEqual(stored.map(bare).toSorted())
    const cells = rows.flatMap((row) => Object.values(row))
    expect(cells.filter((cell) => /^[\s]*[=+\-@\t\r\n＝＋－＠]/u.test(cell))).toEqual([])
  })

  test('is one row of the list, found by the screen under the same name', async () => {
    const { rows, total } = await client.participants.page({
      ...{ eventId, filter: {}, sort: 'name', offset: 0, limit: 100 },
    })
    expect(total).toBe(NAUGHTY_TEXTS.length)
    expect(rows.map(({ note }) => note).sort()).toEqual(stored.toSorted())
    const { units } = await client.participants.facets({ eventId })
    for (const { label } of units) {
      const filter = { units: [label] }
      const one = await client.participants.page({ eventId, filter, sort: 'name', offset: 0, limit: 5 })
      expect(one.total, JSON.stringify(label)).toBe(1)
    }
  })
})
