/** An event again, on another day. */
import type { Event, EventDraft } from '#shared/contract/events.ts'
import { addDays, daysBetween, isCivilDate } from '#shared/domain/time.ts'
import { AppError } from '../../app-error.ts'

/**
 * The same event moved so that it begins on `firstDay`. Numbers of papers are given anew, and so are the ids of
 * officials and steps where it is stored. Throws option_not_possible.
 */
export function onAnotherDay(event: Event, firstDay: string): EventDraft {
  if (!isCivilDate(firstDay)) throw new AppError('option_not_possible')
  const shift = daysBetween(event.days[0]?.day ?? firstDay, firstDay)
  const moved = (day: string) => addDays(day, shift)
  return {
    ...event,
    days: event.days.map((day) => ({ ...day, day: moved(day.day) })),
    agenda: event.agenda.map((step) => ({ ...step, day: moved(step.day) })),
    sessions: event.sessions.map((session) => ({ ...session, day: moved(session.day) })),
    documentNumbers: {},
  }
}
