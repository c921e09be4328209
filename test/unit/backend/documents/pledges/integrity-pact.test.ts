import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import type { IntegrityPactData } from '../../../../../electron/backend/documents/pledges/integrity-pact-data.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { pactsData } from '../../../../support/pact-data.ts'
import { RESOURCES } from '../../../../support/paper-data.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'

const drawn = (data: IntegrityPactData) =>
  draw({ kind: 'integrity_pact', data, resources: RESOURCES, createdAt: 0 })

describe('the drawing', () => {
  test('gives everybody one page with the whole text', async () => {
    const data = pactsData(30)
    const { bytes, pages } = await drawn(data)
    expect(pages).toBe(30)
    pageTexts(bytes).forEach((page, index) => {
      const own = data.pacts[index]
      expect(page.split(own?.identity[1]?.value ?? '?').length - 1).toBe(2)
      const text = page.replace(/\s+/g, ' ')
      expect(text).toContain('PAKTA INTEGRITAS NETRALITAS PEGAWAI APARATUR SIPIL NEGARA')
      for (const number of [1, 2, 3, 4, 5]) expect(text).toContain(`${number}. `)
      expect(text).toContain('kesadaran dan tanggung jawab.')
      expect(text).toContain('Yang membuat pernyataan,')
      expect(text).toContain('IKR · pakta-integritas v1')
    })
  })

  test('keeps the shared text once: a further person costs less than one and a half kilobytes', async () => {
    const [few, many] = await Promise.all([drawn(pactsData(20)), drawn(pactsData(220))])
    expect((many.bytes.length - few.bytes.length) / 200).toBeLessThan(1500)
  })

  test('sets a long name and office smaller rather than on a second page', async () => {
    const data = pactsData(1, { page: 'A4' })
    const name = `Prof. Dr. Ir. Hj. ${'Nur’aini José '.repeat(8)}, S.H., M.H., M.Si., Ph.D.`
    const identity = ['Nama', 'NIP', 'Pangkat, Gol. Ruang', 'Jabatan', 'Unit Kerja'].map((label) => ({
      label,
      value: name,
    }))
    const { bytes, pages } = await drawn({
      ...data,
      pacts: [{ participantId: null, identity, name, below: [] }],
    })
    expect(pages).toBe(1)
    expect(flatText(bytes).split('Ph.D.').length - 1).toBe(6)
  })

  test('shows signs that no font has as boxes', async () => {
    const data = pactsData(1)
    const text = flatText(
      (await drawn({ ...data, pacts: [{ participantId: null, identity: [], name: '王小明 😀', below: [] }] }))
        .bytes,
    )
    expect(text).toContain('□□□ □')
  })

  test('lets a text longer than a page run over, with the name at the top of what follows', async () => {
    const data = pactsData(2)
    const points = Array.from(
      { length: 40 },
      (_, index) => `Butir ${index + 1}. ${'Saya menjaga. '.repeat(12)}`,
    )
    const { bytes, pages } = await drawn({ ...data, points })
    expect(pages).toBe(4)
    const texts = pageTexts(bytes)
    expect(texts[1]).toContain(`Pakta Integritas · ${data.pacts[0]?.name}`)
    expect(texts[0]).not.toContain('Pakta Integritas ·')
    expect(texts[2]).not.toContain('Pakta Integritas ·')
  })

  test('has a box for the duty stamp only where one is asked for', async () => {
    expect(flatText((await drawn(pactsData(1))).bytes)).not.toContain('Meterai')
    expect(flatText((await drawn(pactsData(1, { dutyStamp: true }))).bytes)).toContain('Meterai Rp10.000')
  })
})

describe('the pakta of an event', () => {
  let backend: TestBackend
  let eventId: string
  const rendered = async (options: object = {}) => {
    const { file, pages } = await backend.client.documents.render({
      eventId,
      options: { kind: 'integrity_pact', ...options },
    })
    return {
      pages,
      texts: pageTexts(new Uint8Array(await file.arrayBuffer())).map((one) => one.replace(/\s+/g, ' ')),
    }
  }

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1) })
    const event = eventDraft({ city: 'Kupang', instruments: ['pakta_integritas', 'ikrar_kepala_desa'] })
    eventId = (await backend.client.events.create({ event })).id
    const add = (name: string, changes: object) =>
      backend.client.participants.add({ eventId, person: personNamed(name, changes) })
    const present = await add('Maria Bria, S.E.', {
      nip: '198501012010012001',
      rank: 'III/d',
      position: 'Analis',
      unit: 'Dinas Kesehatan',
      subUnit: 'Bidang Umum',
    })
    await backend.client.attendance.checkIn({
      eventId,
      participantId: present.id,
      nonce: nonce(),
      desk: 'Meja 1',
    })
    await add('Agus Nalle', { category: 'honorer', position: 'Tenaga Kebersihan', unit: 'Dinas Kesehatan' })
    await add('Budi Amalo', { category: 'pppk' })
    await add('Damaris Pellokila', { category: 'kepala_desa', village: 'Hansisi', district: 'Semau' })
  })
  afterAll(() => backend.remove())

  test('are for those it is meant for, each with what is known of him', async () => {
    const { texts } = await rendered()
    expect(texts).toHaveLength(3)
    const [agus = '', budi = '', maria = ''] = texts
    expect(maria).toContain(
      'Nama : Maria Bria, S.E. NIP : 19850101 201001 2 001 Pangkat, Gol. Ruang : Penata Tk. I, III/d Jabatan : Analis Unit Kerja : Bidang Umum, Dinas Kesehatan',
    )
    expect(maria).toContain('MARIA BRIA, S.E.')
    expect(maria).toContain('Kupang, 20 November 2026')
    expect(agus).toContain('Nama : Agus Nalle Jabatan : Tenaga Kebersihan Unit Kerja : Dinas Kesehatan')
    expect(agus).not.toContain('NIP')
    expect(budi).toMatch(/NIP : …+ Pangkat, Gol\. Ruang : …+ Jabatan : …+ Unit Kerja : …+/)
  })

  test('can be made for those who came, and without a superior', async () => {
    const { texts } = await rendered({ onlyPresent: true, withSupervisor: false })
    expect(texts).toHaveLength(1)
    expect(texts[0]).toContain('Maria Bria')
    expect(texts[0]).not.toContain('Mengetahui,')
  })

  test('are offered with the number of people, only where the event has them', async () => {
    const lines = await backend.client.documents.list({ eventId })
    expect(lines.find(({ kind }) => kind === 'integrity_pact')?.people).toBe(3)
    const other = await backend.client.events.create({ event: eventDraft() })
    const kinds = (await backend.client.documents.list({ eventId: other.id })).map(({ kind }) => kind)
    expect(kinds).not.toContain('integrity_pact')
  })

  test('of nobody are refused in words', async () => {
    await expect(rendered({ categories: ['forkopimda'] })).rejects.toMatchObject({ code: 'nobody_to_print' })
  })
})
