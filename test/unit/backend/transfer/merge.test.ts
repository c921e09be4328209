import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type History, histories, live, type Lived } from '../../../support/laptops/history.ts'
import { type Laptop, openLaptop } from '../../../support/laptops/laptop.ts'
import { everythingIn, stateOf } from '../../../support/laptops/state-of-event.ts'
import { Chance } from '../../../support/random.ts'

/** More where a release is measured: IKRAR_HISTORIES=20000. */
const RUNS = Number(process.env['IKRAR_HISTORIES'] ?? 200)
const ORDERS = Number(process.env['IKRAR_ORDERS'] ?? 3)

/** A laptop that knew nothing, after it took what these carried, in this order. */
async function afterTaking({ eventId }: Lived, from: readonly Laptop[], seed: number): Promise<Laptop> {
  const laptop = openLaptop({ seed, clock: () => 0 })
  for (const other of from) await laptop.take(eventId, other.carry(eventId))
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
          try {
            const first = await afterTaking(lived, lived.laptops, 100)
            opened.push(first)
            const expected = stateOf(first)
            expectNothingLost(lived, first)
            for (let order = 0; order < ORDERS; order++) {
              const shuffled = lived.laptops.toSorted(() => chance.next() - 0.5)
              const half = chance.between(0, shuffled.length)
              // Some bring it themselves, the others through one that has gathered it.
              const gathered = await afterTaking(lived, shuffled.slice(0, half), 200 + order)
              const last = await afterTaking(lived, [...shuffled.slice(half), gathered], 300 + order)
              opened.push(gathered, last)
              expect(stateOf(last)).toBe(expected)
            }
            // One of them takes what all the others have.
            const own = lived.laptops[chance.between(0, lived.laptops.length - 1)]
            if (!own) return
            for (const other of lived.laptops)
              if (other !== own) await own.take(lived.eventId, other.carry(lived.eventId))
            expect(stateOf(own)).toBe(expected)
            const before = everythingIn(own)
            for (const other of [...lived.laptops, first, own])
              await own.take(lived.eventId, other.carry(lived.eventId))
            expect(everythingIn(own)).toBe(before)
          } finally {
            for (const laptop of opened) laptop.close()
          }
        },
      ),
      { numRuns: RUNS },
    )
  },
)

function expectNothingLost({ facts, people }: Lived, laptop: Laptop): void {
  const known = new Set(
    laptop.db.prepare('select id from attendance union select id from substitute').pluck().all(),
  )
  expect([...facts].filter((fact) => !known.has(fact))).toEqual([])
  const listed = new Set(laptop.db.prepare('select id from participant').pluck().all())
  expect([...people].filter((person) => !listed.has(person))).toEqual([])
  expect(laptop.db.pragma('foreign_key_check')).toEqual([])
}
