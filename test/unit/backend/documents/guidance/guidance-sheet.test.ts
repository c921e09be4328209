import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import type { GuidanceData } from '../../../../../electron/backend/documents/guidance/guidance-drawing.ts'
import { paperOf } from '../../../../support/event-paper.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText } from '../../../../support/pdf-tools.ts'

function guidanceData(lines: number): GuidanceData {
  return {
    ...{ title: 'Lembar', label: 'IKR · handout v1', institution: '', page: 'A4', letterhead: LETTERHEAD },
    heading: ['BOLEH DAN TIDAK BOLEH'],
    opening: 'Ringkasan.',
    sections: [
      {
        heading: 'Tidak boleh',
        lines: Array.from({ length: lines }, (_, index) => ({
          kind: 'tidak_boleh',
          text: `Larangan nomor ${index + 1} tentang keputusan yang menguntungkan calon.`,
          reference: `Pasal ${index + 1} UU 10/2016; sumber: berita`,
        })),
      },
    ],
    disputed: [
      {
        heading: 'Masih diperdebatkan',
        lines: [{ kind: 'abu_abu', text: 'Bawaslu: pasif.', reference: 'sumber: berita' }],
      },
    ],
    closing: 'Bila ragu, tanya Bawaslu.',
    dated: 'Keadaan per 1 Januari 2026 (naskah bawaan 1).',
  }
}
const drawn = (lines: number) =>
  draw({ kind: 'guidance_sheet', data: guidanceData(lines), resources: RESOURCES, createdAt: 0 })

describe('the drawing', () => {
  test.for([1, 2, 5, 20, 40])('of %i lines stands on one page, every line once', async (count) => {
    const { bytes, pages } = await drawn(count)
    expect(pages).toBe(1)
    const text = flatText(bytes)
    for (let index = 1; index <= count; index++) {
      expect(text.split(`nomor ${index} tentang`).length - 1).toBe(1)
      expect(text).toContain(`Pasal ${index} UU`)
    }
    expect(text.indexOf('MASIH DIPERDEBATKAN')).toBeGreaterThan(text.indexOf(`nomor ${count} tentang`))
  })

  test('of more lines than any page holds runs over, nothing lost', async () => {
    const { bytes, pages } = await drawn(300)
    expect(pages).toBeGreaterThan(3)
    const text = flatText(bytes)
    for (let index = 1; index <= 300; index++) expect(text.split(`nomor ${index} tentang`).length - 1).toBe(1)
    expect(text).toContain('Bawaslu: pasif.')
  })
})

describe('the sheet of an event', () => {
  let backend: TestBackend
  beforeAll(async () => {
    backend = await openTestBackend()
  })
  afterAll(() => backend.remove())
  const textAt = async (electionKind: 'pemilu' | 'pemilihan', paper: 'F4' | 'A4' = 'F4') => {
    const { id } = await backend.client.events.create({ event: eventDraft({ electionKind }) })
    const { bytes, pages } = await paperOf(backend, id, { kind: 'guidance_sheet', paper })
    expect(pages).toBe(1)
    return flatText(bytes)
  }

  test('names only the law of its election, and its own date and version', async () => {
    const pilkada = await textAt('pemilihan')
    expect(pilkada).toContain('BOLEH DAN TIDAK BOLEH BAGI PEGAWAI ASN PADA PEMILIHAN TAHUN 2026')
    expect(pilkada).toContain('Pasal 71 ayat (1) UU 10/2016; sumber:')
    expect(pilkada).not.toContain('UU 7/2017')
    expect(pilkada).toMatch(/Keadaan per \d+ \w+ \d{4} \(naskah bawaan 1\)\./)
    const pemilu = await textAt('pemilu', 'A4')
    expect(pemilu).toContain('UU 7/2017')
    expect(pemilu).not.toContain('UU 10/2016')
  })

  test('says of every line that was not checked that it was not', async () => {
    const text = await textAt('pemilihan')
    expect(text).toMatch(/Menyebarkan informasi resmi.*?belum diverifikasi/)
    expect(text).toMatch(/Pasal 70 ayat \(1\) UU 10\/2016.*?belum diverifikasi/)
  })

  test('tells of what is disputed who said it', async () => {
    const text = await textAt('pemilihan')
    const box = text.slice(text.indexOf('MASIH DIPERDEBATKAN'))
    expect(box).toContain('Menteri Dalam Negeri, 9 Juli 2024: Boleh hadir secara pasif')
    expect(box).toContain('Anggota Bawaslu RI: Diharap tidak hadir')
  })
})
