/** Papers of a province that does not speak of kecamatan and desa. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import { paperOf } from '../../../support/event-paper.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { flatText } from '../../../support/pdf-tools.ts'

let backend: TestBackend
let eventId: string

beforeAll(async () => {
  backend = await openTestBackend()
  const { client } = backend
  const place = { province: 'Papua Pegunungan', zone: 'WIT' } as const
  eventId = (await client.events.create({ event: eventDraft(place) })).id
  const head = (name: string, village: string, district: string) =>
    client.participants.add({
      eventId,
      person: personNamed(name, { category: 'kepala_desa', village, district }),
    })
  await head('Yosef Uropmabin', 'Kabiding', 'Distrik Oksibil')
  await head('Petrus Kasipmabin', 'Mabilabol', 'Oksibil')
  const official = personNamed('Maria Deal', { unit: 'Inspektorat' })
  await client.participants.add({ eventId, person: official })
})
afterAll(() => backend.remove())

const PAPERS: DocumentOptionsInput[] = [
  ...(['attendance_list', 'badges', 'envelope_labels', 'absentees', 'minutes'] as const).map((kind) => ({
    kind,
  })),
  ...(['attendance_recap', 'invitations', 'activity_report'] as const).map((kind) => ({
    kind,
  })),
  { kind: 'pledge_sheet', instrument: 'ikrar_kepala_desa' },
  { kind: 'attendance_list', grouping: 'district' },
  { kind: 'table_signs', who: 'participants' },
]

test.each(PAPERS)('$kind speaks of distrik and kampung', async (options) => {
  const text = flatText((await paperOf(backend, eventId, options)).bytes)
  expect(text).not.toMatch(/kec\.|kecamatan|distrik distrik/i)
  expect(text).not.toContain('Desa Kabiding')
  expect(text).not.toContain('Kepala Desa')
})

test('a village head of whom only the village is known is a kepala kampung', async () => {
  const text = flatText((await paperOf(backend, eventId, { kind: 'attendance_list' })).bytes)
  expect(text).toContain('Kepala Kampung Kabiding, Distrik Oksibil')
  expect(text).toContain('Kepala Kampung Mabilabol, Distrik Oksibil')
})
