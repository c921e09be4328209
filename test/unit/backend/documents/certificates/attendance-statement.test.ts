import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'
import { flatText, pageTexts } from '../../../../support/pdf-tools.ts'
import {
  DAY_TWO,
  drawn,
  makeTwoDayEvent,
  type TwoDayEvent,
  writeContent,
} from '../../../../support/two-day-event.ts'

let backend: TestBackend
let made: TwoDayEvent
const render = (options: object = {}) =>
  drawn(backend.client, made.event.id, { kind: 'attendance_statement', ...options })

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 2) })
  made = await makeTwoDayEvent(backend.client)
})
afterAll(() => backend.remove())

test('a statement is one page for everybody who came, with the days they came', async () => {
  const { bytes, pages } = await render()
  expect(pages).toBe(4)
  const texts = pageTexts(bytes).map((page) => page.replace(/\s+/g, ' '))
  const pageOf = (name: string) => texts.filter((page) => page.includes(name))
  expect(pageOf('Maria Bria')).toHaveLength(1)
  expect(pageOf('Maria Bria')[0]).toContain('Jumat s.d. Sabtu, 27 s.d. 28 September 2024')
  expect(pageOf('Agus')[0]).toContain('Hari, tanggal : Jumat, 27 September 2024')
  expect(pageOf('Dewi')).toHaveLength(0)
})

test('a statement names who states it, and leaves out lines that somebody does not have', async () => {
  const texts = pageTexts((await render()).bytes).map((page) => page.replace(/\s+/g, ' '))
  const ofHead = texts.find((page) => page.includes('Yosef')) ?? ''
  expect(ofHead).toContain('Nama : Drs. Kepala Badan, M.Si.')
  expect(ofHead).toContain('Unit Kerja : Desa Oenoni, Kecamatan Amarasi')
  expect(ofHead.match(/NIP :/g)).toHaveLength(1)
})

test('statements of one day are for who came on it', async () => {
  const text = flatText((await render({ days: [DAY_TWO] })).bytes)
  expect(text).not.toContain('Agus')
  expect(text).toContain('Yosef')
})

test('statements have a register of their own', async () => {
  const eventId = made.event.id
  await writeContent(backend.client, eventId, 'attendance_statement', { pattern: 'K-{urut}' })
  const options = { kind: 'attendance_statement', paper: 'F4', order: 'name' } as const
  expect(await backend.client.documents.numbers({ eventId, options })).toEqual({ holders: 4, numbered: 0 })
  await backend.client.documents.issueNumbers({ eventId, options })
  expect(await backend.client.documents.numbers({ eventId, options })).toEqual({ holders: 4, numbered: 4 })
  expect(flatText((await render()).bytes).match(/Nomor: K-\d/g)).toEqual(
    [1, 2, 3, 4].map((one) => `Nomor: K-${one}`),
  )
})
