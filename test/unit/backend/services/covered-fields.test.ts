import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const NIK = '5303010101800001'
const PHONE = '081234567890'

let backend: TestBackend
let eventId: string
let id: string

beforeEach(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1, 0) })
  eventId = (await backend.client.events.create({ event: eventDraft() })).id
  const person = personNamed('Maria Bria', { nik: NIK, phone: PHONE })
  id = (await backend.client.participants.add({ eventId, person })).id
})
afterEach(() => backend.remove())

/** Everything that was recorded about showing somebody's number. */
function recorded(): unknown[] {
  const database = new Database(join(backend.data, 'kegiatan.db'), { readonly: true })
  const rows = database
    .prepare(
      "select event_id as eventId, at, what, count, detail from activity where what = 'shown' order by detail",
    )
    .all()
  database.close()
  return rows
}

test('a covered number is shown in full after that was recorded: what, how many, when, nothing about whom', async () => {
  const { show } = backend.client.participants
  expect(recorded()).toEqual([])
  expect(await show({ eventId, id, field: 'nik' })).toEqual({ value: NIK })
  expect(await show({ eventId, id, field: 'phone' })).toEqual({ value: PHONE })
  const entry = { eventId, at: Date.UTC(2026, 10, 20, 1, 0), what: 'shown', count: 1 }
  expect(recorded()).toEqual([
    { ...entry, detail: 'nik' },
    { ...entry, detail: 'phone' },
  ])
})

test('it is recorded at every showing, also after the event was archived', async () => {
  await backend.client.events.archive({ eventId, archived: true })
  for (let round = 0; round < 3; round++) {
    await backend.client.participants.show({ eventId, id, field: 'nik' })
  }
  expect(recorded()).toHaveLength(3)
})

test('somebody of another event is not shown, and nothing is recorded', async () => {
  const other = await backend.client.events.create({ event: eventDraft() })
  const show = backend.client.participants.show({ eventId: other.id, id, field: 'nik' })
  await expect(show).rejects.toMatchObject({ code: 'not_found' })
  expect(recorded()).toEqual([])
})
