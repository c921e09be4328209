import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { flatText } from '../../../../support/pdf-tools.ts'
import {
  DAY_ONE,
  DAY_TWO,
  drawn,
  makeTwoDayEvent,
  type TwoDayEvent,
} from '../../../../support/two-day-event.ts'

let backend: TestBackend
let made: TwoDayEvent
const textOf = async (kind: 'absentees' | 'attendance_recap' | 'unsigned', options: object = {}) =>
  flatText((await drawn(backend.client, made.event.id, { kind, ...options })).bytes)
const sign = (keys: string[], instrument: 'ikrar_asn' | 'ikrar_kepala_desa') =>
  backend.client.pledges.set({
    ...{ eventId: made.event.id, instrument, state: 'signed', desk: 'Meja 1' },
    participantIds: keys.map((key) => made.ids[key] ?? ''),
  })

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 2) })
  made = await makeTwoDayEvent(backend.client)
  await sign(['maria'], 'ikrar_asn')
})
afterAll(() => backend.remove())

describe('the recap', () => {
  test('counts invited, present and signed', async () => {
    const text = await textOf('attendance_recap')
    expect(text).toContain('Diundang : 6 orang')
    expect(text).toContain('Hadir : sedikitnya satu hari 4 orang (66,7%)')
    expect(text).toContain('laki-laki 2 orang, perempuan 1 orang, tidak tercatat 1 orang')
    expect(text).toContain('1 orang sudah menandatangani')
    // Agus and Budi their own, Yosef that of village heads.
    expect(text).toContain('3 orang hadir dan belum menandatangani')
  })

  test('keeps the heads of its columns whole on either sheet', async () => {
    for (const paper of ['A4', 'F4']) {
      const text = await textOf('attendance_recap', { paper })
      expect(text.match(/Diundang Hadir % Hadir L Hadir P/g)).toHaveLength(2)
    }
  })

  test('has a line for every day, category and unit, and sums them', async () => {
    const text = await textOf('attendance_recap')
    expect(text).toContain('Jumat, 27 September 2024 3 50%')
    expect(text).toContain('Sabtu, 28 September 2024 3 50%')
    expect(text).toContain('PNS 3 2 66,7 1 1 1 1')
    expect(text).toContain('Kepala Desa 2 1 50 1 0 0 1')
    expect(text).toContain('Dinas Kesehatan 2 1 50 0 1 1 0')
    expect(text).toContain('Kecamatan Amarasi 2 1 50')
    expect(text.match(/Jumlah 6 4 66,7 2 1 1 3/g)).toHaveLength(2)
  })

  test('names the villages that came and that did not, one kecamatan however it is spelt', async () => {
    const text = await textOf('attendance_recap', { sections: ['district'] })
    expect(text).toContain('Hadir 1 dari 2 desa/kelurahan (50%).')
    expect(text).toContain('Amarasi 1 dari 2 Oenoni Tesbatan')
    expect(text).not.toContain('Menurut kategori')
  })
})

describe('the list of absentees', () => {
  test('holds each of them once, by unit and by kecamatan', async () => {
    const text = await textOf('absentees')
    expect(text).toContain('Tidak hadir : 2 dari 6 orang yang diundang')
    expect(text).toContain('Perangkat daerah: Dinas Kesehatan')
    expect(text).toContain('Kecamatan: Amarasi')
    for (const name of ['Petrus Taolin', 'Dewi Klau']) expect(text.split(name), name).toHaveLength(2)
    expect(text).not.toContain('Maria')
  })

  test('of one day holds who was absent on it', async () => {
    const first = await textOf('absentees', { days: [DAY_ONE], grouping: 'none' })
    expect(first).toContain('Yosef Seran')
    expect(first).not.toContain('Agus')
    expect(await textOf('absentees', { days: [DAY_TWO] })).toContain("Agus Ma'ruf Nalle")
  })

  test('says so when nobody is missing', async () => {
    const text = await textOf('absentees', { categories: ['panitia'] })
    expect(text).toContain('tidak ada; seluruh 1 orang yang diundang tercatat hadir')
  })
})

describe('the list of who came without signing', () => {
  test('has a part for every instrument, with whom it is meant for', async () => {
    const text = await textOf('unsigned')
    expect(text).toContain('Ikrar netralitas pegawai ASN: 2 orang')
    expect(text).toContain('Ikrar netralitas kepala desa: 1 orang')
    for (const name of ["Agus Ma'ruf Nalle", 'Budi Panitia', 'Yosef Seran'])
      expect(text.split(name), name).toHaveLength(2)
    expect(text).not.toContain('Maria')
    expect(text).not.toContain('Petrus')
  })

  test('says what somebody did instead of signing', async () => {
    await backend.client.pledges.set({
      ...{ eventId: made.event.id, instrument: 'ikrar_asn', state: 'declined', desk: 'Meja 1' },
      participantIds: [made.ids['budi'] ?? ''],
    })
    expect(await textOf('unsigned')).toMatch(/Budi Panitia Badan Kesbangpol Menolak/)
  })

  test('says in a sentence that everybody signed', async () => {
    await sign(['yosef'], 'ikrar_kepala_desa')
    const text = await textOf('unsigned')
    expect(text).toContain(
      'Ikrar netralitas kepala desa Seluruh peserta yang hadir dan dituju oleh naskah ini',
    )
  })

  test('is offered with people to show, or as a paper that says that all is well', async () => {
    const lines = await backend.client.documents.list({ eventId: made.event.id })
    expect(lines.find(({ kind }) => kind === 'unsigned')?.people).toBe(2)
    await sign(['agus', 'budi'], 'ikrar_asn')
    const after = await backend.client.documents.list({ eventId: made.event.id })
    expect(after.find(({ kind }) => kind === 'unsigned')?.people).toBeNull()
  })
})
