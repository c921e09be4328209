import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = await openTestBackend()
})
afterEach(() => backend.remove())

test('the list shows and filters the pledge of the instrument asked for, else the newest of all', async () => {
  const { client } = backend
  const instruments = ['ikrar_asn', 'pakta_integritas'] as const
  const { id: eventId } = await client.events.create({ event: eventDraft({ instruments: [...instruments] }) })
  const { id } = await client.participants.add({ eventId, person: personNamed('Maria Bria') })
  const set = (instrument: (typeof instruments)[number], state: 'signed' | 'later') =>
    client.pledges.set({ eventId, instrument, participantIds: [id], state, desk: 'Meja 1' })
  await set('ikrar_asn', 'signed')
  await set('pakta_integritas', 'later')
  const page = (filter: object) =>
    client.participants.page({ eventId, filter, sort: 'name', offset: 0, limit: 10 })
  const stateOf = async (filter: object) => (await page(filter)).rows[0]?.pledge
  expect(await stateOf({ instrument: 'ikrar_asn' })).toBe('signed')
  expect(await stateOf({ instrument: 'pakta_integritas' })).toBe('later')
  expect(await stateOf({})).toBe('later')
  expect((await page({ instrument: 'ikrar_asn', pledge: 'signed' })).total).toBe(1)
  expect((await page({ instrument: 'pakta_integritas', pledge: 'signed' })).total).toBe(0)
})
