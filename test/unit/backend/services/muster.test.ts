import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
let eventId: string
let now = Date.UTC(2026, 10, 20, 0, 0)

beforeEach(async () => {
  backend = await openTestBackend({ clock: () => (now += 1_000) })
  eventId = (await backend.client.events.create({ event: eventDraft({ kind: 'apel' }) })).id
})
afterEach(() => backend.remove())

const add = (name: string, unit: string | null) =>
  backend.client.participants.add({ eventId, person: personNamed(name, { unit }) })
const told = () => ({ eventId, nonce: nonce(), desk: 'Gerbang Timur' })
const none = { sakit: 0, izin: 0, cuti: 0, dinas_luar: 0 }
const sheet = () => backend.client.muster.sheet({ eventId })
const comes = (participantId: string) => backend.client.attendance.checkIn({ ...told(), participantId })

test('every unit says how many stand there, how many are missing and why', async () => {
  const [first, second] = [await add('Maria', 'Dinas Kesehatan'), await add('Petrus', 'Dinas Kesehatan')]
  await add('Yohana', 'Dinas Kesehatan')
  await add('Agus', 'Bagian Umum')
  await comes(first.id)
  const { explain, report } = backend.client.muster
  await explain({ ...told(), participantId: second.id, reason: 'sakit' })
  const told_ = { ...told(), unit: 'Bagian Umum', reporter: 'Kasubbag Umum' }
  await report({ ...told_, counts: { ...none, dinas_luar: 1 } })
  expect(await sheet()).toMatchObject({
    day: '2026-11-20',
    units: [
      {
        ...{ unit: 'Dinas Kesehatan', all: 3, present: 1, missing: 2, unexplained: 1 },
        reasons: { ...none, sakit: 1 },
      },
      {
        ...{ unit: 'Bagian Umum', all: 1, present: 0, missing: 1, unexplained: 0, reporter: 'Kasubbag Umum' },
        reasons: { ...none, dinas_luar: 1 },
      },
    ],
    total: { all: 4, present: 1, missing: 3, unexplained: 1, reasons: { ...none, sakit: 1, dinas_luar: 1 } },
  })
})

test('a reason counts no more once its person came, and can be taken back', async () => {
  const person = await add('Maria', 'Dinas Kesehatan')
  const { explain, missing } = backend.client.muster
  await explain({ ...told(), participantId: person.id, reason: 'izin' })
  await explain({ ...told(), participantId: person.id, reason: 'cuti' })
  expect((await sheet()).total.reasons).toEqual({ ...none, cuti: 1 })
  await explain({ ...told(), participantId: person.id, reason: null })
  expect((await sheet()).total).toMatchObject({ reasons: none, unexplained: 1 })
  await explain({ ...told(), participantId: person.id, reason: 'sakit' })
  await comes(person.id)
  expect((await sheet()).total).toMatchObject({ present: 1, reasons: none, unexplained: 0 })
  expect(await missing({ eventId, unit: 'Dinas Kesehatan' })).toEqual([])
})

test('more reasons than people missing are told, and never make the rest negative', async () => {
  await add('Agus', null)
  const { report, missing } = backend.client.muster
  await report({ ...told(), unit: '', reporter: '', counts: { ...none, izin: 3 } })
  expect((await sheet()).total).toMatchObject({ missing: 1, unexplained: 0, tooMany: 2 })
  expect(await missing({ eventId, unit: '' })).toMatchObject([{ name: 'Agus', reason: null }])
  await report({ ...told(), unit: '', reporter: '', counts: none })
  expect((await sheet()).total).toMatchObject({ unexplained: 1, tooMany: 0 })
})

test('somebody of another event is not explained here', async () => {
  const other = await backend.client.events.create({ event: eventDraft() })
  const person = await add('Maria', null)
  const asked = { ...told(), eventId: other.id, participantId: person.id, reason: 'sakit' as const }
  await expect(backend.client.muster.explain(asked)).rejects.toMatchObject({ code: 'not_found' })
})
