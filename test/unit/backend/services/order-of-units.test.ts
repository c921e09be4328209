import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { flatText } from '../../../support/pdf-tools.ts'
import { drawn } from '../../../support/two-day-event.ts'

const UNITS = ['Badan Arsip', 'Dinas 1', 'dinas 2', 'Dinas 10', '12 Puskesmas'] as const
const IN_ORDER = ['12 Puskesmas', 'Badan Arsip', 'Dinas 1', 'dinas 2', 'Dinas 10']

let backend: TestBackend
let client: TestBackend['client']
let eventId: string

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 1, 0) })
  client = backend.client
  eventId = (await client.events.create({ event: eventDraft() })).id
  for (const unit of UNITS.toReversed())
    await client.participants.add({
      eventId,
      person: personNamed(`Orang ${unit}`, { unit, position: 'Staf' }),
    })
})
afterAll(() => backend.remove())

describe('OPD with a number in their name stand as one counts', () => {
  test('in the filter, on the board and where pledges are still missing', async () => {
    const labels = (lines: readonly { label: string }[]) => lines.map(({ label }) => label)
    expect(labels((await client.participants.facets({ eventId })).units)).toEqual(IN_ORDER)
    expect(labels((await client.arrivals.board({ eventId })).byUnit)).toEqual(IN_ORDER)
    const owing = await client.pledges.byUnit({ eventId, instrument: 'ikrar_asn' })
    expect(owing.map(({ unit }) => unit)).toEqual(IN_ORDER)
  })

  test('on the attendance list of each OPD, in the recap and in the minutes', async () => {
    const papers: DocumentOptionsInput[] = [
      { kind: 'attendance_list', grouping: 'unit', blankRows: 0 },
      { kind: 'attendance_recap', sections: ['unit'] },
      { kind: 'minutes' },
    ]
    for (const options of papers) {
      const text = flatText((await drawn(client, eventId, options)).bytes)
      const places = IN_ORDER.map((unit) => text.indexOf(unit))
      expect(places, options.kind).toEqual(places.toSorted((a, b) => a - b))
      expect(places, options.kind).not.toContain(-1)
    }
  })
})
