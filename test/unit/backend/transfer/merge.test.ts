import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type History, histories, live, type Lived } from '../../../support/laptops/history.ts'
import { type Laptop, openLaptop } from '../../../support/laptops/laptop.ts'
import { everythingIn, stateOf } from '../../../support/laptops/state-of-event.ts'
import { Chance } from '../../../support/random.ts'

/** More where a release is measured: IKRAR_HISTORIES=20000. */
const RUNS = Number(process.env['IKRAR_HISTORIES'] ?? 120)
const ORDERS = Number(process.env['IKRAR_ORDERS'] ?? 3)

/** Each is found to be the other on different laptops, while both come in at the same instant. */
const FOUND_BOTH_WAYS: History = {
  laptops: 6,
  steps: [
    { laptop: 1, what: 'merge', who: 10, other: 0, passMs: 0 },
    { laptop: 0, what: 'enter', who: 0, other: 0, passMs: 3_600_000 },
    { laptop: 0, what: 'register', who: 0, other: 0, passMs: 0 },
    { laptop: 4, what: 'enter', who: 4, other: 0, passMs: 0 },
    { laptop: 0, what: 'merge', who: 0, other: 5, passMs: 0 },
  ],
}

/** Of two people each was found to be the other: who stays changes as the packages come, and changes back. */
const FOUND_BACK_AGAIN: History = {
  laptops: 6,
  steps: [
    { laptop: 3, what: 'merge', who: 25, other: 11, passMs: 0 },
    { laptop: 2, what: 'merge', who: 20, other: 4, passMs: 1 },
    { laptop: 0, what: 'merge', who: 10, other: 11, passMs: 0 },
    { laptop: 1, what: 'enter', who: 23, other: 0, passMs: 0 },
    { laptop: 0, what: 'enter', who: 0, other: 0, passMs: 0 },
  ],
}

type Package = ReturnType<Laptop['carry']>

/** A laptop that knew nothing, after it took what these carried, in this order. */
async function afterTaking({ eventId }: Lived, packages: readonly Package[], seed: number): Promise<Laptop> {
  const laptop = openLaptop({ seed, clock: () => 0 })
  for (const rows of packages) await laptop.take(eventId, rows)
  return laptop
}

test(
  'laptops that took the same packages know the same, whatever the order, and a package taken twice changes nothing',
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        histories(Number(process.env['IKRAR_STEPS'] ?? 14)),
        fc.integer(),
        async (history: History, seed) => {
          const lived = await live(history)
          const chance = new Chance(seed)
          const opened: Laptop[] = [...lived.laptops]
          const packages = lived.laptops.map((laptop) => laptop.carry(lived.eventId))
          try {
            const first = await afterTaking(lived, packages, 100)
            opened.push(first)
            const expected = stateOf(first, lived.eventId)
            expectNothingLost(lived, first)
            for (let order = 0; order < ORDERS; order++) {
              const shuffled = packages.toSorted(() => chance.next() - 0.5)
              const half = chance.between(0, shuffled.length)
              // Some bring it themselves, the others through one that has gathered it.
              const gathered = await afterTaking(lived, shuffled.slice(0, half), 200 + order)
              opened.push(gathered)
              const rest = [...shuffled.slice(half), ...(half > 0 ? [gathered.carry(lived.eventId)] : [])]
              const last = await afterTaking(lived, rest, 300 + order)
              opened.push(last)
              expect(stateOf(last, lived.eventId)).toBe(expected)
            }
            // One of them takes what all the others have.
            const own = lived.laptops[chance.between(0, lived.laptops.length - 1)]
            if (!own) return
            for (const rows of packages) await own.take(lived.eventId, rows)
            expect(stateOf(own, lived.eventId)).toBe(expected)
            const before = everythingIn(own)
            for (const rows of packages) await own.take(lived.eventId, rows)
            expect(everythingIn(own)).toBe(before)
            // One that gathered everything on other ways brings nothing new.
            await own.take(lived.eventId, first.carry(lived.eventId))
            expect(stateOf(own, lived.eventId)).toBe(expected)
          } finally {
            for (const laptop of opened) laptop.close()
          }
        },
      ),
      { numRuns: RUNS, examples: [FOUND_BOTH_WAYS, FOUND_BACK_AGAIN].map((history) => [history, 0]) },
    )
  },
)

function expectNothingLost(lived: Lived, laptop: Laptop): void {
  const { facts, people, brought, readings, decisions, approvals } = lived
  const tables = ['attendance', 'substitute', 'visit', 'absence', 'unit_absence']
  const known = new Set(
    laptop.db
      .prepare(tables.map((table) => `select id from ${table}`).join(' union '))
      .pluck()
      .all(),
  )
  expect([...facts].filter((fact) => !known.has(fact))).toEqual([])
  const kept = (sql: string) => new Set(laptop.db.prepare(sql).pluck().all())
  const missing = (told: Set<string>, sql: string) => [...told].filter((one) => !kept(sql).has(one))
  expect(missing(brought, 'select scan_id from delivered_scan')).toEqual([])
  expect(missing(readings, 'select id from pledge_reading')).toEqual([])
  expect(missing(decisions, 'select id from conflict_decision')).toEqual([])
  expect(missing(approvals, 'select hash from write_up_final')).toEqual([])
  const listed = new Set(laptop.db.prepare('select id from participant').pluck().all())
  expect([...people].filter((person) => !listed.has(person))).toEqual([])
  expect(laptop.db.pragma('foreign_key_check')).toEqual([])
}
