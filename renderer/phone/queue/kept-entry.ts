/** One scan as this device keeps it: what the laptop needs, and nothing about who it was. */
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
export function keptScan({ id, sequence, mark, deviceAt, offsetMs, shown, stand }: KeptEntry): KeptScan {
  return { id, sequence, mark, deviceAt, offsetMs, shown, ...(stand && { stand }) }
}
