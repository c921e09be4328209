import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BurstReader, LONGEST_SCAN } from '../../../../renderer/devices/burst.ts'
import { keyFor, play, type Press, typed } from './typing.ts'

const CODE = '04000A8J5Q2W9Z7K3M1N6P0R4T8V2X5Y7B9C'
const SHORT_CODE = '7K3M1N6P'
const chord = (code: string, gapMs: number): Press => ({
  code,
  key: code.slice(-1).toLowerCase(),
  chord: true,
  gapMs,
})

describe('a scanner', () => {
  it.each([0, 1, 4, 8, 16, 25, 35])(
    'is heard at %i ms between the keys, and leaves nothing in the field',
    (gapMs) => {
      expect(play(typed(`${CODE}\n`, gapMs))).toEqual({
        scans: [CODE],
        field: '',
        shortcuts: [],
        reachedApp: [],
      })
    },
  )

  it('needs no Enter: a pause ends the scan', () => {
    expect(play(typed(CODE, 8)).scans).toEqual([CODE])
  })

  it('may end with Tab', () => {
    expect(play(typed(`${CODE}\t`, 8))).toMatchObject({ scans: [CODE], reachedApp: [] })
  })

  it('is heard with a stutter now and then', () => {
    const presses = typed(`${CODE}\n`, 10).map((press, place) =>
      place % 9 === 5 ? { ...press, gapMs: 60 } : press,
    )
    expect(play(presses)).toMatchObject({ scans: [CODE], field: '' })
  })

  it('is heard under another layout and with Caps Lock on, because the physical keys count', () => {
    const azerty = typed(`${CODE}\n`, 8).map((press) =>
      press.key?.length === 1 ? { ...press, key: 'é', shift: false } : press,
    )
    expect(play(azerty)).toMatchObject({ scans: [CODE], field: '' })
  })

  it('is heard on the number pad', () => {
    const pad = typed('198501012010011001\n', 8).map((press) =>
      press.code?.startsWith('Digit') ? { ...press, code: press.code.replace('Digit', 'Numpad') } : press,
    )
    expect(play(pad).scans).toEqual(['198501012010011001'])
  })

  it('leaves a half-typed name as it was', () => {
    const session = play([...typed('Marg', 140), ...typed(`${CODE}\n`, 6, 400)])
    expect(session).toMatchObject({ scans: [CODE], field: 'Marg' })
  })

  it('may read two cards one after the other, with and without Enter', () => {
    const second = [...CODE].reverse().join('')
    expect(play([...typed(`${CODE}\n`, 5), ...typed(`${second}\n`, 5, 6)]).scans).toEqual([CODE, second])
    expect(play([...typed(CODE, 5), ...typed(second, 5, 120)]).scans).toEqual([CODE, second])
  })

  it('glues two codes when it sends neither Enter nor pause, and the backend refuses what comes of it', () => {
    expect(play(typed(CODE + CODE, 5)).scans).toEqual([CODE + CODE])
  })

  it('may end with carriage return and line feed without pressing a button of the app', () => {
    const session = play([...typed(`${CODE}\n`, 5), { ...keyFor('\n'), gapMs: 5 }, chord('KeyJ', 5)])
    expect(session).toMatchObject({ scans: [CODE], field: '', reachedApp: [], shortcuts: [] })
  })

  it('is cut at 4,000 characters, and what follows goes nowhere', () => {
    const { scans, field } = play(typed('A'.repeat(LONGEST_SCAN + 500), 1))
    expect(scans).toEqual(['A'.repeat(LONGEST_SCAN)])
    expect(field).toBe('')
  })
})

describe('a bar code that spells shortcuts', () => {
  it('reaches no shortcut in the middle of a burst', () => {
    const bad = [
      ...typed('ABCD', 5),
      chord('KeyO', 5),
      { code: 'F4', key: 'F4', gapMs: 5 },
      ...typed('EFGH\n', 5, 5),
    ]
    expect(play(bad)).toEqual({ scans: ['ABCDEFGH'], field: '', shortcuts: [], reachedApp: [] })
  })

  it('reaches no shortcut at its very beginning', () => {
    const bad = [chord('KeyW', 1000), ...typed('ABCDEFGH\n', 5, 5)]
    expect(play(bad)).toMatchObject({ scans: ['ABCDEFGH'], shortcuts: [], reachedApp: [] })
  })

  it('reaches no shortcut as its second key', () => {
    const bad = [
      ...typed('A', 5),
      { code: 'F3', key: 'F3', gapMs: 5 },
      chord('KeyR', 5),
      ...typed('BCDEFGHJ', 5, 5),
    ]
    expect(play(bad)).toMatchObject({ scans: ['ABCDEFGHJ'], field: '', shortcuts: [], reachedApp: [] })
  })
})

describe('a person', () => {
  it.each([45, 60, 90, 150, 300])(
    'typing a short code at %i ms a key is never taken for a scanner',
    (gapMs) => {
      expect(play(typed(`${SHORT_CODE}\n`, gapMs))).toMatchObject({
        scans: [],
        field: SHORT_CODE,
        reachedApp: ['Enter'],
      })
    },
  )

  it('rolling over four keys at once gets every letter back, in order, before Enter works', () => {
    const roll = [...typed('an', 120), ...typed('ding', 20, 20), ...typed('s\n', 30, 30)]
    expect(play(roll)).toMatchObject({ scans: [], field: 'andings', reachedApp: ['Enter'] })
  })

  it('using F3 or Ctrl+K reaches it after the pause', () => {
    expect(play([{ code: 'F3', key: 'F3', gapMs: 1000 }]).shortcuts).toEqual(['F3'])
    expect(play([chord('KeyK', 1000), ...typed('a', 200, 200)])).toMatchObject({
      shortcuts: ['KeyK'],
      field: 'a',
    })
  })

  it('copying and pasting is not held back', () => {
    expect(play([chord('KeyC', 1000), chord('KeyV', 150)])).toMatchObject({
      reachedApp: ['KeyC', 'KeyV'],
      shortcuts: [],
    })
  })

  it('holding a key down types it many times', () => {
    const held = [
      ...typed('a', 0),
      ...Array.from({ length: 30 }, () => ({ ...keyFor('a'), repeat: true, gapMs: 30 })),
    ]
    expect(play(held)).toMatchObject({ scans: [], field: 'a'.repeat(31) })
  })

  it('is never taken for a scanner, whatever is typed: gaps of a fast typist, rolls included', () => {
    // 100–120 words a minute: most gaps 60–160 ms, one in five a roll of 10–35 ms.
    const gap = fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 60, max: 160 }) },
      { weight: 1, arbitrary: fc.integer({ min: 10, max: 35 }) },
    )
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789 ')
    fc.assert(
      fc.property(fc.array(fc.tuple(letter, gap), { maxLength: 60 }), (keys) => {
        const presses = keys.map(([key, gapMs]) => ({ ...keyFor(key), gapMs }))
        // Eight keys in a row with a fast median would be a scanner; no hand makes them.
        fc.pre(!hasScannerRun(keys.map(([, gapMs]) => gapMs)))
        const session = play(presses)
        expect(session.scans).toEqual([])
        expect(session.field).toBe(keys.map(([key]) => key).join(''))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('any keys at all', () => {
  it('end in at most one scan per burst, never in a crash, and reach the field at most once', () => {
    const key = fc.record({
      code: fc.constantFrom(
        'KeyA',
        'Digit1',
        'Numpad5',
        'Enter',
        'Tab',
        'F1',
        'ShiftLeft',
        'AltLeft',
        'Escape',
        'Slash',
        '',
        'Unidentified',
        'Lang1',
      ),
      key: fc.constantFrom('a', '1', 'Enter', 'Dead', '', 'Process', '\u0000'),
      shift: fc.boolean(),
      chord: fc.boolean(),
      repeat: fc.boolean(),
      gapMs: fc.integer({ min: -5, max: 200 }),
    })
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (presses) => {
        const session = play(presses, new BurstReader())
        const written = presses.filter((press) => press.key.length === 1 && !press.chord).length
        expect(session.field.length).toBeLessThanOrEqual(written)
        for (const scan of session.scans) expect(scan.length).toBeGreaterThanOrEqual(8)
      }),
      { numRuns: 1000 },
    )
  })
})

/** Seven gaps in a row, or more, of which half are fast and none is a pause. */
function hasScannerRun(gaps: readonly number[]): boolean {
  let run: number[] = []
  for (const [place, gapMs] of gaps.entries()) {
    run = gapMs > 70 || place === 0 ? [] : [...run, gapMs]
    if (run.length >= 7 && run.filter((one) => one <= 35).length * 2 >= run.length) return true
  }
  return false
}
