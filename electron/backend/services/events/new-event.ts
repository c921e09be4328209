/** Stores a new event with its number and its key. */
import type { EventDraft } from '#shared/contract/events.ts'
import { withOfficialIds } from '#shared/domain/pledge-settings.ts'
import { isCivilDate } from '#shared/domain/time.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { insertEvent, insertEventKey, isIdOfOtherEvent, nextEventNumber } from '../../store/events.ts'
import { insertSealKey } from '../../store/checking-keys.ts'
import { findOffice } from '../../store/offices.ts'
import { newSealKey } from '../seal-key.ts'

const EVENT_KEY_BYTES = 32

/** Answers the id and the number that stands in every ticket. */
export function addEvent(
  context: Context,
  db: WritableDb,
  draft: EventDraft,
  isExample = false,
): { id: string; number: number } {
  const id = context.newId()
  const number = nextEventNumber(db)
  insertEvent(db, fittingDraft(context, db, id, draft), { id, number, isExample, now: context.clock() })
  insertEventKey(db, id, context.randomBytes(EVENT_KEY_BYTES))
  insertSealKey(db, id, newSealKey(context))
  return { id, number }
}

/**
 * The draft as it can be stored. Officials, steps, sessions and doors that were copied from another event get ids of
 * their own. Throws not_found for an office that is gone, option_not_possible for days no paper could name.
 */
export function fittingDraft(
  { newId }: Pick<Context, 'newId'>,
  db: ReadableDb,
  eventId: string,
  draft: EventDraft,
): EventDraft {
  if (draft.officeId !== null && !findOffice(db, draft.officeId)) throw new AppError('not_found')
  requireDays(draft)
  const seen = new Set<string>()
  const withOwnId = <T extends { id: string }>(part: T): T => {
    const taken = seen.has(part.id) || isIdOfOtherEvent(db, eventId, part.id)
    seen.add(part.id)
    return taken ? { ...part, id: newId() } : part
  }
  const officials = draft.officials.map(withOwnId)
  const renamed = new Map(draft.officials.map(({ id }, place) => [id, officials[place]?.id ?? id]))
  const pledgeSettings = withOfficialIds(draft.pledgeSettings, (id) => renamed.get(id) ?? id)
  return {
    ...{ ...draft, officials, pledgeSettings },
    agenda: draft.agenda.map(withOwnId),
    sessions: draft.sessions.map(withOwnId),
    doors: draft.doors.map(withOwnId),
  }
}

/** Throws option_not_possible where a day is named twice or lies outside the years 1900 to 9999. */
function requireDays({ days, agenda, sessions }: Pick<EventDraft, 'days' | 'agenda' | 'sessions'>): void {
  const named = days.map(({ day }) => day)
  const sound = [...named, ...[...agenda, ...sessions].map(({ day }) => day)].every(isCivilDate)
  if (!sound || new Set(named).size !== named.length) throw new AppError('option_not_possible')
}
