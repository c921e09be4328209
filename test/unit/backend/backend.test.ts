import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Change } from '#shared/contract/changes.ts'
import { type Backend, openBackend } from '../../../electron/backend/backend.ts'
import { openLogFile } from '../../../electron/backend/log-file.ts'
import { eventDraft, newDataFolder, nonce, personNamed, RESOURCES } from '../../support/open-test-backend.ts'
import { allOf, overAPort } from '../../support/over-a-port.ts'
import { writeNotes } from '../../support/write-notes.ts'

let data: string
let backend: Backend
let client: Backend['client']
let now: number

beforeEach(async () => {
  data = newDataFolder()
  now = Date.UTC(2026, 10, 20, 1, 0)
  await open()
})
afterEach(async () => {
  await backend.close()
  rmSync(data, { recursive: true, force: true })
})

async function open(): Promise<void> {
  backend = await openBackend({
    paths: { data, resources: RESOURCES },
    log: openLogFile(data),
    clock: () => now,
  })
  client = backend.client
}

/** Hears every change until it is stopped. */
async function listener(from: Backend['client'] = client) {
  const stop = new AbortController()
  const changes = await from.changes.watch(undefined, { signal: stop.signal })
  const heard: Change[] = []
  let onChange = (_change: Change): unknown => undefined
  const listening = (async () => {
    for await (const change of changes) {
      heard.push(change)
      await onChange(change)
    }
  })().catch(() => {})
  return {
    heard,
    whenever: (hear: (change: Change) => unknown) => (onChange = hear),
    stop: async () => {
      stop.abort()
      await listening
    },
  }
}

/** Everything that was announced has been heard by then. */
const quiet = () => new Promise((resolve) => setTimeout(resolve, 20))
const topics = (heard: readonly Change[]) =>
  heard.map((one) => (one.kind === 'changed' ? one.topic : one.task))
const logged = () => readFileSync(join(data, 'catatan-teknis.log'), 'utf8')

describe('changes', () => {
  test('tell what was committed, and can be asked for when they are heard', async () => {
    const ears = await listener()
    const seen: number[] = []
    ears.whenever(async (change) => {
      if (change.kind !== 'changed' || change.topic !== 'attendance') return
      seen.push((await client.attendance.summary({ eventId: change.eventId ?? '' })).present)
    })
    const { id: eventId } = await client.events.create({ event: eventDraft() })
    const { shortCode } = await client.participants.add({ eventId, person: personNamed('Maria') })
    await client.attendance.scan({ eventId, code: shortCode, nonce: nonce(), desk: 'Meja 1' })
    await quiet()
    await ears.stop()
    expect(ears.heard).toEqual([
      { kind: 'changed', topic: 'events', eventId },
      { kind: 'changed', topic: 'participants', eventId },
      { kind: 'changed', topic: 'attendance', eventId },
    ])
    expect(seen).toEqual([1])
  })

  test('say nothing of what was refused, repeated or only asked', async () => {
    const { id: eventId } = await client.events.create({ event: eventDraft() })
    const { id, shortCode } = await client.participants.add({
      eventId,
      person: personNamed('Maria'),
    })
    const scan = () => client.attendance.scan({ eventId, code: shortCode, nonce: nonce(), desk: 'Meja 1' })
    await scan()
    const ears = await listener()
    await quiet()
    await scan()
    await client.participants.page({ eventId, filter: {}, sort: 'name', offset: 0, limit: 10 })
    const edit = client.participants.edit({
      eventId,
      id,
      expected: 1,
      person: personNamed('Lain'),
    })
    await expect(edit).rejects.toMatchObject({ code: 'changed_meanwhile' })
    await quiet()
    await ears.stop()
    expect(ears.heard).toEqual([])
  })

  test('are heard by everybody who listens, in the order of the commits, and by nobody who left', async () => {
    const port = overAPort(backend)
    const [here, there, gone] = [await listener(), await listener(port.client), await listener()]
    await quiet()
    await gone.stop()
    const { id: eventId } = await client.events.create({ event: eventDraft() })
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        client.participants.add({ eventId, person: personNamed(`Orang ${index}`) }),
      ),
    )
    await writeNotes(client, eventId, [{ kind: 'closing', text: 'Ditutup.' }])
    await quiet()
    expect(topics(here.heard)).toEqual(topics(there.heard))
    expect(topics(here.heard).at(0)).toBe('events')
    expect(topics(here.heard).at(-1)).toBe('notes')
    expect(gone.heard).toEqual([])
    await here.stop()
    await there.stop()
    port.close()
  })

  test('tell the progress of a long work under the name its caller gave it', async () => {
    const { id: eventId } = await client.events.create({ event: eventDraft() })
    const ears = await listener()
    await quiet()
    const text = [
      'Nama;OPD',
      ...Array.from({ length: 1200 }, (_, index) => `Orang Ke ${index} X;Dinas`),
    ].join('\n')
    const { importId } = await client.roster.read({ eventId, task: 'baca', source: { text } })
    await client.roster.apply({ eventId, importId, task: 'simpan', removeGone: false })
    await quiet()
    await ears.stop()
    const saving = ears.heard.filter((one) => one.kind === 'progress' && one.task === 'simpan')
    expect(saving).toEqual(
      [500, 1000, 1200].map((done) => ({ kind: 'progress', task: 'simpan', done, total: 1200 })),
    )
  })
})

describe('an error that nobody has foreseen', () => {
  test('crosses as `internal` with an id that is in the log, and with nothing else', async () => {
    const port = overAPort(backend)
    const { id: eventId } = await client.events.create({ event: eventDraft() })
    now = Number.NaN
    const thrown = await port.client.participants
      .add({ eventId, person: personNamed('Maria Bria') })
      .catch((error: unknown) => error)
    now = Date.UTC(2026, 10, 20, 2, 0)
    expect(thrown).toMatchObject({
      code: 'internal',
      defined: true,
      data: { id: expect.any(String) },
    })
    const { id } = (thrown as { data: { id: string } }).data
    expect(logged()).toContain(`"id":"${id}","procedure":"participants.add"`)
    expect(allOf(thrown)).not.toMatch(/Maria|RangeError|uuidV7|backend\.ts/)
    await expect(
      port.client.participants.add({ eventId, person: personNamed('Siti') }),
    ).resolves.toBeDefined()
    port.close()
  })
})

test('an answer that the contract does not allow is an error nobody has foreseen, and is logged', async () => {
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  await client.participants.add({ eventId, person: personNamed('Maria Bria') })
  const database = new Database(join(data, 'kegiatan.db'))
  database.exec("update participant set category = 'Maria'")
  database.close()
  const page = client.participants.page({
    eventId,
    filter: {},
    sort: 'name',
    offset: 0,
    limit: 10,
  })
  await expect(page).rejects.toMatchObject({ code: 'internal', defined: true })
  expect(logged()).toContain('participants.page')
  expect(logged()).not.toContain('Maria')
})

describe('a database that cannot be opened', () => {
  beforeEach(async () => {
    await client.events.create({ event: eventDraft() })
    await client.copies.make()
    await backend.close()
    writeFileSync(join(data, 'kegiatan.db'), 'rusak '.repeat(2000))
    await open()
  })

  test('answers every question with the reason, and those about itself with an answer', async () => {
    const refused = { code: 'database_damaged', defined: true }
    await expect(client.events.list({})).rejects.toMatchObject(refused)
    await expect(client.offices.list()).rejects.toMatchObject(refused)
    await expect(client.copies.make()).rejects.toMatchObject(refused)
    expect(await client.app.state()).toMatchObject({
      problem: { code: 'database_damaged' },
      events: 0,
    })
    expect((await client.copies.state()).copies).toHaveLength(1)
  })

  test('is back with everything after a copy took its place, and whoever listens is told', async () => {
    const ears = await listener()
    await quiet()
    const { copies } = await client.copies.state()
    await client.copies.restore({ name: copies[0]?.name ?? '', place: 'data' })
    await quiet()
    await ears.stop()
    expect(topics(ears.heard)).toEqual(
      expect.arrayContaining(['events', 'participants', 'attendance', 'copies']),
    )
    expect((await client.app.state()).problem).toBeNull()
    expect(await client.events.list({})).toHaveLength(1)
  })
})

test('a closed backend refuses with a code, and closing twice does nothing', async () => {
  await backend.close()
  await expect(client.events.list({})).rejects.toMatchObject({ code: 'cancelled', defined: true })
  await expect(client.copies.make()).rejects.toMatchObject({ code: 'cancelled' })
  await backend.close()
  await open()
  expect((await client.app.state()).problem).toBeNull()
})

test('questions asked while a copy takes the place of the database are told to wait', async () => {
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  const { copies } = await client.copies.make()
  const restoring = client.copies.restore({ name: copies[0]?.name ?? '', place: 'data' })
  const outcomes: string[] = []
  let isDone = false
  void restoring.finally(() => (isDone = true)).catch(() => {})
  while (!isDone) {
    const asked = client.events.get({ eventId }).then(
      () => 'answered',
      (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'no code'),
    )
    outcomes.push(await asked)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await restoring
  expect([...new Set(outcomes)].filter((one) => one !== 'answered')).toEqual(['database_busy'])
  expect(await client.events.list({})).toHaveLength(1)
})

test('a second click on restoring is told to wait, and the first one ends well', async () => {
  await client.events.create({ event: eventDraft() })
  const { copies } = await client.copies.make()
  const restore = () => client.copies.restore({ name: copies[0]?.name ?? '', place: 'data' })
  const outcomes = await Promise.allSettled([restore(), restore()])
  expect(outcomes).toMatchObject([{ status: 'fulfilled' }, { reason: { code: 'database_busy' } }])
  expect((await client.app.state()).problem).toBeNull()
  expect(await client.events.list({})).toHaveLength(1)
})

test('closing waits for the copy that is being made', async () => {
  await client.events.create({ event: eventDraft() })
  const copying = client.copies.make()
  await new Promise((resolve) => setTimeout(resolve, 1))
  await Promise.all([copying, backend.close()])
  await open()
  expect((await client.copies.state()).copies.map(({ why }) => why)).toEqual(['manual'])
})

test('what was asked for before closing is stored before it is closed', async () => {
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  const adding = Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      client.participants.add({ eventId, person: personNamed(`Orang ${index}`) }),
    ),
  )
  await new Promise((resolve) => setImmediate(resolve))
  await Promise.all([adding, backend.close()])
  await open()
  expect((await client.participants.facets({ eventId })).total).toBe(50)
})
