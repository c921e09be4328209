/** A line of the list of papers in words: what stands on it, and whether it was printed. */
import type { DocumentLine } from '#shared/contract/documents.ts'
import { clock, shortDate } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'

export type PrintState = { words: string; tone: 'plain' | 'ok' | 'warn' }

/** "63 lembar · F4", or the number of people while nobody has counted the pages. */
export function sizeText({ options, people, lastPages, changedSincePrinted }: DocumentLine): string {
  const pages = lastPages !== null && !changedSincePrinted ? `${thousands(lastPages)} lembar` : null
  const size = pages ?? (people === null ? null : `${thousands(people)} orang`)
  return [size, options.paper].filter((part) => part !== null).join(' · ')
}

/** "dicetak 2×, terakhir 08.02"; on another day its date instead of the time. */
export function printState(line: DocumentLine, zone: Zone, nowMs: number): PrintState {
  if (line.people === 0) return { words: 'belum ada isinya', tone: 'plain' }
  if (line.printed === 0) return { words: 'belum dicetak', tone: 'plain' }
  if (line.changedSincePrinted) return { words: 'berubah sejak dicetak', tone: 'warn' }
  const when = line.lastPrintedAt === null ? '' : whenText(line.lastPrintedAt, zone, nowMs)
  if (line.printed === 1) return { words: `dicetak ${when}`.trim(), tone: 'ok' }
  return {
    words: `dicetak ${thousands(line.printed)}×${when === '' ? '' : `, terakhir ${when}`}`,
    tone: 'ok',
  }
}

function whenText(atMs: number, zone: Zone, nowMs: number): string {
  const at = toLocal(atMs, zone)
  return at.date === toLocal(nowMs, zone).date ? clock(at.time) : shortDate(at.date)
}
