/** The date that certificates and statements carry: the one that was written, or the last day of the event. */
import type { Event } from '#shared/contract/events.ts'

export function numberDateOf({ days }: Event, written: string): string {
  return (
    written ||
    (days
      .map(({ day }) => day)
      .toSorted()
      .at(-1) ??
      '')
  )
}
