import { expect, it } from 'vitest'
import { SCANNER_TEST_CODE } from '#shared/domain/rehearsal.ts'
import { type ProbedKey, probeScan } from '../../../../renderer/devices/scanner-probe.ts'

type Setting = { gapMs?: number; capsLock?: boolean; swap?: Record<string, string>; shiftDigits?: boolean }

function keysFor(
  text: string,
  { gapMs = 8, capsLock = false, swap = {}, shiftDigits = false }: Setting = {},
) {
  return [...text].map((letter, place): ProbedKey => {
    const physical = swap[letter] ?? letter
    const isDigit = /\d/.test(physical)
    const code = isDigit ? `Digit${physical}` : physical === ';' ? 'Semicolon' : `Key${physical}`
    return { code, key: letter, shift: isDigit && shiftDigits, alt: false, capsLock, atMs: place * gapMs }
  })
}

const press = (code: string, after: readonly ProbedKey[], gapMs = 8): ProbedKey => ({
  ...{ code, key: code, shift: false, alt: false, capsLock: false },
  atMs: (after.at(-1)?.atMs ?? 0) + gapMs,
})
const withEnter = (keys: ProbedKey[]): ProbedKey[] => [...keys, press('Enter', keys)]
const probed = (keys: readonly ProbedKey[]) => probeScan(keys, SCANNER_TEST_CODE)

it('a scanner as it leaves the factory is right', () => {
  expect(probed(withEnter(keysFor(SCANNER_TEST_CODE)))).toEqual({
    ...{ isRight: true, layout: 'us', capsLock: false, altCodes: false, gapMs: 8 },
    ...{ prefix: '', suffix: '', end: 'enter', times: 1 },
  })
})

it('Caps Lock is seen and does no harm', () => {
  expect(probed(withEnter(keysFor(SCANNER_TEST_CODE, { capsLock: true })))).toMatchObject({
    isRight: true,
    capsLock: true,
  })
})

it('a scanner set to the German layout is told by Y and Z', () => {
  expect(probed(withEnter(keysFor(SCANNER_TEST_CODE, { swap: { Y: 'Z', Z: 'Y' } })))).toMatchObject({
    isRight: false,
    layout: 'german',
  })
})

it('a scanner set to the French layout is told by its letters and shifted digits', () => {
  const swap = { A: 'Q', Q: 'A', W: 'Z', Z: 'W', M: ';' }
  expect(probed(withEnter(keysFor(SCANNER_TEST_CODE, { swap, shiftDigits: true })))).toMatchObject({
    isRight: false,
    layout: 'french',
  })
})

it('another layout is told as one that nobody knows', () => {
  const swap = { A: 'B', B: 'A', C: 'D', D: 'C' }
  expect(probed(keysFor(SCANNER_TEST_CODE, { swap }))).toMatchObject({ isRight: false, layout: 'other' })
})

it('what stands before and after the code is named', () => {
  expect(probed(withEnter(keysFor(`QR1${SCANNER_TEST_CODE}XX`)))).toMatchObject({
    isRight: true,
    prefix: 'QR1',
    suffix: 'XX',
  })
})

it('the end of a scan is Enter, Tab or nothing', () => {
  const keys = keysFor(SCANNER_TEST_CODE)
  expect(probed([...keys, press('Tab', keys)])?.end).toBe('tab')
  expect(probed(keys)?.end).toBe('none')
})

it('a slow scanner is measured by the median of its gaps', () => {
  expect(probed(keysFor(SCANNER_TEST_CODE, { gapMs: 60 }))?.gapMs).toBe(60)
})

it('a scanner that reads twice is told', () => {
  const once = withEnter(keysFor(SCANNER_TEST_CODE))
  const twice = [...once, ...once.map((key) => ({ ...key, atMs: key.atMs + 500 }))]
  expect(probed(twice)?.times).toBe(2)
})

it('letters by Alt and numbers are seen', () => {
  const keys = [...SCANNER_TEST_CODE].flatMap((_, place): ProbedKey[] =>
    ['Numpad0', 'Numpad6', 'Numpad5'].map((code, digit) => ({
      ...{ code, key: '', shift: false, alt: true, capsLock: false },
      atMs: place * 30 + digit * 8,
    })),
  )
  expect(probed(keys)).toMatchObject({ isRight: false, altCodes: true })
})

it('a hand that types is no scan of the code', () => {
  expect(probed(keysFor('HALO', { gapMs: 150 }))).toBeNull()
  expect(probed([])).toBeNull()
})
