/** Which day of an event an arrival counts for. */
import type { CivilDate } from './time.ts'

/**
 * Today when the event takes place today; else the next day to come (a rehearsal, an early badge);
 * after the event its last day. `days` is not empty.
 */
export function attendanceDay(days: readonly CivilDate[], today: CivilDate): CivilDate {
  const sorted = [...days].sort()
  return sorted.find((day) => day >= today) ?? sorted.at(-1) ?? today
}
