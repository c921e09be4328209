/**
 * Tells a keyboard-wedge scanner from a hand by the time between keys. Knows neither DOM nor clock.
 *
 * The first three keys of a run pass, because they may be a person's. From the fourth quick one on
 * everything is swallowed, so a bar code that spells shortcuts ("BadBarcode") does nothing. When
 * the run turns out to be no scan, what was swallowed is given back.
 */
import { letterOf } from './key-letters.ts'

/** No hand keeps this up over eight keys: it would be more than 300 words a minute. */
export const FAST_GAP_MS = 35
/** So long a silence ends a scan that has no Enter at its end. */
export const PAUSE_MS = 70
export const SHORTEST_SCAN = 8
/** What the backend takes; the rest of a scanner gone mad is swallowed and forgotten. */
export const LONGEST_SCAN = 4000
/** Keys that pass before a run is under suspicion. */
const FREE_KEYS = 3

export type KeyPress = {
  /** The physical key, KeyboardEvent.code. */
  code: string
  /** What the layout of the laptop makes of it. */
  key: string
  shift: boolean
  /** Ctrl, Alt or Meta is held. */
  chord: boolean
  /** Made by holding the key down: a hand, never a scanner. */
  repeat: boolean
  atMs: number
}

export type BurstResult =
  | { kind: 'scan'; text: string }
  /** Swallowed from a person: belongs where the cursor is. */
  | { kind: 'typed'; text: string }
  /** The one key that was held back is a person's: it may do its work now. */
  | { kind: 'shortcut' }

export type Hearing = {
  /** The key must reach neither a field nor a shortcut. */
  swallow: boolean
  /** The first key of a run: how the focused field looks now is what a scan must leave behind. */
  began: boolean
  /** What ended, before the key itself takes effect. */
  result: BurstResult | null
}

type Run = {
  keys: number
  fastGaps: number
  slowGaps: number
  /** How many of the last gaps in a row were fast. */
  fastInARow: number
  text: string
  /** What a person would miss: the swallowed characters as the layout writes them. */
  swallowed: string
  swallowing: boolean
  /** Began with a shortcut, which is held back until it is clear who pressed it. */
  heldShortcut: boolean
  /** Began right behind a scan: line ends and other tails of it, never a person's. */
  afterScan: boolean
  lastMs: number
}

const MODIFIER = /^(Shift|Control|Alt|Meta|OS)(Left|Right)?$|^(CapsLock|NumLock|ScrollLock|Fn)$/
const ENDING = new Set(['Enter', 'NumpadEnter', 'Tab'])
/**
 * Shortcuts that only the browser can carry out, so they can't be held back and handed on later. They
 * edit the field, which is restored after a scan, or change the size of the window's content.
 */
const HARMLESS =
  /^(Key[ACVXYZ]|Arrow\w+|Home|End|Insert|Backspace|Delete|Page(Up|Down)|Equal|Minus|Digit0|F11)$/

const PASS: Hearing = { swallow: false, began: false, result: null }
const SWALLOW: Hearing = { swallow: true, began: false, result: null }

export class BurstReader {
  #run: Run | null = null
  /** When the last scan ended: what follows at once is its tail (CR LF) or the next scan, no hand. */
  #lastScanMs = -Infinity

  press(key: KeyPress): Hearing {
    const run = this.#run
    if (MODIFIER.test(key.code)) return run?.swallowing ? SWALLOW : PASS
    if (key.repeat) {
      if (run?.swallowing && !run.heldShortcut) return SWALLOW
      return { swallow: false, began: false, result: this.#finish() }
    }
    if (!run || key.atMs - run.lastMs > PAUSE_MS) return this.#begin(key, this.#finish())
    return ENDING.has(key.code) && !key.chord ? this.#end(key, run) : this.#goOn(key, run)
  }

  /** To be called when `PAUSE_MS` have gone by without a key. */
  pause(atMs: number): BurstResult | null {
    return this.#run && atMs - this.#run.lastMs >= PAUSE_MS ? this.#finish() : null
  }

  isListening(): boolean {
    return this.#run !== null
  }

  #begin(key: KeyPress, result: BurstResult | null): Hearing {
    const afterScan = key.atMs - this.#lastScanMs <= FAST_GAP_MS
    if (ENDING.has(key.code) && !key.chord) return { swallow: afterScan, began: false, result }
    this.#run = newRun(key, afterScan)
    take(this.#run, key)
    return { swallow: this.#run.swallowing, began: true, result }
  }

  #goOn(key: KeyPress, run: Run): Hearing {
    countGap(run, key.atMs - run.lastMs)
    run.lastMs = key.atMs
    if (run.swallowing && !isFast(run)) return this.#begin(key, this.#finish())
    run.swallowing ||= run.fastInARow >= FREE_KEYS || (run.fastInARow > 0 && isShortcut(key))
    take(run, key)
    return run.swallowing ? SWALLOW : PASS
  }

  #end(key: KeyPress, run: Run): Hearing {
    run.lastMs = key.atMs
    const result = this.#finish()
    return { swallow: result?.kind === 'scan' || run.heldShortcut, began: false, result }
  }

  #finish(): BurstResult | null {
    const ended = this.#run
    this.#run = null
    if (!ended) return null
    if (isScan(ended)) {
      this.#lastScanMs = ended.lastMs
      return { kind: 'scan', text: ended.text }
    }
    if (ended.heldShortcut && ended.keys === 1) return { kind: 'shortcut' }
    return ended.afterScan || ended.swallowed === '' ? null : { kind: 'typed', text: ended.swallowed }
  }
}

function newRun(key: KeyPress, afterScan: boolean): Run {
  const heldShortcut = !afterScan && isShortcut(key)
  return {
    keys: 0,
    fastGaps: 0,
    slowGaps: 0,
    fastInARow: 0,
    text: '',
    swallowed: '',
    swallowing: afterScan || heldShortcut,
    heldShortcut,
    afterScan,
    lastMs: key.atMs,
  }
}

function take(run: Run, key: KeyPress): void {
  run.keys += 1
  if (run.text.length < LONGEST_SCAN && !key.chord) run.text += letterOf(key)
  const writes = !key.chord && key.key.length === 1
  if (run.swallowing && writes && run.swallowed.length < LONGEST_SCAN) run.swallowed += key.key
}

function countGap(run: Run, gapMs: number): void {
  const fast = gapMs <= FAST_GAP_MS
  run.fastGaps += fast ? 1 : 0
  run.slowGaps += fast ? 0 : 1
  run.fastInARow = fast ? run.fastInARow + 1 : 0
}

/** The median of the gaps is fast exactly when at least half of them are. */
function isFast(run: Run): boolean {
  return run.fastGaps >= run.slowGaps
}

function isScan(run: Run): boolean {
  return run.text.length >= SHORTEST_SCAN && run.fastGaps > 0 && isFast(run)
}

/** Keys that may start something in the app instead of writing a letter. */
function isShortcut(key: KeyPress): boolean {
  return (key.chord || /^F\d{1,2}$/.test(key.code)) && !HARMLESS.test(key.code)
}
