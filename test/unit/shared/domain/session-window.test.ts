import { describe, expect, test } from 'vitest'
import { type SessionHours, windowOf, windowState } from '#shared/domain/session-window.ts'
import { toUtcMs, type Zone, ZONES } from '#shared/domain/time.ts'

const hours = (changes: Partial<SessionHours> = {}): SessionHours => ({
  day: '2026-11-20',
  opens: '08:00',
  closes: '10:00',
  graceMinutes: 0,
  ...changes,
})
const stateAt = (session: SessionHours, zone: Zone, day: string, time: string) =>
  windowState(windowOf(session, zone), toUtcMs(day, time, zone))

describe('the hours of a session', () => {
  test.each(ZONES)('are those on the wall of the event, in %s', (zone) => {
    expect(stateAt(hours(), zone, '2026-11-20', '07:59')).toBe('too_early')
    expect(stateAt(hours(), zone, '2026-11-20', '08:00')).toBe('open')
    expect(stateAt(hours(), zone, '2026-11-20', '10:00')).toBe('open')
    expect(stateAt(hours(), zone, '2026-11-20', '10:01')).toBe('too_late')
  })

  test('open an hour earlier by the world clock in WIT than in WITA', () => {
    expect((windowOf(hours(), 'WITA').opensAt ?? 0) - (windowOf(hours(), 'WIT').opensAt ?? 0)).toBe(3_600_000)
  })

  test('of an early morning in WIT begin on the day before by the world clock', () => {
    const { opensAt } = windowOf(hours({ opens: '05:30' }), 'WIT')
    expect(new Date(opensAt ?? 0).toISOString()).toBe('2026-11-19T20:30:00.000Z')
  })

  test('are stretched at both ends by the grace', () => {
    const session = hours({ graceMinutes: 15 })
    expect(stateAt(session, 'WIB', '2026-11-20', '07:45')).toBe('open')
    expect(stateAt(session, 'WIB', '2026-11-20', '07:44')).toBe('too_early')
    expect(stateAt(session, 'WIB', '2026-11-20', '10:15')).toBe('open')
    expect(stateAt(session, 'WIB', '2026-11-20', '10:16')).toBe('too_late')
  })

  test('that close before they open go on across midnight', () => {
    const night = hours({ opens: '22:00', closes: '01:00', graceMinutes: 10 })
    expect(stateAt(night, 'WITA', '2026-11-20', '23:59')).toBe('open')
    expect(stateAt(night, 'WITA', '2026-11-21', '00:00')).toBe('open')
    expect(stateAt(night, 'WITA', '2026-11-21', '01:10')).toBe('open')
    expect(stateAt(night, 'WITA', '2026-11-21', '01:11')).toBe('too_late')
    expect(stateAt(night, 'WITA', '2026-11-20', '00:30')).toBe('too_early')
  })

  test('with a grace before midnight open on the evening before', () => {
    const early = hours({ opens: '00:10', closes: '02:00', graceMinutes: 30 })
    expect(stateAt(early, 'WIB', '2026-11-19', '23:40')).toBe('open')
    expect(stateAt(early, 'WIB', '2026-11-19', '23:39')).toBe('too_early')
  })

  test('that are not given never keep anybody out', () => {
    const open = hours({ opens: null, closes: null, graceMinutes: 10 })
    expect(windowOf(open, 'WIB')).toEqual({ opensAt: null, closesAt: null })
    expect(stateAt(open, 'WIB', '2026-11-19', '00:00')).toBe('open')
    expect(stateAt(hours({ closes: null }), 'WIB', '2026-12-31', '00:00')).toBe('open')
    expect(stateAt(hours({ opens: null }), 'WIB', '2026-11-20', '10:01')).toBe('too_late')
  })
})
