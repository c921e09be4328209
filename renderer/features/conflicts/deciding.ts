/** Who decides what, and where. */
import type { Conflict } from '#shared/contract/conflicts.ts'
import type { Event } from '#shared/contract/events.ts'

export type Deciding = {
  event: Pick<Event, 'id' | 'zone'>
  conflict: Conflict
  desk: string
  /** Who decides; '' where nobody said. */
  decidedBy: string
}
