import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MarkableState } from '#shared/domain/pledge-state.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const DESK = 'Meja 1'
const INSTRUMENT = 'ikrar_asn'
const PEOPLE = 4

type Act =
  | { does: 'arrive'; who: number }
  | { does: 'leave'; who: number }
  | { does: 'read' }
  | { does: 'void'; which: number }
  | { does: 'mark'; who: number; state: MarkableState }

/** What must hold, told without a database. `by` is the reading because of which somebody stands as spoken. */
type Someone = { arrival: string | null; state: MarkableState; by: string | null }
type ReadAloud = { id: string; present: number[]; stands: boolean }

const who = fc.nat({ max: PEOPLE - 1 })
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ does: fc.constant('arrive' as const), who }) },
  fc.record({ does: fc.constant('leave' as const), who }),
  { weight: 3, arbitrary: fc.constant({ does: 'read' as const }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('void' as const), which: fc.nat({ max: 3 }) }) },
  fc.record({
    does: fc.constant('mark' as const),
    who,
    state: fc.constantFrom('none', 'spoken', 'signed', 'declined'),
  }),
)

let backend: TestBackend
let now = Date.UTC(2026, 10, 20, 2, 12)

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => (now += 1) })
})
afterAll(() => backend.remove())

class Hall {
  readonly #eventId: string
  readonly #ids: string[]
  readonly people: Someone[]
  readonly readings: ReadAloud[] = []

  constructor(eventId: string, ids: string[]) {
    this.#eventId = eventId
    this.#ids = ids
    this.people = ids.map(() => ({ arrival: null, state: 'none', by: null }))
  }

  async do(one: Act): Promise<void> {
    if (one.does === 'arrive') await this.#arrive(one.who)
    else if (one.does === 'leave') await this.#leave(one.who)
    else if (one.does === 'read') await this.#read()
    else if (one.does === 'void') await this.#void(this.readings[one.which])
    else await this.#mark(one.who, one.state)
  }

  async #arrive(place: number): Promise<void> {
    const someone = this.people[place]
    if (!someone || someone.arrival !== null) return
    someone.arrival = nonce()
    const arrival = { participantId: this.#ids[place] ?? '', nonce: someone.arrival, desk: DESK }
    await backend.client.attendance.checkIn({ eventId: this.#eventId, ...arrival })
  }

  async #leave(place: number): Promise<void> {
    const someone = this.people[place]
    if (!someone?.arrival) return
    const undo = { entryId: someone.arrival, nonce: nonce(), desk: DESK, reason: 'Salah orang' }
    await backend.client.attendance.undo({ eventId: this.#eventId, ...undo })
    someone.arrival = null
  }

  async #read(): Promise<void> {
    const id = nonce()
    const reader = { name: 'Drs. Budi', title: '' }
    const asked = { eventId: this.#eventId, nonce: id, instrument: INSTRUMENT, reader, desk: DESK } as const
    await backend.client.readings.read(asked)
    const present = [...this.people.keys()].filter((place) => this.people[place]?.arrival)
    this.readings.push({ id, present, stands: true })
    for (const place of present) {
      const someone = this.people[place]
      if (someone?.state === 'none') Object.assign(someone, { state: 'spoken', by: id })
    }
  }

  async #void(reading: ReadAloud | undefined): Promise<void> {
    if (!reading?.stands) return
    const taken = { readingId: reading.id, desk: DESK, reason: 'Salah tekan' }
    await backend.client.readings.void({ eventId: this.#eventId, ...taken })
    reading.stands = false
    for (const [place, someone] of this.people.entries()) {
      if (someone.by !== reading.id) continue
      const other = this.readings.findLast(({ stands, present }) => stands && present.includes(place))
      Object.assign(someone, other ? { by: other.id } : { state: 'none', by: null })
    }
  }

  async #mark(place: number, state: MarkableState): Promise<void> {
    const someone = this.people[place]
    if (!someone || someone.state === state) return
    const participantIds = [this.#ids[place] ?? '']
    const mark = {
      eventId: this.#eventId,
      instrument: INSTRUMENT,
      participantIds,
      state,
      desk: DESK,
    } as const
    await backend.client.pledges.set({ ...mark, participantIds })
    Object.assign(someone, { state, by: null })
  }

  async told(): Promise<{ states: string[]; present: number[] }> {
    const { client } = backend
    const eventId = this.#eventId
    const people = await Promise.all(this.#ids.map((id) => client.participants.get({ eventId, id })))
    const { readings } = await client.readings.list({ eventId, instrument: INSTRUMENT })
    return {
      states: people.map(({ pledge }) => pledge),
      present: readings.map(({ present }) => present).reverse(),
    }
  }
}

test('in whatever order people come, go, are read to and taken back, numbers stay and states are true', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 18 }), async (acts) => {
      const { client } = backend
      const { id: eventId } = await client.events.create({ event: eventDraft() })
      const ids: string[] = []
      for (let place = 0; place < PEOPLE; place++) {
        ids.push((await client.participants.add({ eventId, person: personNamed(`Orang ${place}`) })).id)
      }
      const hall = new Hall(eventId, ids)
      for (const one of acts) await hall.do(one)
      expect(await hall.told()).toEqual({
        states: hall.people.map(({ state }) => state),
        present: hall.readings.map(({ present }) => present.length),
      })
    }),
    { numRuns: 30 },
  )
})
