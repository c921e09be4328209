import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  decideVisit,
  directionsAt,
  VISIT_DIRECTIONS,
  type VisitDirection,
  type VisitFacts,
} from '#shared/domain/visit.ts'

const facts = (changes: Partial<VisitFacts> = {}): VisitFacts => ({
  direction: 'in',
  last: null,
  invited: [],
  category: 'pns',
  window: 'open',
  room: null,
  overridden: false,
  ...changes,
})

describe('coming in', () => {
  test('is let be once, and known the second time', () => {
    expect(decideVisit(facts())).toBe('entered')
    expect(decideVisit(facts({ last: 'in' }))).toBe('inside')
    expect(decideVisit(facts({ last: 'out' }))).toBe('reentered')
  })

  test('outside the hours, into a full room or where one is not meant says which it is', () => {
    expect(decideVisit(facts({ window: 'too_early' }))).toBe('too_early')
    expect(decideVisit(facts({ window: 'too_late' }))).toBe('too_late')
    expect(decideVisit(facts({ room: { inside: 2, capacity: 2 } }))).toBe('full')
    expect(decideVisit(facts({ room: { inside: 1, capacity: 2 } }))).toBe('entered')
    expect(decideVisit(facts({ invited: ['kepala_desa'] }))).toBe('not_invited')
    expect(decideVisit(facts({ invited: ['kepala_desa', 'pns'] }))).toBe('entered')
  })

  test('is let be all the same by whoever may', () => {
    const against = facts({ window: 'too_late', room: { inside: 9, capacity: 2 }, invited: ['bpd'] })
    expect(decideVisit({ ...against, overridden: true })).toBe('entered')
    expect(decideVisit({ ...against, overridden: true, last: 'in' })).toBe('inside')
  })

  test('again is not kept out by the clock, but by a full room', () => {
    expect(decideVisit(facts({ last: 'out', window: 'too_late' }))).toBe('reentered')
    expect(decideVisit(facts({ last: 'out', room: { inside: 2, capacity: 2 } }))).toBe('full')
  })
})

describe('leaving', () => {
  test('is never refused to somebody inside', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('open', 'too_early', 'too_late'),
        fc.boolean(),
        fc.nat(5),
        (window, overridden, inside) => {
          const leaving = facts({ direction: 'out', last: 'in', window, overridden })
          return decideVisit({ ...leaving, invited: ['bpd'], room: { inside, capacity: 1 } }) === 'left'
        },
      ),
    )
  })

  test('of somebody who is not inside is said so', () => {
    expect(decideVisit(facts({ direction: 'out' }))).toBe('not_inside')
    expect(decideVisit(facts({ direction: 'out', last: 'out' }))).toBe('not_inside')
  })
})

test('whatever is scanned, coming in and leaving take turns', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...VISIT_DIRECTIONS)), (scans) => {
      const kept: VisitDirection[] = []
      for (const direction of scans) {
        const verdict = decideVisit(facts({ direction, last: kept.at(-1) ?? null }))
        if (['entered', 'reentered', 'left'].includes(verdict)) kept.push(direction)
      }
      expect(kept.every((direction, place) => direction === (place % 2 === 0 ? 'in' : 'out'))).toBe(true)
    }),
  )
})

test('a door of one way decides the direction, then a session that records no leaving', () => {
  const session = { withExits: false }
  expect(directionsAt({ session, door: null })).toEqual(['in'])
  expect(directionsAt({ session: { withExits: true }, door: null })).toEqual(['in', 'out'])
  expect(directionsAt({ session, door: { direction: 'both' } })).toEqual(['in'])
  expect(directionsAt({ session: { withExits: true }, door: { direction: 'out' } })).toEqual(['out'])
  expect(directionsAt({ session: null, door: { direction: 'both' } })).toEqual(['in', 'out'])
  expect(directionsAt({ session: null, door: { direction: 'in' } })).toEqual(['in'])
})
