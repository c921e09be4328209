import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperOf } from '../../../../support/event-paper.ts'
import { hardPeople, LONG_NAME, LONG_UNIT } from '../../../../support/hard-people.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText, pageTexts, pdfFacts, placedLines } from '../../../../support/pdf-tools.ts'

describe('table signs', () => {
  let backend: TestBackend
  let eventId: string
  const render = (options: object = {}) => paperOf(backend, eventId, { kind: 'table_signs', ...options })
  const flat = (page: string | undefined) => (page ?? '').replace(/\s+/g, ' ')

  beforeAll(async () => {
    backend = await openTestBackend()
    const officials = [
      official('Drs. Alex Contoh, M.Si.', ['pembuka'], { prefix: 'Pj.', officeTitle: 'Bupati Contoh' }),
      official('Maria Bria, S.H.', ['narasumber'], { officeTitle: 'Ketua Bawaslu' }),
    ]
    eventId = (await backend.client.events.create({ event: eventDraft({ officials }) })).id
    const add = (name: string, changes: object) =>
      backend.client.participants.add({ eventId, person: personNamed(name, changes) })
    await add('Zaki Staf', { position: 'Analis' })
    await add('Maria Bria', { position: 'Ketua Bawaslu', category: 'bawaslu' })
    await add('Yosef Camat', { position: 'Camat Semau', category: 'camat' })
  })
  afterAll(() => backend.remove())

  test('stand across, with name and office twice, once on each side of the fold', async () => {
    const { bytes, pages } = await render({ paper: 'A4' })
    expect(pages).toBe(2)
    expect(pdfFacts(bytes).get('Page size')).toMatch(/^841\.\d+ x 595\.\d+ pts/)
    const [page] = placedLines(bytes)
    if (!page) throw new Error('no page')
    const offices = page.lines.filter(({ text }) => text.includes('Bupati'))
    expect(offices).toHaveLength(2)
    const middles = offices.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b)
    expect(middles[0]).toBeLessThan(page.height / 2)
    // The far side is the near one turned over.
    expect((middles[0] ?? 0) + (middles[1] ?? 0)).toBeCloseTo(page.height, 0)
  })

  test('of participants come in the order of protocol', async () => {
    const { bytes } = await render({ who: 'participants' })
    const pages = pageTexts(bytes).map(flat)
    expect(pages.map((page) => /Maria|Yosef|Zaki/.exec(page)?.[0])).toEqual(['Maria', 'Yosef', 'Zaki'])
  })

  test('of officials and participants name nobody twice', async () => {
    const { bytes, pages } = await render({ who: 'both' })
    expect(pages).toBe(4)
    expect(flatText(bytes).match(/Maria/g)).toHaveLength(2)
    const [line] = (await backend.client.documents.list({ eventId })).filter(
      ({ kind }) => kind === 'table_signs',
    )
    expect(line?.people).toBe(2)
  })

  test('are for the participants who were picked', async () => {
    const { rows } = await backend.client.participants.page({
      eventId,
      filter: { query: 'Zaki' },
      sort: 'name',
      offset: 0,
      limit: 5,
    })
    const { bytes, pages } = await render({ participantIds: rows.map(({ id }) => id) })
    expect(pages).toBe(1)
    expect(flatText(bytes)).toContain('Zaki')
  })

  test('show long names and offices to the last word, and a box for what no font draws', async () => {
    const other = (await backend.client.events.create({ event: eventDraft() })).id
    for (const person of hardPeople()) await backend.client.participants.add({ eventId: other, person })
    const { bytes } = await paperOf(backend, other, {
      kind: 'table_signs',
      who: 'participants',
      order: 'name',
    })
    const words = flatText(bytes).split(' ')
    for (const word of `${LONG_NAME} ${LONG_UNIT}`.split(' ')) expect(words).toContain(word)
    expect(words.join(' ')).toContain('□')
    expect(words.join('').match(/X{3,}/g)?.join('').length).toBe(240)
  })

  test('are offered for participants where no official was entered', async () => {
    const plain = (await backend.client.events.create({ event: eventDraft() })).id
    const line = (await backend.client.documents.list({ eventId: plain })).find(
      ({ kind }) => kind === 'table_signs',
    )
    expect(line?.options).toMatchObject({ who: 'participants', paper: 'A4', order: 'protocol' })
    expect(line?.people).toBe(0)
  })
})
