import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
const unexpected: object[] = []

beforeAll(async () => {
  backend = await openTestBackend({
    log: (what, facts = {}) => {
      if (what === 'unexpected error') unexpected.push(facts)
    },
  })
  client = backend.client
})
beforeEach(async () => {
  eventId = (await client.events.create({ event: eventDraft() })).id
})
afterAll(() => backend.remove())

const csv = (rows: readonly (readonly string[])[]) =>
  new File(
    [[['Nama', 'NIP', 'OPD', 'Jabatan'], ...rows].map((cells) => cells.join(';')).join('\n')],
    'peserta.csv',
  )
const read = (rows: readonly (readonly string[])[]) =>
  client.roster.read({ eventId, task: 'baca', source: { file: csv(rows) } })
const everybody = async () =>
  (await client.participants.page({ eventId, filter: {}, sort: 'name', offset: 0, limit: 1000 })).rows
const scan = (code: string) => client.attendance.scan({ eventId, code, nonce: nonce(), desk: 'Meja 1' })

const many = Array.from({ length: 4000 }, (_, index) => [
  `Orang Ke ${index} Contoh`,
  '',
  `Dinas ${index % 30}`,
  'Staf',
])

describe('while an import is being stored', () => {
  test('people who are scanned wait for it, and not one of them is lost', async () => {
    const guests = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        client.participants.add({ eventId, person: personNamed(`Tamu ${index}`) }),
      ),
    )
    const { importId } = await read(many)
    const applying = client.roster.apply({ eventId, importId, task: 'simpan', removeGone: false })
    const outcomes = []
    let isDone = false
    const done = applying.then(() => (isDone = true))
    for (const { shortCode } of guests) {
      outcomes.push(scan(shortCode))
      if (!isDone) await new Promise((resolve) => setTimeout(resolve, 5))
    }
    await done
    expect((await Promise.all(outcomes)).map(({ kind }) => kind)).toEqual(guests.map(() => 'welcome'))
    expect(await client.attendance.summary({ eventId })).toMatchObject({ present: 40, invited: 4040 })
  })

  test('the list can be read, and shows nobody of it before all of them', async () => {
    const { importId } = await read(many)
    const seen = new Set<number>()
    let isDone = false
    const applying = client.roster
      .apply({ eventId, importId, task: 'simpan', removeGone: false })
      .finally(() => (isDone = true))
    while (!isDone) {
      seen.add((await client.participants.facets({ eventId })).total)
      await new Promise((resolve) => setImmediate(resolve))
    }
    await applying
    expect([...seen].filter((total) => total !== 0 && total !== 4000)).toEqual([])
    expect(seen).toContain(0)
  })

  test('cancelling it leaves nothing of it, and the same conversation can be applied again', async () => {
    const { importId } = await read(many)
    const watch = new AbortController()
    const cancel = new AbortController()
    const changes = await client.changes.watch(undefined, { signal: watch.signal })
    const listening = (async () => {
      for await (const change of changes)
        if (change.kind === 'progress' && change.done >= 1000) cancel.abort()
    })()
    const apply = (signal?: AbortSignal) =>
      client.roster.apply({ eventId, importId, task: 'simpan', removeGone: false }, signal ? { signal } : {})
    await expect(apply(cancel.signal)).rejects.toMatchObject({ code: 'cancelled' })
    expect(await everybody()).toEqual([])
    expect(await client.roster.runs({ eventId })).toEqual([])
    expect(await apply()).toMatchObject({ added: 4000 })
    watch.abort()
    await listening
  })

  test('a second click on the button adds nobody twice', async () => {
    const { importId } = await read(many.slice(0, 900))
    const apply = () => client.roster.apply({ eventId, importId, task: 'simpan', removeGone: false })
    const outcomes = await Promise.allSettled([apply(), apply()])
    expect(outcomes[0]).toMatchObject({ status: 'fulfilled', value: { added: 900 } })
    expect((await everybody()).length).toBe(900)
  })
})

test(
  'a roster sent again and again, however it was changed, leaves exactly its people',
  { timeout: 60_000 },
  async () => {
    const nips = ['', '198503132010012006', '198201012006041003', '199003032015032004', '199105052018011007']
    const row = fc.tuple(
      fc.constantFrom('Maria Bria', 'Yohanes Tefa', 'Siti Rahman', 'Moh. Rahman', 'Petrus Nange, S.H.'),
      fc.constantFrom(...nips),
      fc.constantFrom('Dinas Kesehatan', 'Dinas Pendidikan'),
      fc.constantFrom('Staf', 'Kepala Bidang'),
    )
    const files = fc.array(
      fc.uniqueArray(row, { minLength: 2, maxLength: 7, selector: (cells) => cells.join() }),
      { minLength: 2, maxLength: 3 },
    )
    // A number that is missing in a later file stays known, so it is not compared.
    const shown = (people: readonly { name: string; unit: string | null }[]) =>
      people.map(({ name, unit }) => `${name} ${unit ?? '-'}`).toSorted()
    await fc.assert(
      fc.asyncProperty(files, async (versions) => {
        eventId = (await client.events.create({ event: eventDraft() })).id
        for (const version of versions) {
          const plan = await read(version)
          if (plan.accepted === 0) continue
          await client.roster.apply({ eventId, importId: plan.importId, task: 'simpan', removeGone: true })
          const people = shown(await everybody())
          // A file none of whose people are known is another OPD's: it takes nobody's place.
          const replaces = plan.plan.unchanged + plan.plan.changed.length > 0
          if (replaces) expect(people).toEqual(shown(plan.preview))
          else expect(people).toEqual(expect.arrayContaining(shown(plan.preview)))
        }
      }),
      { numRuns: 6 },
    )
    expect(unexpected).toEqual([])
  },
)

test('the list of cards for devices has another number after every import that issues cards, and after the next card', async () => {
  const version = async () => {
    const answer = await client.deliveries.cards({ eventId })
    return answer.kind === 'list' ? answer.version : answer.kind
  }
  const store = async (rows: readonly (readonly string[])[]) => {
    const { importId } = await read(rows)
    await client.roster.apply({ eventId, importId, task: 'simpan', removeGone: false })
    return version()
  }
  const [first, second] = [
    ['Maria Kase', '', 'Dinas', 'Staf'],
    ['Yosep Bria', '', 'Dinas', 'Staf'],
  ] as const
  const versions = [await version(), await store([first]), await store([first, second])]
  const same = await store([first, second])
  await client.participants.add({ eventId, person: personNamed('Anita Lopo') })
  versions.push(await version())
  expect(new Set(versions).size).toBe(4)
  expect(same).toBe(versions[2])
})
