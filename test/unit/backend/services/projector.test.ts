import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Projection } from '#shared/contract/projector.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { official } from '../../../support/official.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 2, 12)
  eventId = (await client.events.create({ event: eventDraft() })).id
})
afterAll(() => backend.remove())

const show = (change: Partial<Projection>) => client.projector.show({ eventId, change })
const turn = (by: 1 | -1) => client.projector.turn({ eventId, by })
async function shown(): Promise<Projection> {
  for await (const projection of await client.projector.watch({ eventId })) return projection
  throw new Error('nothing is shown')
}
async function arrive(name: string, changes: object = {}): Promise<void> {
  const { id } = await client.participants.add({ eventId, person: personNamed(name, changes) })
  await client.attendance.checkIn({ eventId, participantId: id, nonce: nonce(), desk: 'Meja 1' })
}

describe('the projector', () => {
  test('begins with the welcome, the first text that is read aloud, and its reader', async () => {
    const title = { officeTitle: 'Sekretaris Daerah', prefix: 'Plt.' } as const
    const event = eventDraft({
      instruments: ['pakta_integritas', 'ikrar_asn'],
      officials: [official('Drs. Budi', ['pembaca_ikrar'], title)],
    })
    eventId = (await client.events.create({ event })).id
    expect(await shown()).toEqual({
      ...{ mode: 'welcome', dark: false, instrument: 'ikrar_asn', callAndResponse: true, step: 0 },
      ...{ reader: { name: 'Drs. Budi', title: 'Plt. Sekretaris Daerah' }, withNames: false },
    })
  })

  test('tells everybody who watches, at once and in order', async () => {
    const stop = new AbortController()
    const steps: number[] = []
    const watching = (async () => {
      const stream = await client.projector.watch({ eventId }, { signal: stop.signal })
      for await (const { mode, step } of stream) {
        if (mode === 'reading') steps.push(step)
        if (step === 3) break
      }
    })()
    await show({ mode: 'reading' })
    for (let step = 1; step <= 3; step++) await turn(1)
    await watching
    stop.abort()
    expect(steps.at(-1)).toBe(3)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  })

  test('turns no further than its first and its last line', async () => {
    await show({ mode: 'reading' })
    expect((await turn(-1)).step).toBe(0)
    const { steps } = await client.projector.steps({
      eventId,
      instrument: 'ikrar_asn',
      callAndResponse: true,
    })
    expect((await show({ step: 10_000 })).step).toBe(steps.length - 1)
    expect((await turn(1)).step).toBe(steps.length - 1)
  })

  test('passes no line over while it is dark', async () => {
    await show({ mode: 'reading', step: 4, dark: true })
    expect(await turn(1)).toMatchObject({ step: 4, dark: false })
    expect(await turn(1)).toMatchObject({ step: 5, dark: false })
  })

  test('turns nothing outside the reading', async () => {
    await show({ mode: 'board' })
    expect(await turn(1)).toMatchObject({ mode: 'board', step: 0 })
  })

  test('begins anew with another text or another way of reading', async () => {
    await show({ mode: 'reading', step: 4 })
    expect(await show({ instrument: 'ikrar_kepala_desa' })).toMatchObject({ step: 0 })
    await show({ step: 4 })
    expect(await show({ callAndResponse: false })).toMatchObject({ step: 0 })
    expect(await show({ reader: { name: 'Sari', title: '' } })).toMatchObject({
      step: 0,
      reader: { name: 'Sari' },
    })
  })

  test('refuses a text that the event does not have', async () => {
    await expect(show({ instrument: 'deklarasi_damai' })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
  })

  test('goes on where it stood when the backend comes back', async () => {
    await show({ mode: 'reading', step: 6 })
    await backend.close()
    backend = await openTestBackend({ data: backend.data, clock: () => now })
    client = backend.client
    expect(await shown()).toMatchObject({ mode: 'reading', step: 6 })
  })

  test('ends what is watched when another database takes its place', async () => {
    const stream = await client.projector.watch({ eventId })
    expect(await stream.next()).toMatchObject({ done: false })
    const ended = stream.next()
    const copy = (await client.copies.make()).copies.find(({ why }) => why === 'manual')
    await client.copies.restore({ name: copy?.name ?? '', place: 'data' })
    expect(await ended).toMatchObject({ done: true })
    expect(await shown()).toMatchObject({ mode: 'welcome' })
  })

  test('shows nothing of another event', async () => {
    await show({ mode: 'reading', step: 2 })
    eventId = (await client.events.create({ event: eventDraft() })).id
    expect(await shown()).toMatchObject({ mode: 'welcome', step: 0 })
  })
})

describe('the board', () => {
  test('counts who came, by category and unit, and how quickly', async () => {
    await client.participants.add({ eventId, person: personNamed('Tidak Hadir', { unit: 'Dinas A' }) })
    await arrive('Maria Bria', { unit: 'Dinas A' })
    now += 5 * 60_000
    await arrive('Yohanes Tefa', { category: 'kepala_desa' })
    await arrive('Budi', { unit: 'Dinas B' })
    const board = await client.projector.board({ eventId })
    expect(board).toMatchObject({ day: '2026-11-20', present: 3, invited: 4, otherUnits: null, latest: [] })
    expect(board.byUnit).toEqual([
      { unit: 'Dinas A', present: 1, invited: 2 },
      { unit: 'Dinas B', present: 1, invited: 1 },
    ])
    expect(board.byCategory).toContainEqual({ category: 'kepala_desa', present: 1, invited: 1 })
    expect(board.recent).toBe(2)
    expect(board.slots).toEqual([
      { at: now - 7 * 60_000, arrivals: 1, total: 1 },
      { at: now - 2 * 60_000, arrivals: 2, total: 3 },
    ])
  })

  test('counts an invitee for whom somebody else came, and says how many those are', async () => {
    const { id } = await client.participants.add({ eventId, person: personNamed('Kepala Dinas') })
    const substitute = { name: 'Staf Utusan' }
    await client.substitutes.arrive({
      eventId,
      participantId: id,
      nonce: nonce(),
      desk: 'Meja 1',
      substitute,
    })
    expect(await client.projector.board({ eventId })).toMatchObject({ present: 1, represented: 1 })
  })

  test('sums up the units that find no room', async () => {
    for (let place = 0; place < 67; place++) await arrive(`Orang ${place}`, { unit: `Dinas ${place}` })
    const board = await client.projector.board({ eventId })
    expect(board.byUnit).toHaveLength(64)
    expect(board.otherUnits).toEqual({ present: 3, invited: 3 })
  })

  test('knows no name unless names are shown', async () => {
    await arrive('Maria Bria', { unit: 'Dinas A' })
    const latest = async (withNames: boolean) => (await client.projector.board({ eventId, withNames })).latest
    expect(await latest(true)).toEqual([])
    await show({ withNames: true })
    expect(await latest(false)).toEqual([])
    expect(await latest(true)).toEqual([{ name: 'Maria Bria', unit: 'Dinas A' }])
  })
})
