import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { AgendaStep } from '#shared/contract/events.ts'
import { official } from '../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
let client: TestBackend['client']
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(() => {
  now = Date.UTC(2026, 10, 20, 1, 0)
})
afterAll(() => backend.remove())

const create = (changes = {}) => client.events.create({ event: eventDraft(changes) })
const listed = async (archived = false) => (await client.events.list({ archived })).map(({ id }) => id)
const daysOf = (...days: string[]) => days.map((day) => ({ day, startTime: '09:00', endTime: null }))

function step(day: string, title: string): AgendaStep {
  return { id: randomUUID(), day, kind: 'materi', title, startTime: '', endTime: '', actor: '', follower: '' }
}

describe('an event', () => {
  test('comes back as it was filled in', async () => {
    const draft = eventDraft({
      theme: 'Netral itu “wajib”',
      organisers: ['Pemkab Contoh', 'Bawaslu Contoh'],
      legalBases: ['Undang-Undang Nomor 20 Tahun 2023', 'Surat edaran setempat'],
      days: daysOf('2026-11-20', '2026-11-21'),
      officials: [official('Drs. Contoh, M.Si.', ['pembuka', 'sambutan'], { prefix: 'Pj.' })],
      agenda: [step('2026-11-20', 'Pembukaan'), step('2026-11-21', 'Materi')],
      documentNumbers: { minutes: '005/12/2026' },
    })
    const created = await client.events.create({ event: draft })
    expect(created).toMatchObject(draft)
    expect(await client.events.get({ eventId: created.id })).toEqual(created)
    expect(await listed()).toContain(created.id)
  })

  test('has a number that is never used again', async () => {
    const example = await client.events.createExample()
    await client.events.removeExample({ eventId: example.id })
    expect((await create()).number).toBe(example.number + 1)
  })

  test('that is not there is said to be not found', async () => {
    const eventId = randomUUID()
    const questions = [
      () => client.events.get({ eventId }),
      () => client.events.edit({ eventId, expected: 0, event: eventDraft() }),
      () => client.events.archive({ eventId, archived: true }),
      () => client.events.duplicate({ eventId, firstDay: '2027-01-01' }),
      () => client.participants.page({ eventId, filter: {}, sort: 'name', offset: 0, limit: 1 }),
      () => client.attendance.summary({ eventId }),
      () => client.notes.list({ eventId }),
    ]
    for (const ask of questions) {
      await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
    }
  })

  test('names an office that exists', async () => {
    const before = await listed()
    await expect(create({ officeId: randomUUID() })).rejects.toMatchObject({ code: 'not_found' })
    expect(await listed()).toEqual(before)
  })
})

describe('the days of an event', () => {
  test('are each named once', async () => {
    const twice = daysOf('2026-11-20', '2026-11-20')
    await expect(create({ days: twice })).rejects.toMatchObject({ code: 'option_not_possible' })
    const event = await create()
    const edit = client.events.edit({
      eventId: event.id,
      expected: event.updatedAt,
      event: eventDraft({ days: twice }),
    })
    await expect(edit).rejects.toMatchObject({ code: 'option_not_possible' })
  })

  test('lie in years that every paper can name', async () => {
    await expect(create({ days: daysOf('0900-01-01') })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
    const event = await create({ days: daysOf('2026-11-20', '2026-11-21') })
    const before = await listed()
    for (const firstDay of ['9999-12-31', '0001-01-01']) {
      const duplicate = client.events.duplicate({ eventId: event.id, firstDay })
      await expect(duplicate).rejects.toMatchObject({ code: 'option_not_possible' })
    }
    expect(await listed()).toEqual(before)
  })

  test('are listed in the order of the calendar, whatever order they were typed in', async () => {
    const event = await create({ days: daysOf('2026-11-21', '2026-11-20') })
    expect(event.days.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-21'])
  })
})

describe('an edit', () => {
  test('made on an older state is refused and overwrites nothing', async () => {
    const event = await create()
    const edit = (title: string) =>
      client.events.edit({ eventId: event.id, expected: event.updatedAt, event: eventDraft({ title }) })
    await edit('Yang pertama')
    await expect(edit('Yang kedua')).rejects.toMatchObject({ code: 'changed_meanwhile' })
    expect((await client.events.get({ eventId: event.id })).title).toBe('Yang pertama')
  })

  test('gets a later stamp even when the clock went back', async () => {
    const event = await create()
    now -= 3_600_000
    const edited = await client.events.edit({
      eventId: event.id,
      expected: event.updatedAt,
      event: eventDraft({ title: 'Baru' }),
    })
    expect(edited.updatedAt).toBeGreaterThan(event.updatedAt)
  })

  test('keeps the ids of officials and steps, so that notes stay with their step', async () => {
    const agenda = [step('2026-11-20', 'Materi')]
    const event = await create({ agenda })
    const edited = await client.events.edit({
      eventId: event.id,
      expected: event.updatedAt,
      event: eventDraft({ agenda: [step('2026-11-20', 'Pembukaan'), ...agenda] }),
    })
    expect(edited.agenda[1]?.id).toBe(agenda[0]?.id)
  })

  test('of an archived event is refused until it is taken out again', async () => {
    const event = await create()
    await client.events.archive({ eventId: event.id, archived: true })
    const edit = () =>
      client.events.edit({ eventId: event.id, expected: event.updatedAt, event: eventDraft() })
    await expect(edit()).rejects.toMatchObject({ code: 'event_archived' })
    expect(await listed(true)).toContain(event.id)
    expect(await listed()).not.toContain(event.id)
    await client.events.archive({ eventId: event.id, archived: false })
    await expect(edit()).resolves.toMatchObject({ archivedAt: null })
  })
})

describe('a duplicate', () => {
  test('moves days and agenda to its first day and begins without people and numbers', async () => {
    const event = await create({
      days: daysOf('2026-11-20', '2026-11-23'),
      agenda: [step('2026-11-20', 'Pembukaan'), step('2026-11-23', 'Materi')],
      officials: [official('Contoh', ['notulis'])],
      documentNumbers: { minutes: '005/12' },
    })
    await client.participants.add({ eventId: event.id, person: personNamed('Maria') })
    const copy = await client.events.duplicate({ eventId: event.id, firstDay: '2027-02-27' })
    expect(copy.days.map(({ day }) => day)).toEqual(['2027-02-27', '2027-03-02'])
    expect(copy.agenda.map(({ day, title }) => [day, title])).toEqual([
      ['2027-02-27', 'Pembukaan'],
      ['2027-03-02', 'Materi'],
    ])
    expect(copy.officials.map(({ name }) => name)).toEqual(['Contoh'])
    expect(copy.documentNumbers).toEqual({})
    expect((await client.participants.facets({ eventId: copy.id })).total).toBe(0)
    expect(await client.events.get({ eventId: event.id })).toEqual(event)
  })

  test('has a key of its own: a badge of the one is foreign to the other', async () => {
    const event = await create()
    const copy = await client.events.duplicate({ eventId: event.id, firstDay: '2026-11-20' })
    const person = await client.participants.add({ eventId: event.id, person: personNamed('Maria') })
    const { code } = await client.participants.reissueTicket({
      eventId: event.id,
      id: person.id,
      reason: 'uji',
    })
    const scan = client.attendance.scan({ eventId: copy.id, code, nonce: nonce(), desk: 'Meja 1' })
    expect(await scan).toMatchObject({ kind: 'other_event' })
  })

  test('of an archived event is open', async () => {
    const event = await create()
    await client.events.archive({ eventId: event.id, archived: true })
    const copy = await client.events.duplicate({ eventId: event.id, firstDay: '2027-01-04' })
    expect(copy.archivedAt).toBeNull()
  })

  test('sent back whole as a new event gets officials and steps of its own', async () => {
    const event = await create({
      officials: [official('Contoh', ['notulis'])],
      agenda: [step('2026-11-20', 'Materi')],
    })
    const again = await client.events.create({ event })
    expect(again.officials[0]?.id).not.toBe(event.officials[0]?.id)
    expect(again.agenda[0]?.id).not.toBe(event.agenda[0]?.id)
    expect(await client.events.get({ eventId: event.id })).toEqual(event)
  })
})

describe('legal bases', () => {
  test('proposed for an event are found without fault', async () => {
    const election = { electionKind: 'pemilihan', electionYear: 2026, day: '2026-11-20' } as const
    const { proposed, inForce } = await client.events.legalBases({ ...election, instruments: ['ikrar_asn'] })
    expect(proposed.length).toBeGreaterThan(0)
    expect(inForce.map(({ title }) => title)).toEqual(expect.arrayContaining(proposed))
    expect(await client.events.checkLegalBases({ ...election, legalBases: proposed })).toEqual([])
  })

  test('in force say how sure their wording is', async () => {
    const { inForce } = await client.events.legalBases({
      ...{ electionKind: 'pemilihan', electionYear: 2026, day: '2026-11-20' },
      instruments: [],
    })
    expect(new Set(inForce.map(({ certainty }) => certainty))).toContain('press')
  })

  test('that were revoked are named with what took their place', async () => {
    const found = await client.events.checkLegalBases({
      legalBases: ['Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara'],
      electionKind: 'pemilihan',
      electionYear: 2026,
      day: '2026-11-20',
    })
    expect(found[0]).toMatchObject({ index: 0 })
    expect(found[0]?.right).toContain('20 Tahun 2023')
  })
})
