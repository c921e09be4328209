/** What the keys of one scan say about how the scanner is set. Knows neither DOM nor clock. */
import type { ScannerFacts } from '#shared/domain/rehearsal.ts'
import { letterOf } from './key-letters.ts'

export type ProbedKey = {
  /** The physical key, KeyboardEvent.code. */
  code: string
  key: string
  shift: boolean
  alt: boolean
  capsLock: boolean
  atMs: number
}

type Probed = Omit<ScannerFacts, 'station'>

const MODIFIER = /^(Shift|Control|Alt|Meta|OS)(Left|Right)?$|^(CapsLock|NumLock|ScrollLock|Fn)$/
const ENDS: Readonly<Record<string, Probed['end']>> = { Enter: 'enter', NumpadEnter: 'enter', Tab: 'tab' }

/** Which physical key of the US layout other layouts write a letter with. */
const SWAPS: Readonly<Record<'german' | 'french', ReadonlyMap<string, string>>> = {
  german: new Map([
    ['Y', 'Z'],
    ['Z', 'Y'],
  ]),
  french: new Map([
    ['A', 'Q'],
    ['Q', 'A'],
    ['W', 'Z'],
    ['Z', 'W'],
    ['M', ';'],
  ]),
}
/** A foreign set of keys writes as many letters, but others. */
const SHORTEST_SHARE = 0.6

/** `expected` is what the code holds; null where these keys are no scan of it at all. */
export function probeScan(keys: readonly ProbedKey[], expected: string): Probed | null {
  const pressed = keys.filter(({ code }) => !MODIFIER.test(code))
  const heard = pressed
    .filter(({ alt }) => !alt)
    .map(letterOf)
    .join('')
  const altCodes = pressed.some(({ alt, code }) => alt && code.startsWith('Numpad'))
  const at = heard.indexOf(expected)
  const layout = at >= 0 ? 'us' : layoutOf(pressed, expected)
  if (at < 0 && !altCodes && heard.length < expected.length * SHORTEST_SHARE) return null
  const last = at < 0 ? -1 : heard.lastIndexOf(expected)
  return {
    isRight: at >= 0,
    layout: altCodes ? 'us' : layout,
    capsLock: keys.some(({ capsLock }) => capsLock),
    altCodes,
    gapMs: medianGap(pressed),
    prefix: at < 0 ? '' : heard.slice(0, at).slice(0, 40),
    suffix: at < 0 ? '' : heard.slice(last + expected.length).slice(0, 40),
    end: ENDS[pressed.at(-1)?.code ?? ''] ?? 'none',
    times: at < 0 ? 1 : heard.split(expected).length - 1,
  }
}

/** Compared without Shift, which French scanners hold for digits. */
function layoutOf(pressed: readonly ProbedKey[], expected: string): Probed['layout'] {
  const plain = pressed.map((key) => letterOf({ ...key, shift: false })).join('')
  for (const name of ['german', 'french'] as const) {
    const swapped = [...expected].map((letter) => SWAPS[name].get(letter) ?? letter).join('')
    if (plain.includes(swapped)) return name
  }
  return 'other'
}

function medianGap(pressed: readonly ProbedKey[]): number {
  const gaps = pressed
    .slice(1)
    .map(({ atMs }, index) => atMs - (pressed[index]?.atMs ?? atMs))
    .sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length / 2)] ?? 0
}
