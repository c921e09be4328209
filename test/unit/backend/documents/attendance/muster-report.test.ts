import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText } from '../../../../support/pdf-tools.ts'

let backend: TestBackend
let eventId: string

beforeAll(async () => {
  let now = Date.UTC(2026, 10, 20, 0, 0)
  backend = await openTestBackend({ clock: () => (now += 1_000) })
  const { client } = backend
  eventId = (await client.events.create({ event: eventDraft({ kind: 'apel' }) })).id
  const told = () => ({ eventId, nonce: nonce(), desk: 'Gerbang Timur' })
  const units = ['Dinas Kesehatan', 'Dinas Kesehatan', 'Dinas Kesehatan', 'Bagian Umum']
  const people = await Promise.all(
    units.map((unit, index) =>
      client.participants.add({ eventId, person: personNamed(`Peserta ${'ABCD'.charAt(index)}`, { unit }) }),
    ),
  )
  const [first, second] = people
  await client.attendance.checkIn({ ...told(), participantId: first?.id ?? '' })
  await client.muster.explain({ ...told(), participantId: second?.id ?? '', reason: 'dinas_luar' })
})
afterAll(() => backend.remove())

const textOf = async (options: object = {}) => {
  const asked = { eventId, options: { kind: 'muster_report' as const, ...options } }
  const { file } = await backend.client.documents.render(asked)
  return flatText(Buffer.from(await file.arrayBuffer()))
}

test('the report adds every unit up and names who is missing by reason', async () => {
  const text = await textOf()
  expect(text).toContain('LAPORAN KEKUATAN BARISAN')
  expect(text).toMatch(/1 Dinas Kesehatan 3 1 2 0 0 0 1 1/)
  expect(text).toMatch(/Jumlah 4 1 3 0 0 0 1 2/)
  expect(text).toContain('Dinas luar (1 orang)')
  expect(text).toContain('Tanpa keterangan (2 orang)')
  expect(text).toContain('Peserta D')
  expect(text).not.toContain('Peserta A')
})

test('the names may be left out', async () => {
  expect(await textOf({ withNames: false })).not.toContain('Peserta D')
})

test('the report is offered for an apel only', async () => {
  const kinds = async (id: string) =>
    (await backend.client.documents.list({ eventId: id })).map(({ options }) => options.kind)
  const other = await backend.client.events.create({ event: eventDraft() })
  expect(await kinds(eventId)).toContain('muster_report')
  expect(await kinds(other.id)).not.toContain('muster_report')
})
