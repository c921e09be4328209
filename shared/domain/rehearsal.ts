/** Gladi bersih: what every station found, and what it means. */

export const REHEARSAL_STATIONS = [
  'arrivals',
  'scanner',
  'camera',
  'printer',
  'disk',
  'copies',
  'clock',
  'sound',
] as const
export type RehearsalStation = (typeof REHEARSAL_STATIONS)[number]

export type RehearsalVerdict = 'good' | 'attention' | 'bad'

export type DeskRun = { desk: string; arrivals: number; medianMs: number }
export type ArrivalsFacts = {
  station: 'arrivals'
  people: number
  seconds: number
  perMinute: number
  medianMs: number
  p95Ms: number
  slowestMs: number
  desks: DeskRun[]
  /** One card at two desks in the same instant: how often, and how often exactly one of them was let in. */
  doubles: { tried: number; caught: number }
  /** Taken back and let in again. */
  undos: { tried: number; right: number }
  /** What the counters said at the end is what was let in. */
  countsAgree: boolean
}

export const SCANNER_LAYOUTS = ['us', 'german', 'french', 'other'] as const
export type ScannerFacts = {
  station: 'scanner'
  /** The test code came out as the app needs it. */
  isRight: boolean
  layout: (typeof SCANNER_LAYOUTS)[number]
  capsLock: boolean
  /** Letters written by holding Alt and typing numbers. */
  altCodes: boolean
  /** Median time from key to key. */
  gapMs: number
  /** What stood before and after the code. */
  prefix: string
  suffix: string
  end: 'enter' | 'tab' | 'none'
  times: number
}
export type CameraFacts = {
  station: 'camera'
  hasPicture: boolean
  widthPx: number
  heightPx: number
  isRead: boolean
}
export type PrinterFacts = {
  station: 'printer'
  paper: 'F4' | 'A4'
  /** Length of the 150 mm ruler across and of the 250 mm ruler down, as measured on the paper. */
  acrossMm: number
  downMm: number
  /** The smallest number that can be read at the edge where least was printed. */
  hiddenMm: number
  /** How many of the three codes a scanner reads. */
  codesRead: number
}
export type DiskFacts = { station: 'disk'; freeMb: number | null }
export type CopiesFacts = { station: 'copies'; second: 'none' | 'missing' | 'failed' | 'ready' }
export type ClockFacts = {
  station: 'clock'
  /** Minutes by which something already stored is later than now; 0 where nothing is. */
  behindMinutes: number
  /** The laptop's own offset from UTC, and that of the event. */
  laptopOffsetMinutes: number
  eventOffsetMinutes: number
  /** Against a phone; null while nobody has compared. */
  differsMinutes: number | null
}
export type SoundFacts = { station: 'sound'; isHeard: boolean }

export type RehearsalFacts =
  | ArrivalsFacts
  | ScannerFacts
  | CameraFacts
  | PrinterFacts
  | DiskFacts
  | CopiesFacts
  | ClockFacts
  | SoundFacts

/** Nobody at a door waits longer than this without noticing. */
const SLOW_MS = 300
/** As the scan listener tells a scanner from a hand. */
const SLOW_GAP_MS = 30
export const RULER_MM = { across: 150, down: 250 } as const
/** What a hand and a ruler can't tell. */
const MEASURING_MM = 1
const WIDEST_HIDDEN_MM = 8
const FREE_MB = { bad: 200, attention: 500 }
const CLOCK_MINUTES = { attention: 1, bad: 5 }

export function rehearsalVerdict(facts: RehearsalFacts): RehearsalVerdict {
  switch (facts.station) {
    case 'arrivals': {
      const { doubles, undos, countsAgree, p95Ms } = facts
      const isRight = countsAgree && doubles.caught === doubles.tried && undos.right === undos.tried
      return isRight ? worseIf(p95Ms > SLOW_MS) : 'bad'
    }
    case 'scanner':
      return facts.isRight ? worseIf(scannerNeedsCare(facts)) : 'bad'
    case 'camera':
      return facts.hasPicture ? worseIf(!facts.isRead) : 'bad'
    case 'printer':
      return scaleOf(facts) === 'right'
        ? worseIf(facts.hiddenMm > WIDEST_HIDDEN_MM || facts.codesRead < 3)
        : 'bad'
    case 'disk':
      if (facts.freeMb === null) return 'attention'
      return facts.freeMb < FREE_MB.bad ? 'bad' : worseIf(facts.freeMb < FREE_MB.attention)
    case 'copies':
      return facts.second === 'ready' ? 'good' : worseIf(true)
    case 'clock':
      return clockVerdict(facts)
    case 'sound':
      return worseIf(!facts.isHeard)
  }
}

/** Both lengths are off by the same share where the printer scales the page. */
export function scaleOf({
  acrossMm,
  downMm,
}: Pick<PrinterFacts, 'acrossMm' | 'downMm'>): 'right' | 'small' | 'large' {
  const off = [acrossMm - RULER_MM.across, downMm - RULER_MM.down]
  if (off.every((mm) => Math.abs(mm) <= MEASURING_MM)) return 'right'
  return off.reduce((sum, mm) => sum + mm, 0) < 0 ? 'small' : 'large'
}

function scannerNeedsCare({ gapMs, end, altCodes, prefix, suffix, layout, times }: ScannerFacts): boolean {
  const isPlain = prefix === '' && suffix === '' && layout === 'us' && !altCodes
  return !isPlain || gapMs > SLOW_GAP_MS || end === 'none' || times > 1
}

function clockVerdict({
  behindMinutes,
  laptopOffsetMinutes,
  eventOffsetMinutes,
  differsMinutes,
}: ClockFacts): RehearsalVerdict {
  const differs = Math.abs(differsMinutes ?? 0)
  if (behindMinutes > CLOCK_MINUTES.bad || differs > CLOCK_MINUTES.bad) return 'bad'
  return worseIf(
    laptopOffsetMinutes !== eventOffsetMinutes ||
      differs > CLOCK_MINUTES.attention ||
      differsMinutes === null,
  )
}

function worseIf(needsCare: boolean): RehearsalVerdict {
  return needsCare ? 'attention' : 'good'
}

const KEPT_MS = 24 * 60 * 60 * 1000

/**
 * A rehearsal goes away a day after it began, and when the event it is for begins. `starts` are those of the days of
 * that event; all in UTC milliseconds.
 */
export function isRehearsalOver(begunAt: number, starts: readonly number[], now: number): boolean {
  return now - begunAt >= KEPT_MS || starts.some((start) => start > begunAt && now >= start)
}

/** Hours after its beginning within which a day of an event may still be going on. */
const LONGEST_DAY_MS = 12 * 60 * 60 * 1000

/** Nobody rehearses while people stand at the real door. */
export function isUnderWay(starts: readonly number[], now: number): boolean {
  return starts.some((start) => now >= start && now < start + LONGEST_DAY_MS)
}

/** Shown to scanners and cameras: every letter and digit that a card may carry. */
export const SCANNER_TEST_CODE = 'UJI0123456789ABCDEFGHJKMNPQRSTVWXYZ'
