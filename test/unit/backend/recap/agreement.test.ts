import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RecapOverview, RecapPerson } from '#shared/contract/recap.ts'
import type { Event } from '#shared/contract/events.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { Chance } from '../../../support/random.ts'
import { type HandRecap, recapByHand } from '../../../support/recap-by-hand.ts'

type Client = TestBackend['client']
type Human = { name: string; nip: string | null; nik: string | null } & Record<
  'unit' | 'district' | 'village',
  string | null
>

const DAYS = ['2026-11-20', '2026-11-21'] as const
const DESK = 'Meja 1'
const RUNS = Number(process.env['IKRAR_RECAP_RUNS'] ?? 3)

/** Few names and places, so that the same people and their namesakes meet again and again. */
function makeHuman(chance: Chance, place: number): Human {
  const name = chance.pick(['Maria Bria', 'Yosef Seran', 'Agus Nalle', 'M. Taolin', 'Muhammad Taolin'])
  const isOfVillage = chance.between(0, 2) === 0
  return {
    name,
    nip: isOfVillage || chance.between(0, 3) === 0 ? null : `19850101201001${String(2001 + place)}`,
    nik: chance.between(0, 1) === 0 ? null : `53030101017000${String(10 + place)}`,
    unit: isOfVillage ? null : chance.pick(['Dinas Kesehatan', 'DINAS KESEHATAN', 'Inspektorat', null]),
    district: isOfVillage ? chance.pick(['Kec. Amarasi', 'Amarasi', 'Kupang Timur']) : null,
    village: isOfVillage ? chance.pick(['Oenoni', 'Ponain']) : null,
  }
}

/** A list rarely knows everything of everybody. */
function asListed(chance: Chance, human: Human) {
  const isKnown = () => chance.between(0, 2) > 0
  return personNamed(human.name, {
    ...human,
    nip: isKnown() ? human.nip : null,
    nik: isKnown() ? human.nik : null,
    category: chance.pick(['pns', 'kepala_desa', 'narasumber']),
  })
}

async function invite(client: Client, chance: Chance, humans: readonly Human[], event: Event) {
  for (const human of humans) {
    if (chance.between(0, 2) === 0) continue
    const person = asListed(chance, human)
    // Somebody else on this list may have the number already.
    await client.participants.add({ eventId: event.id, person }).catch(() => undefined)
  }
}

async function idsOf(client: Client, eventId: string): Promise<string[]> {
  const { rows } = await client.participants.page({
    eventId,
    offset: 0,
    limit: 100,
    sort: 'name',
    filter: {},
  })
  return rows.map(({ id }) => id)
}

/** Anything that can happen at an event; what is refused there is refused here. */
async function happen(client: Client, chance: Chance, event: Event): Promise<void> {
  const eventId = event.id
  const ids = await idsOf(client, eventId)
  if (ids.length < 2) return
  const participantId = chance.pick(ids)
  const day = chance.pick(event.days).day
  const own = { eventId, nonce: nonce(), desk: DESK }
  const acts: (() => Promise<unknown>)[] = [
    () => client.attendance.checkIn({ ...own, participantId, day }),
    () => client.attendance.checkIn({ ...own, participantId, day }),
    async () => {
      const { entries } = await client.attendance.log({ eventId, offset: 0, limit: 50 })
      const entryId = chance.pick(entries).id
      return client.attendance.undo({ ...own, entryId, reason: 'keliru' })
    },
    () =>
      client.substitutes.arrive({
        ...{ ...own, participantId, day },
        substitute: { name: 'Ina Wakil', position: '', nip: '', letterNumber: '', letterDate: null },
      }),
    () =>
      client.attendance.walkIn({ ...own, person: asListed(chance, makeHuman(chance, chance.between(0, 9))) }),
    () => client.participants.merge({ eventId, keepId: participantId, otherIds: [chance.pick(ids)] }),
    () => client.participants.remove({ eventId, ids: [participantId] }),
    () =>
      client.pledges.set({
        ...{ eventId, instrument: chance.pick(event.instruments), participantIds: [participantId] },
        ...{ state: chance.pick(['spoken', 'signed', 'later', 'declined', 'none']), desk: DESK },
      }),
  ]
  await chance
    .pick(acts)()
    .catch(() => undefined)
}

function told(people: readonly RecapPerson[]): string[] {
  return people.map((one) => [one.events, one.present, one.represented, one.owing].join(' ')).toSorted()
}

function expectToAgree(overview: RecapOverview, people: readonly RecapPerson[], hand: HandRecap): void {
  for (const event of overview.events) {
    const { arrivals: _arrivals, ...figures } = hand.events.get(event.eventId) ?? { arrivals: 0 }
    expect(event).toMatchObject(figures)
  }
  expect(overview.events).toHaveLength(hand.events.size)
  expect(told(people)).toEqual(
    hand.people.map((one) => [one.events, one.present, one.represented, one.owing].join(' ')).toSorted(),
  )
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  expect(overview.totals).toMatchObject({
    invited: sum([...hand.events.values()].map(({ invited }) => invited)),
    people: hand.people.length,
    never: hand.people.filter(({ present }) => present === 0).length,
    always: hand.people.filter(({ present, events }) => present === events).length,
    villages: hand.villages.size,
    villagesPresent: [...hand.villages.values()].filter(Boolean).length,
  })
  for (const { unit, invited, present, represented, owing } of overview.units)
    expect({ invited, present, represented, owing }).toEqual(hand.units.get(unit))
  expect(overview.units).toHaveLength(hand.units.size)
  expect(sum(overview.arrivals.map(({ arrivals }) => arrivals))).toBe(
    sum([...hand.events.values()].map(({ arrivals }) => arrivals)),
  )
}

test('the recap agrees with a count over the raw rows, whatever happened at the events and in between', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const chance = new Chance(seed)
      const backend = await openTestBackend()
      const { client } = backend
      try {
        const humans = Array.from({ length: 9 }, (_, place) => makeHuman(chance, place))
        const events: Event[] = []
        for (let place = 0; place < 4; place++) {
          const days = DAYS.slice(0, 1 + (place % 2)).map((day) => ({
            day,
            startTime: '09:00',
            endTime: null,
          }))
          events.push(await client.events.create({ event: eventDraft({ days }) }))
        }
        for (const event of events) await invite(client, chance, humans, event)
        for (let round = 0; round < 3; round++) {
          for (let act = 0; act < 20; act++) await happen(client, chance, chance.pick(events))
          const overview = await client.recap.overview({ choice: {} })
          const { people } = await client.recap.people({ choice: {}, limit: 200 })
          expectToAgree(overview, people, recapByHand(join(backend.data, 'kegiatan.db')))
        }
      } finally {
        await backend.remove()
      }
    }),
    { numRuns: RUNS },
  )
}, 120_000)
