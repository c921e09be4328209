/** Which day of an event an arrival counts for. */
import { type CivilDate, toLocal, type Zone } from './time.ts'

/**
 * Today when the event takes place today; else the next day to come (a rehearsal, an early badge);
 * after the event its last day. `days` is not empty.
 */
export function attendanceDay(days: readonly CivilDate[], today: CivilDate): CivilDate {
  const sorted = [...days].sort()
  return sorted.find((day) => day >= today) ?? sorted.at(-1) ?? today
}

/** The day asked for, if the event has it; else the one that counts at `now` (UTC milliseconds). */
export function dayAsked(
  event: { days: readonly { day: CivilDate }[]; zone: Zone },
  now: number,
  asked?: string,
): CivilDate {
  const days = event.days.map((one) => one.day)
  if (asked !== undefined && days.includes(asked)) return asked
  return attendanceDay(days, toLocal(now, event.zone).date)
}
