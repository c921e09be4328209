import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { paperOf } from '../../../../support/event-paper.ts'
import { hardPeople, LONG_NAME, LONG_UNIT } from '../../../../support/hard-people.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText, placedLines } from '../../../../support/pdf-tools.ts'

const MM = 72 / 25.4

describe('envelope labels', () => {
  let backend: TestBackend
  let eventId: string
  const render = (options: object = {}) =>
    paperOf(backend, eventId, { kind: 'envelope_labels', paper: 'A4', ...options })
  const add = (person: ReturnType<typeof personNamed>) => backend.client.participants.add({ eventId, person })
  const addressees = (bytes: Uint8Array) =>
    placedLines(bytes).map(({ lines }) => lines.filter(({ text }) => text.startsWith('Yth.')))

  beforeAll(async () => {
    backend = await openTestBackend()
    eventId = (await backend.client.events.create({ event: eventDraft() })).id
    for (let index = 0; index < 26; index++)
      await add(
        personNamed(`Orang ${String.fromCharCode(65 + index)}`, {
          position: 'Analis',
          unit: 'Dinas Kesehatan',
        }),
      )
  })
  afterAll(() => backend.remove())

  test('hold everybody once, with office and unit, three by eight on a sheet', async () => {
    const { bytes, pages } = await render()
    expect(pages).toBe(2)
    expect(addressees(bytes).map((page) => page.length)).toEqual([24, 2])
    expect(flatText(bytes)).toContain('Yth. Orang A Analis Dinas Kesehatan di – Tempat')
  })

  test('begin after the labels that were used before', async () => {
    const { bytes } = await render({ used: 23 })
    expect(addressees(bytes).map((page) => page.length)).toEqual([1, 24, 1])
  })

  test('lie where the measures of the sheet say', async () => {
    const measures = { columns: 2, rows: 5, widthMm: 90, heightMm: 50, columnGapMm: 10, rowGapMm: 2 }
    const [page] = addressees((await render(measures)).bytes)
    const columns = [...new Set(page?.map(({ left }) => Math.round(left / MM)))].sort((a, b) => a - b)
    // (210 − 2 × 90 − 10) / 2 and 3 mm inside; the second column 100 mm further.
    expect(columns).toEqual([13, 113])
    const rows = [...new Set(page?.map(({ top }) => Math.round(top / MM)))].sort((a, b) => a - b)
    expect(rows.map((top, index) => (index === 0 ? 0 : top - (rows[index - 1] ?? 0))).slice(1)).toEqual([
      52, 52, 52, 52,
    ])
  })

  test('are refused where the labels are larger than the sheet', async () => {
    await expect(render({ columns: 4 })).rejects.toMatchObject({ code: 'labels_off_sheet' })
    await expect(render({ rows: 10 })).rejects.toMatchObject({ code: 'labels_off_sheet' })
  })

  test('shrink long names and units inside their label, without losing a word', async () => {
    const ids: string[] = []
    for (const person of hardPeople()) ids.push((await add(person)).id)
    const { bytes } = await render({ participantIds: ids })
    const words = flatText(bytes).split(' ')
    for (const word of `${LONG_NAME} ${LONG_UNIT}`.split(' ')) expect(words).toContain(word)
    const [page] = placedLines(bytes)
    const heights = page?.lines.map(({ bottom }) => bottom) ?? []
    // Four people fill two rows of 32 mm, centred below 20.5 mm.
    expect(Math.max(...heights)).toBeLessThan((20.5 + 64) * MM)
  })
})
