import { expect, it } from 'vitest'
import {
  isRehearsalOver,
  isUnderWay,
  type RehearsalFacts,
  rehearsalVerdict,
  type ScannerFacts,
} from '#shared/domain/rehearsal.ts'
import { findingOf } from '#shared/texts/rehearsal.ts'

const HOUR_MS = 60 * 60 * 1000
const SCANNER: ScannerFacts = {
  station: 'scanner',
  ...{ isRight: true, layout: 'us', capsLock: false, altCodes: false, gapMs: 8 },
  ...{ prefix: '', suffix: '', end: 'enter', times: 1 },
}
const RUN: Extract<RehearsalFacts, { station: 'arrivals' }> = {
  station: 'arrivals',
  ...{ people: 500, seconds: 100, perMinute: 300, medianMs: 5, p95Ms: 12, slowestMs: 40, desks: [] },
  ...{ doubles: { tried: 25, caught: 25 }, undos: { tried: 10, right: 10 }, countsAgree: true },
}
const PRINTED: Extract<RehearsalFacts, { station: 'printer' }> = {
  station: 'printer',
  ...{ paper: 'F4', acrossMm: 150, downMm: 250, hiddenMm: 4, codesRead: 3 },
}
const CLOCK: Extract<RehearsalFacts, { station: 'clock' }> = {
  station: 'clock',
  ...{ behindMinutes: 0, laptopOffsetMinutes: 480, eventOffsetMinutes: 480, differsMinutes: 0 },
}

it.each<[string, RehearsalFacts, string]>([
  ['arrivals that add up and are quick', RUN, 'good'],
  ['slow answers', { ...RUN, p95Ms: 900 }, 'attention'],
  ['a card let in twice', { ...RUN, doubles: { tried: 25, caught: 24 } }, 'bad'],
  ['counters that disagree', { ...RUN, countsAgree: false }, 'bad'],
  ['a scanner as it leaves the factory', SCANNER, 'good'],
  ['Caps Lock', { ...SCANNER, capsLock: true }, 'good'],
  ['a scanner without Enter', { ...SCANNER, end: 'none' }, 'attention'],
  ['a slow scanner', { ...SCANNER, gapMs: 60 }, 'attention'],
  ['a scanner of another layout', { ...SCANNER, isRight: false, layout: 'german' }, 'bad'],
  [
    'a camera that reads',
    { station: 'camera', hasPicture: true, widthPx: 640, heightPx: 480, isRead: true },
    'good',
  ],
  [
    'a camera in the dark',
    { station: 'camera', hasPicture: true, widthPx: 640, heightPx: 480, isRead: false },
    'attention',
  ],
  ['no camera', { station: 'camera', hasPicture: false, widthPx: 0, heightPx: 0, isRead: false }, 'bad'],
  ['a page printed as large as it is', PRINTED, 'good'],
  ['a page off by what a ruler can not tell', { ...PRINTED, acrossMm: 149, downMm: 250.8 }, 'good'],
  ['a page shrunk to fit', { ...PRINTED, acrossMm: 143, downMm: 238 }, 'bad'],
  ['a pale code', { ...PRINTED, codesRead: 2 }, 'attention'],
  ['half a gigabyte and more', { station: 'disk', freeMb: 500 }, 'good'],
  ['less than half a gigabyte', { station: 'disk', freeMb: 499 }, 'attention'],
  ['less than copies need', { station: 'disk', freeMb: 199 }, 'bad'],
  ['no second folder', { station: 'copies', second: 'none' }, 'attention'],
  ['a second folder', { station: 'copies', second: 'ready' }, 'good'],
  ['a clock like that of the telephone', CLOCK, 'good'],
  ['a clock nobody compared', { ...CLOCK, differsMinutes: null }, 'attention'],
  ['another zone', { ...CLOCK, laptopOffsetMinutes: 420 }, 'attention'],
  ['a clock ten minutes off', { ...CLOCK, differsMinutes: 10 }, 'bad'],
  ['a clock before what was stored', { ...CLOCK, behindMinutes: 600 }, 'bad'],
  ['no sound', { station: 'sound', isHeard: false }, 'attention'],
])('%s: %#', (_what, facts, verdict) => {
  expect(rehearsalVerdict(facts)).toBe(verdict)
  const { found, next } = findingOf(facts)
  expect(found).not.toBe('')
  // Whatever is not good says what to do.
  expect(next === '').toBe(verdict === 'good')
})

it('a rehearsal lasts a day, or until the event begins', () => {
  const begun = Date.UTC(2026, 10, 19, 22)
  const start = begun + 3 * HOUR_MS
  expect(isRehearsalOver(begun, [start], begun + 2 * HOUR_MS)).toBe(false)
  expect(isRehearsalOver(begun, [start], start)).toBe(true)
  expect(isRehearsalOver(begun, [], begun + 23 * HOUR_MS)).toBe(false)
  expect(isRehearsalOver(begun, [], begun + 24 * HOUR_MS)).toBe(true)
})

it('a day that began before the rehearsal does not end it, the next day does', () => {
  const begun = Date.UTC(2026, 10, 20, 14)
  const [first, second] = [begun - 13 * HOUR_MS, begun + 11 * HOUR_MS]
  expect(isRehearsalOver(begun, [first, second], begun + HOUR_MS)).toBe(false)
  expect(isRehearsalOver(begun, [first, second], second)).toBe(true)
})

it('an event is under way for half a day from its beginning', () => {
  const start = Date.UTC(2026, 10, 20, 1)
  expect(isUnderWay([start], start - 1)).toBe(false)
  expect(isUnderWay([start], start)).toBe(true)
  expect(isUnderWay([start], start + 12 * HOUR_MS)).toBe(false)
})
