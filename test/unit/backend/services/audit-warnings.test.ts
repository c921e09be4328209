import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AuditWarning } from '../../../../shared/contract/audit-warnings.ts'
import { auditSentence } from '../../../../shared/texts/audit.ts'
import { nonce, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import { DAY_ONE, DAY_TWO, makeTwoDayEvent, type TwoDayEvent } from '../../../support/two-day-event.ts'

let backend: TestBackend
let made: TwoDayEvent
const warnings = (eventId = made.event.id) => backend.client.documents.auditWarnings({ eventId })

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2024, 8, 27, 2) })
  made = await makeTwoDayEvent(backend.client)
})
afterAll(() => backend.remove())

test('a day at the weekend is named', async () => {
  expect(await warnings()).toEqual([{ code: 'weekend', day: DAY_TWO }])
})

test('somebody who signed without having come is counted', async () => {
  await backend.client.pledges.set({
    ...{ eventId: made.event.id, instrument: 'ikrar_asn', state: 'signed', desk: 'Meja 1' },
    participantIds: [made.ids['dewi'] ?? '', made.ids['maria'] ?? ''],
  })
  expect(await warnings()).toContainEqual({ code: 'signed_absent', count: 1 })
})

test('the same people at another event are named only where the hours overlap', async () => {
  const days = (startTime: string, endTime: string | null) => [{ day: DAY_ONE, startTime, endTime }]
  const later = await makeTwoDayEvent(backend.client, { days: days('12:00', null), title: 'Sore' })
  expect(await warnings()).not.toContainEqual(expect.objectContaining({ code: 'elsewhere' }))
  await makeTwoDayEvent(backend.client, { days: days('11:30', '13:00'), title: 'Bentrok', zone: 'WITA' })
  const found = {
    ...{ code: 'elsewhere', day: DAY_ONE, eventTitle: 'Bentrok', count: 2 },
    names: ["Agus Ma'ruf Nalle, S.Sos.", 'Maria Bria, S.H.'],
  }
  expect(await warnings()).toContainEqual(found)
  expect(await warnings(later.event.id)).toContainEqual(found)
})

test('whoever sent somebody else was free to be at another event', async () => {
  await backend.client.substitutes.arrive({
    ...{ eventId: made.event.id, nonce: nonce(), desk: 'Meja 1', day: DAY_ONE },
    ...{ participantId: made.ids['maria'] ?? '', substitute: { name: 'Ina Wakil' } },
  })
  expect(await warnings()).toContainEqual(
    expect.objectContaining({ code: 'elsewhere', count: 1, names: ["Agus Ma'ruf Nalle, S.Sos."] }),
  )
})

test('the hours of two zones are compared as moments', async () => {
  const wit = await makeTwoDayEvent(backend.client, {
    ...{ days: [{ day: DAY_ONE, startTime: '13:00', endTime: '14:00' }], zone: 'WIT', title: 'Timur' },
  })
  const titles = (await warnings(wit.event.id)).flatMap((one) =>
    'eventTitle' in one ? [one.eventTitle] : [],
  )
  // 13.00 WIT is 12.00 WITA.
  expect(titles.sort()).toEqual(['Bentrok', 'Sore'])
})

test('an example warns of nothing real', async () => {
  const example = await backend.client.events.createExample()
  const found = await warnings(example.id)
  expect(found.filter(({ code }) => code === 'elsewhere')).toEqual([])
})

const said: [AuditWarning, string][] = [
  [{ code: 'weekend', day: '2024-09-28' }, 'Sabtu, 28 September 2024'],
  [{ code: 'signed_absent', count: 1200 }, '1.200 orang'],
  [
    { code: 'elsewhere', day: '2024-09-27', eventTitle: 'Rapat', count: 3, names: ['A', 'B'] },
    'A; B; dan 1 orang lain',
  ],
]
test.for(said)('%o is said in a sentence with "%s"', ([warning, part]) => {
  expect(auditSentence(warning)).toContain(part)
})
