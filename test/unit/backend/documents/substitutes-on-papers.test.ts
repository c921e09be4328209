import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { flatText, pageTexts } from '../../../support/pdf-tools.ts'
import { nonce, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import {
  DAY_ONE,
  DAY_TWO,
  drawn,
  makeTwoDayEvent,
  type TwoDayEvent,
  writeContent,
} from '../../../support/two-day-event.ts'

let backend: TestBackend
let made: TwoDayEvent

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 28, 2) })
})
beforeEach(async () => {
  made = await makeTwoDayEvent(backend.client)
})
afterAll(() => backend.remove())

const represent = (who: string, day: string, name = 'Ina Wakil, S.E.') =>
  backend.client.substitutes.arrive({
    ...{ eventId: made.event.id, nonce: nonce(), desk: 'Meja 1', participantId: made.ids[who] ?? '', day },
    substitute: { name, nip: '198501012010012001', position: 'Sekretaris', letterNumber: '090/12' },
  })
const text = async (options: Parameters<typeof drawn>[2]) =>
  flatText((await drawn(backend.client, made.event.id, options)).bytes)

describe('a substitute on papers', () => {
  test('stands on the attendance list of the day in the place of the invitee, who is named below', async () => {
    await represent('maria', DAY_ONE)
    const one = await text({ kind: 'attendance_list', day: DAY_ONE })
    expect(one).toContain('Ina Wakil, S.E.')
    expect(one).toContain('NIP. 19850101 201001 2 001')
    expect(one).toContain('mewakili Analis Dinas Kesehatan')
    expect(one).not.toContain('Maria Bria')
    expect(await text({ kind: 'attendance_list', day: DAY_TWO })).toContain('Maria Bria')
  })

  test('signs the pledge in the place of the invitee, each line once', async () => {
    await represent('maria', DAY_TWO)
    const sheet = await text({ kind: 'pledge_sheet', instrument: 'ikrar_asn' })
    expect(sheet.split('Ina Wakil')).toHaveLength(2)
    expect(sheet).toContain('mewakili Analis Dinas Kesehatan')
    expect(sheet).not.toContain('Maria Bria')
  })

  test('is counted apart in the recap and the berita acara', async () => {
    const before = await text({ kind: 'attendance_recap' })
    expect(before).not.toContain('iwakili')
    await represent('petrus', DAY_ONE)
    const recap = await text({ kind: 'attendance_recap' })
    expect(recap).toContain('laki-laki 2 orang, perempuan 1 orang, diwakili 1 orang, tidak tercatat 1 orang')
    expect(recap).toContain('Diwakili')
    expect(await text({ kind: 'official_record' })).toContain('1 (satu) orang di antaranya diwakili')
    expect(await text({ kind: 'minutes' })).toContain('1 orang di antaranya diwakili')
  })

  test('of somebody who came himself on the other day leaves him counted in person', async () => {
    await represent('agus', DAY_TWO)
    expect(await text({ kind: 'official_record' })).not.toContain('diwakili')
  })

  test('gets no certificate for the invitee, nor a statement of the day he was away', async () => {
    await represent('petrus', DAY_ONE)
    await represent('agus', DAY_TWO)
    const certificates = await text({ kind: 'certificates', leastDays: 2 })
    expect(certificates).toContain('Maria Bria')
    expect(certificates).not.toMatch(/Petrus|Agus|Ina Wakil/)
    const pages = pageTexts(
      (await drawn(backend.client, made.event.id, { kind: 'attendance_statement' })).bytes,
    )
    const agus = pages.find((page) => page.includes('Agus')) ?? ''
    expect(agus).toContain('27 September 2024')
    expect(agus).not.toContain('Sabtu')
    expect(pages.join()).not.toMatch(/Petrus|Ina Wakil/)
  })

  test('is paid instead of the invitee, day by day or once', async () => {
    const rates = { rate: 100_000, categoryRates: {}, taxBasisPoints: null, golonganTaxBasisPoints: {} }
    await writeContent(backend.client, made.event.id, 'payment_receipts', {
      transport: { ...rates, description: '' },
    })
    await represent('agus', DAY_TWO)
    await represent('petrus', DAY_ONE, 'Beni Wakil')
    const daily = await text({ kind: 'payment_receipts', perDay: true })
    expect(daily).toContain('Ina Wakil')
    expect(daily).toContain('mewakili Sekretaris Inspektorat')
    expect(daily.split('Agus')).toHaveLength(2)
    expect(daily).toContain('untuk 6 orang')
    const once = await text({ kind: 'payment_receipts', perDay: false })
    expect(once).not.toContain('Ina Wakil')
    expect(once).toContain('Beni Wakil')
    expect(once).toContain('mewakili Kepala Desa Tesbatan')
    expect(once).toContain('untuk 5 orang')
  })
})

test('a follow-up sheet holds who has not signed and did not decline, dated on its own day', async () => {
  const { client } = backend
  const set = (who: string, state: 'signed' | 'declined' | 'later') =>
    client.pledges.set({
      ...{ eventId: made.event.id, instrument: 'ikrar_asn', state, desk: 'Meja 1' },
      participantIds: [made.ids[who] ?? ''],
    })
  await set('maria', 'signed')
  await set('dewi', 'declined')
  await set('agus', 'later')
  await represent('budi', DAY_TWO)
  const sheet = await text({
    ...{ kind: 'pledge_sheet', instrument: 'ikrar_asn', onlyUnsigned: true, signedOn: '2024-10-03' },
  } as const)
  expect(sheet).toContain('(SUSULAN)')
  expect(sheet).toContain('Contoh, 3 Oktober 2024')
  expect(sheet).toContain("Agus Ma'ruf Nalle")
  expect(sheet).toContain('Budi Panitia')
  expect(sheet).not.toMatch(/Maria|Dewi|Ina Wakil/)
})
