/** One scan as this device keeps it: what the laptop needs. Of who it was only what was typed here, if anything. */
import type { KeptScan } from '#shared/contract/deliveries.ts'
import type { DeliveryOutcome } from '#shared/domain/delivered-scan.ts'

export type KeptEntry = KeptScan & {
  eventId: string
  /** Each load of the page counts its scans anew. */
  queue: string
  /** Where the laptop has it: when that was by this device's clock, and what became of it. */
  delivered: { at: number; outcome: DeliveryOutcome | 'answered' } | null
}

/** Longer than any event day: as long as a session lasts. */
const JOURNAL_MS = 16 * 60 * 60_000

/** Whether it is still worth keeping: until it is delivered, and then for whoever loses the laptop. */
export function isWorthKeeping({ delivered }: KeptEntry, now: number): boolean {
  return delivered === null || Math.abs(now - delivered.at) < JOURNAL_MS
}

/** What is sent of it. */
export function keptScan({
  eventId: _eventId,
  queue: _queue,
  delivered: _delivered,
  ...scan
}: KeptEntry): KeptScan {
  return scan
}

/** So many cards are as much to send as somebody typed with the longest of words. */
const CARDS_PER_TYPED = 10

/** How many of these make one delivery: the laptop hears no larger question. At least one. */
export function fitting(entries: readonly KeptEntry[], mostCards: number): KeptEntry[] {
  let left = mostCards
  const fit = entries.findIndex(({ guest, substitute }) => {
    left -= guest || substitute ? CARDS_PER_TYPED : 1
    return left < 0
  })
  return fit === -1 ? [...entries] : entries.slice(0, Math.max(fit, 1))
}
