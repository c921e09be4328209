/** When a session lets people in: wall-clock times in the zone of the event, across midnight where they say so. */
import { addDays, type CivilDate, type CivilTime, toUtcMs, type Zone } from './time.ts'
import type { WindowState } from './visit.ts'

export type SessionHours = {
  day: CivilDate
  /** Null: from the start of time. */
  opens: CivilTime | null
  /** Null: for ever. Not later than `opens`: on the next day. */
  closes: CivilTime | null
  /** Forbearance at both ends. */
  graceMinutes: number
}

/** UTC milliseconds; the grace is in them. */
export type SessionWindow = { opensAt: number | null; closesAt: number | null }

const MINUTE_MS = 60_000

export function windowOf({ day, opens, closes, graceMinutes }: SessionHours, zone: Zone): SessionWindow {
  const grace = graceMinutes * MINUTE_MS
  const lastDay = opens !== null && closes !== null && closes <= opens ? addDays(day, 1) : day
  return {
    opensAt: opens === null ? null : toUtcMs(day, opens, zone) - grace,
    closesAt: closes === null ? null : toUtcMs(lastDay, closes, zone) + grace,
  }
}

/** Both ends belong to the window. */
export function windowState({ opensAt, closesAt }: SessionWindow, at: number): WindowState {
  if (opensAt !== null && at < opensAt) return 'too_early'
  return closesAt !== null && at > closesAt ? 'too_late' : 'open'
}
