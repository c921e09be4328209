import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import type {
  PaymentLine,
  PaymentReceiptsData,
} from '../../../../../electron/backend/documents/accounts/payment-receipts-data.ts'
import { openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { LETTERHEAD, RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pageTexts, pdfFacts } from '../../../../support/pdf-tools.ts'
import {
  DAY_ONE,
  DAY_TWO,
  drawn,
  makeTwoDayEvent,
  type TwoDayEvent,
  writeContent,
} from '../../../../support/two-day-event.ts'

const line = (index: number, gross: number | null = 150_000): PaymentLine => ({
  name: `Penerima Nomor ${index + 1}`,
  identity: 'NIP. 19850101 201001 2 001',
  rank: 'Penata Tk. I, III/d',
  position: 'Analis',
  origin: 'Dinas Kesehatan',
  description: 'Transport',
  gross,
  tax: gross === null ? null : 7500,
  net: gross === null ? null : gross - 7500,
})
const block = (place: string, name: string) => ({
  place,
  above: null,
  office: ['BENDAHARA,'],
  name,
  below: [],
})

function receipts(lines: PaymentLine[], changes: Partial<PaymentReceiptsData> = {}): PaymentReceiptsData {
  return {
    title: 'Tanda Terima Transport',
    label: 'IKR · tanda-terima',
    institution: 'Badan',
    page: { widthMm: 330, heightMm: 215 },
    letterhead: LETTERHEAD,
    labels: [{ label: 'Kegiatan', value: 'Sosialisasi' }],
    runningHead: 'Tanda Terima Transport',
    hasTax: true,
    lines,
    signatures: [block('Setuju dibayar,', 'NAMA PENYETUJU'), block('Lunas dibayar,', 'NAMA BENDAHARA')],
    ...changes,
  }
}
const pagesOf = async (data: PaymentReceiptsData) =>
  pageTexts((await draw({ kind: 'payment_receipts', data, resources: RESOURCES, createdAt: 0 })).bytes)
const many = (count: number) => Array.from({ length: count }, (_, index) => line(index))
/** The amounts of the line that begins with these words. */
const sumsOn = (page: string, words: string) =>
  [...(page.split('\n').find((one) => one.trim().startsWith(words)) ?? '').matchAll(/Rp([\d.]+),00/g)].map(
    (match) => Number((match[1] ?? '').replaceAll('.', '')),
  )

describe('the drawing', () => {
  test.for([1, 2, 9, 10, 11, 12, 60])(
    'of %i people carries every sum over to the next page',
    async (count) => {
      const pages = await pagesOf(receipts(many(count)))
      let before = 0
      for (const [index, page] of pages.entries()) {
        const people = page.match(/Penerima Nomor \d+/g)?.length ?? 0
        const isLast = index === pages.length - 1
        if (index > 0) expect(sumsOn(page, 'Jumlah pindahan')[0]).toBe(before * 150_000)
        before += people
        const amount = before * 150_000
        expect(sumsOn(page, isLast ? 'Jumlah  ' : 'Jumlah dipindahkan')).toEqual([
          amount,
          before * 7500,
          amount - before * 7500,
        ])
      }
      expect(before).toBe(count)
      expect(pages.at(-1)).toContain('NAMA BENDAHARA')
      expect(pages.at(-1)).toMatch(/Penerima Nomor/)
    },
  )

  test('says the total in words', async () => {
    const text = (await pagesOf(receipts(many(2)))).join(' ').replace(/\s+/g, ' ')
    expect(text).toContain('Jumlah diterima: Rp285.000,00 untuk 2 orang.')
    expect(text).toContain('Terbilang: Dua ratus delapan puluh lima ribu rupiah.')
  })

  test('leaves dots where an amount was not entered, never a sum of some', async () => {
    const text = (await pagesOf(receipts([line(0), line(1, null)]))).join(' ').replace(/\s+/g, ' ')
    expect(text).toMatch(/Terbilang: …+/)
    expect(text).toContain('Rp150.000,00')
    expect(text).not.toContain('Jumlah Rp150.000,00')
  })

  test('leaves out the columns of a tax that nobody entered', async () => {
    const [page = ''] = await pagesOf(receipts(many(2), { hasTax: false }))
    expect(page).not.toContain('PPh 21')
    expect(page).not.toContain('Diterima')
  })
})

describe('the receipts of an event', () => {
  let backend: TestBackend
  let made: TwoDayEvent
  const render = (options: object) =>
    drawn(backend.client, made.event.id, { kind: 'payment_receipts', ...options })

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 2) })
    made = await makeTwoDayEvent(backend.client)
    const rates = {
      rate: 150_000,
      categoryRates: {},
      taxBasisPoints: 500,
      golonganTaxBasisPoints: { IV: 1500 },
      description: '',
    }
    await writeContent(backend.client, made.event.id, 'payment_receipts', {
      transport: rates,
      treasurer: { office: 'Bendahara Pengeluaran', name: 'Ani Bendahara', nip: '' },
    })
  })
  afterAll(() => backend.remove())

  test('hold only who was present, each person once', async () => {
    const text = flatText((await render({})).bytes)
    for (const name of ['Maria Bria', "Agus Ma'ruf Nalle", 'Yosef Seran', 'Budi Panitia'])
      expect(text.split(name), name).toHaveLength(2)
    expect(text).not.toContain('Petrus')
    expect(text).not.toContain('Dewi')
    expect(text).toContain('ANI BENDAHARA')
    expect(text).toContain('Setuju dibayar,')
  })

  test('of chosen days hold who was present then', async () => {
    expect(flatText((await render({ days: [DAY_ONE] })).bytes)).not.toContain('Yosef')
    const second = flatText((await render({ days: [DAY_TWO] })).bytes)
    expect(second).toContain('Yosef')
    expect(second).not.toContain('Agus')
  })

  test('count the days of each person where the rate is for a day', async () => {
    const text = flatText((await render({ perDay: true })).bytes)
    expect(text).toContain('Transport (2 hari)')
    // Maria and Budi twice, Agus and Yosef once.
    expect(text).toMatch(/Jumlah Rp900\.000,00/)
  })

  test('mask a NIK unless it is asked for', async () => {
    expect(flatText((await render({})).bytes)).toContain('NIK. 5303**********01')
    expect(flatText((await render({ fullNik: true })).bytes)).toContain('NIK. 5303010101700001')
  })

  test('lie on F4 or stand on it', async () => {
    expect(pdfFacts((await render({})).bytes).get('Page size')).toMatch(/^935\.4\d* x 609\.4\d* pts/)
    expect(pdfFacts((await render({ orientation: 'portrait' })).bytes).get('Page size')).toMatch(/^609\.4/)
  })

  test('are another paper for every payment', async () => {
    const text = flatText((await render({ payment: 'consumption' })).bytes)
    expect(text).toContain('TANDA TERIMA KONSUMSI')
    expect(text).toMatch(/Terbilang: …+/)
  })

  test('of nobody are refused in words', async () => {
    await expect(render({ categories: ['pers'] })).rejects.toMatchObject({ code: 'nobody_to_print' })
  })
})
