import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Event, EventDraft } from '#shared/contract/events.ts'
import { CATEGORIES, type Category } from '#shared/domain/category.ts'
import type { InstrumentKind } from '#shared/domain/events.ts'
import { BY_RULE } from '#shared/domain/pledge-settings.ts'
import { MARKABLE_STATES, type MarkableState, PLEDGE_STATES } from '#shared/domain/pledge-state.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
let client: TestBackend['client']
let event: Event
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1, 0)
  event = await client.events.create({ event: eventDraft() })
})
afterAll(() => backend.remove())

const add = async (name: string, more: object = {}) =>
  (await client.participants.add({ eventId: event.id, person: personNamed(name, more) })).id
const set = (participantIds: string[], state: MarkableState, more: object = {}) =>
  client.pledges.set({
    ...{ eventId: event.id, instrument: 'ikrar_asn', participantIds, state, desk: 'Meja 1' },
    ...more,
  })
const progress = async (instrument: InstrumentKind = 'ikrar_asn') => {
  const found = (await client.pledges.progress({ eventId: event.id })).find(
    (one) => one.instrument === instrument,
  )
  if (!found) throw new Error('no such instrument')
  return found
}
const history = (participantId: string) => client.pledges.history({ eventId: event.id, participantId })
const edit = async (changes: Partial<EventDraft>) => {
  event = await client.events.edit({
    ...{ eventId: event.id, expected: event.updatedAt, event: { ...event, ...changes } },
  })
}
const sumOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0)

/** As the pad leaves it: a drawn signature is the newest entry. */
function drawFor(participantId: string): void {
  const db = new Database(join(backend.data, 'kegiatan.db'))
  db.prepare(
    `insert into pledge (id, event_id, participant_id, instrument, state, at, desk, evidence)
     values (?, ?, ?, 'ikrar_asn', 'drawn', ?, 'Meja 1', ?)`,
  ).run(nonce(), event.id, participantId, (now += 1000), nonce())
  db.close()
}

describe('the life of a pledge', () => {
  test.each(MARKABLE_STATES.flatMap((from) => MARKABLE_STATES.map((to) => [from, to] as const)))(
    'goes from %s to %s and every step stays in its history',
    async (from, to) => {
      const id = await add('Maria Bria')
      await set([id], from)
      now += 60_000
      await set([id], to, { note: 'sakit', witness: 'Ketua Bawaslu' })
      const entries = await history(id)
      const expected = [...(from === 'none' ? [] : [from]), ...(to === from ? [] : [to])]
      expect(entries.map(({ state }) => state).reverse()).toEqual(expected)
      if (to === from) return
      expect(entries[0]).toMatchObject({ note: 'sakit', witness: 'Ketua Bawaslu', desk: 'Meja 1', at: now })
      expect(entries[0]?.textVersion !== '').toBe(to === 'spoken' || to === 'signed')
    },
  )

  test('leaves a drawn signature alone and says how many it left', async () => {
    const [drawn, other] = [await add('Maria'), await add('Budi')]
    drawFor(drawn)
    expect(await set([drawn, other], 'signed')).toEqual({ changed: 1, drawn: 1, represented: 0 })
    expect((await progress()).counts).toMatchObject({ drawn: 1, signed: 1, none: 0 })
    expect((await history(drawn))[0]).toMatchObject({ state: 'drawn', evidence: 'sheet' })
  })

  test('is told only to the event it belongs to', async () => {
    const id = await add('Maria')
    const other = await client.events.create({ event: eventDraft() })
    await expect(client.pledges.history({ eventId: other.id, participantId: id })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the wording of a pledge', () => {
  test('is frozen once the first has pledged, not before', async () => {
    const [maria, budi] = [await add('Maria'), await add('Budi')]
    await set([budi], 'declined')
    expect((await progress()).frozen).toEqual([])
    await set([maria], 'signed')
    const { frozen, text } = await progress()
    expect(frozen).toMatchObject([{ people: 1, isInUse: true, frozenAt: now, points: text?.points }])
  })

  test('that is changed later becomes one more, and each keeps its people', async () => {
    const [maria, budi, siti] = [await add('Maria'), await add('Budi'), await add('Siti')]
    await set([maria, budi], 'signed')
    await edit({ pledgeSubject: 'Pegawai ASN dan Non ASN Kabupaten Contoh' })
    expect((await progress()).frozen).toMatchObject([{ people: 2, isInUse: false }])
    now += 60_000
    await set([siti], 'signed')
    await set([budi], 'none')
    const { frozen, text } = await progress()
    expect(frozen).toMatchObject([
      { people: 1, isInUse: false },
      { people: 1, isInUse: true },
    ])
    const wordsOf = ({ title, opening, points }: { title: string[]; opening: string; points: string[] }) =>
      [...title, opening, ...points].join('\n')
    if (!frozen[0] || !frozen[1] || !text) throw new Error('no text')
    expect(wordsOf(frozen[1])).toBe(wordsOf(text))
    expect(wordsOf(frozen[0])).not.toBe(wordsOf(text))
  })
})

describe('whom a pledge is for', () => {
  test('is decided by the organiser, and counts, lists and units follow', async () => {
    await add('Maria', { category: 'pns', unit: 'Dinas Kesehatan' })
    await add('Dewan', { category: 'dprd', unit: 'DPRD' })
    const categories: Category[] = ['dprd']
    await edit({ pledgeSettings: { ikrar_asn: { ...BY_RULE, categories } } })
    expect(await progress()).toMatchObject({ people: 1, categories })
    expect(await client.pledges.byUnit({ eventId: event.id, instrument: 'ikrar_asn' })).toMatchObject([
      { unit: 'DPRD', people: 1, missing: 1 },
    ])
    const filter = { instrument: 'ikrar_asn', pledging: true } as const
    const page = await client.participants.page({
      ...{ eventId: event.id, filter, sort: 'name', offset: 0, limit: 10 },
    })
    expect(page.rows.map(({ name }) => name)).toEqual(['Dewan'])
  })

  test('is told of a copy of the event with the officials of the copy', async () => {
    const id = nonce()
    const official = {
      ...{ id, name: 'Ketua', prefix: '' as const, officeTitle: 'Ketua KPU', definitiveTitle: '' },
      ...{ onBehalf: '', through: '', rank: '', nip: '', roles: [] },
    }
    await edit({
      officials: [official],
      pledgeSettings: { ikrar_asn: { ...BY_RULE, witnessIds: [id], signatoryIds: [id] } },
    })
    const copy = await client.events.duplicate({ eventId: event.id, firstDay: '2026-12-01' })
    const own = copy.officials[0]?.id
    expect(own).not.toBe(id)
    expect(copy.pledgeSettings.ikrar_asn).toMatchObject({ witnessIds: [own], signatoryIds: [own] })
  })
})

test('the units are told with most people to be asked first, and their sums are those of the pledge', async () => {
  const [a, b, c] = [
    await add('A', { unit: 'Dinas A' }),
    await add('B', { unit: 'Dinas B' }),
    await add('C', { unit: 'Dinas B' }),
  ]
  await add('D', { unit: null })
  await set([a], 'signed')
  await set([b], 'declined')
  await set([c], 'later')
  const units = await client.pledges.byUnit({ eventId: event.id, instrument: 'ikrar_asn' })
  expect(units.map(({ unit, people, missing }) => [unit, people, missing])).toEqual([
    ['', 1, 1],
    ['Dinas B', 2, 1],
    ['Dinas A', 1, 0],
  ])
})

test('whatever is written down, states sum to the people meant, in all and unit by unit', async () => {
  const marks = fc.array(
    fc.record({
      person: fc.nat(11),
      state: fc.constantFrom(...MARKABLE_STATES),
      instrument: fc.constantFrom('ikrar_asn', 'ikrar_kepala_desa'),
      removed: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  await fc.assert(
    fc.asyncProperty(marks, fc.uniqueArray(fc.constantFrom(...CATEGORIES)), async (written, chosen) => {
      event = await client.events.create({ event: eventDraft() })
      if (chosen.length > 0) {
        await edit({ pledgeSettings: { ikrar_asn: { ...BY_RULE, categories: chosen } } })
      }
      const ids: string[] = []
      for (let index = 0; index < 12; index++) {
        const category = CATEGORIES[(index * 5) % CATEGORIES.length] ?? 'pns'
        ids.push(await add(`Orang ${index}`, { category, unit: `OPD ${index % 3}` }))
      }
      const gone = new Set<string>()
      for (const { person, state, instrument, removed } of written) {
        const id = ids[person] ?? ''
        await set([id], state, { instrument })
        if (removed && !gone.has(id)) await client.participants.remove({ eventId: event.id, ids: [id] })
        if (removed) gone.add(id)
      }
      for (const one of await client.pledges.progress({ eventId: event.id })) {
        expect(sumOf(one.counts)).toBe(one.people)
        const units = await client.pledges.byUnit({ eventId: event.id, instrument: one.instrument })
        expect(units.reduce((sum, { people }) => sum + people, 0)).toBe(one.people)
        for (const state of PLEDGE_STATES) {
          expect(units.reduce((sum, { counts }) => sum + (counts[state] ?? 0), 0)).toBe(one.counts[state])
        }
        const { total } = await client.participants.page({
          eventId: event.id,
          filter: { instrument: one.instrument, pledging: true },
          ...{ sort: 'name', offset: 0, limit: 1 },
        })
        expect(total).toBe(one.people)
      }
    }),
    { numRuns: 15 },
  )
}, 60_000)
