import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showShortCode } from '#shared/domain/short-code.ts'
import type { BadgesData } from '../../../../../electron/backend/documents/cards/badges.ts'
import { draw } from '../../../../../electron/backend/documents/draw.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { badgesData, RESOURCES } from '../../../../support/paper-data.ts'
import { LONG_NAME, LONG_POSITION, LONG_UNIT } from '../../../../support/hard-people.ts'
import { flatText, pageTexts, pdfFacts, placedLines, readQrCodes } from '../../../../support/pdf-tools.ts'

const drawn = (data: BadgesData) => draw({ kind: 'badges', data, resources: RESOURCES, createdAt: 0 })

describe('badges', () => {
  test.for(['A4', 'F4', 'A6'] as const)(
    'on %s carry a code that another program reads from a 150 dpi print',
    async (page) => {
      const data = badgesData(23, { page })
      const { bytes, pages } = await drawn(data)
      expect(pages).toBe(page === 'A6' ? 23 : 3)
      expect(readQrCodes(bytes).sort()).toEqual(data.badges.map((badge) => badge.code).sort())
      const text = flatText(bytes)
      for (const badge of data.badges) {
        expect(text).toContain(badge.shortCode)
        for (const word of badge.name.split(' ')) expect(text).toContain(word)
      }
    },
  )

  test('of the size of a bank card lie ten on a sheet, and each is read', async () => {
    const data = { ...badgesData(23), card: 'id1' as const }
    const { bytes, pages } = await drawn(data)
    expect(pages).toBe(3)
    expect(readQrCodes(bytes).sort()).toEqual(data.badges.map((badge) => badge.code).sort())
  })

  test.for([
    { page: 'ID-1', size: /^242\.\d* x 153\.\d* pts/, dotsPerInch: 150 },
    { page: '58mm', size: /^164\.\d* x 215\.\d* pts/, dotsPerInch: 203 },
    { page: '80mm', size: /^226\.\d* x 141\.\d* pts/, dotsPerInch: 203 },
  ] as const)(
    'on $page stand alone, are read at $dotsPerInch dpi and say whose they are',
    async (printer) => {
      const data = badgesData(9, { page: printer.page })
      const { bytes, pages } = await drawn(data)
      expect(pages).toBe(9)
      expect(pdfFacts(bytes).get('Page size')).toMatch(printer.size)
      expect(readQrCodes(bytes, printer.dotsPerInch)).toEqual(data.badges.map((badge) => badge.code))
      const texts = pageTexts(bytes)
      for (const [index, badge] of data.badges.entries()) {
        expect(texts[index]).toContain(badge.shortCode)
        for (const word of badge.name.split(' ')) expect(texts[index]).toContain(word)
      }
    },
  )

  test.for(['ID-1', '58mm', '80mm'] as const)('on %s hold the longest name inside the card', async (page) => {
    const data = badgesData(1, { page })
    const [badge] = data.badges
    if (!badge) throw new Error('no badge')
    Object.assign(badge, { name: LONG_NAME, position: LONG_POSITION, origin: LONG_UNIT })
    const { bytes } = await drawn(data)
    const words = flatText(bytes).split(' ')
    for (const word of `${LONG_NAME} ${LONG_POSITION} ${LONG_UNIT}`.split(' ')) expect(words).toContain(word)
    const [card] = placedLines(bytes)
    for (const { left, top, right, bottom } of card?.lines ?? []) {
      expect(Math.min(left, top)).toBeGreaterThan(3)
      expect(right).toBeLessThan((card?.width ?? 0) - 3)
      expect(bottom).toBeLessThan((card?.height ?? 0) - 3)
    }
    expect(readQrCodes(bytes, page === 'ID-1' ? 150 : 203)).toEqual([badge.code])
  })

  test('on A6 have a page of that size each', async () => {
    const { bytes } = await drawn(badgesData(2, { page: 'A6' }))
    expect(pdfFacts(bytes).get('Page size')).toMatch(/^297\.\d* x 419\.\d* pts/)
  })

  test('show the longest name, position and unit to the last word, and the code stays readable', async () => {
    const data = badgesData(3)
    const [badge, other] = data.badges
    if (!badge || !other) throw new Error('no badges')
    badge.name =
      'Prof. Dr. Ir. H. Raden Mas Muhammad Abdurrahman Kusumawardhana Tjokroaminoto, S.H., M.Si., Ph.D.'
    badge.position = 'Kepala Unit Pelaksana Teknis Daerah Perlindungan Perempuan dan Anak Tipe A'
    badge.origin =
      'Dinas Pemberdayaan Perempuan, Perlindungan Anak, Pengendalian Penduduk dan Keluarga Berencana'
    other.name = 'X'.repeat(200)
    const { bytes } = await drawn(data)
    const words = pageTexts(bytes).join(' ').split(/\s+/)
    for (const word of `${badge.name} ${badge.position} ${badge.origin}`.split(' '))
      expect(words).toContain(word)
    expect(words.join('').match(/X{5,}/g)?.join('').length).toBeGreaterThanOrEqual(200)
    expect(readQrCodes(bytes)).toHaveLength(3)
  })
})

describe('badges of an event', () => {
  let backend: TestBackend
  let eventId: string
  const render = async (options: object = {}) => {
    const { file, pages } = await backend.client.documents.render({
      eventId,
      options: { kind: 'badges', ...options },
    })
    return { bytes: new Uint8Array(await file.arrayBuffer()), pages }
  }
  const add = (name: string, changes = {}) =>
    backend.client.participants.add({ eventId, person: personNamed(name, changes) })

  beforeAll(async () => {
    backend = await openTestBackend()
    eventId = (await backend.client.events.create({ event: eventDraft() })).id
  })
  afterAll(() => backend.remove())

  test('hold the ticket that is valid now, also after it was issued anew, and nobody who was removed', async () => {
    const maria = await add('Maria Bria, S.H.', { unit: 'Dinas Kesehatan' })
    const removed = await add('Orang Dihapus')
    await backend.client.participants.remove({ eventId, ids: [removed.id] })
    const { code } = await backend.client.participants.reissueTicket({
      eventId,
      id: maria.id,
      reason: 'hilang',
    })
    const { bytes } = await render()
    expect(readQrCodes(bytes)).toEqual([code])
    const now = await backend.client.participants.get({ eventId, id: maria.id })
    const text = flatText(bytes)
    expect(text).toContain(showShortCode(now.shortCode))
    expect(text).not.toContain(showShortCode(maria.shortCode))
    expect(text).not.toContain('Orang Dihapus')
  })

  test('can be printed for some people only', async () => {
    const agus = await add('Agus Nalle')
    const text = flatText((await render({ participantIds: [agus.id] })).bytes)
    expect(text).toContain('Agus Nalle')
    expect(text).not.toContain('Maria Bria')
  })

  test('are drawn for a thumbnail on one page only', async () => {
    for (let index = 0; index < 12; index++) await add(`Orang ${index}`)
    const { pages } = await backend.client.documents.render({
      eventId,
      options: { kind: 'badges' },
      sample: true,
    })
    expect(pages).toBe(1)
  })
})
