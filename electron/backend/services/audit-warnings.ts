/** What an auditor would ask about an event. */
import type { AuditWarning } from '#shared/contract/audit-warnings.ts'
import type { Event } from '#shared/contract/events.ts'
import { minutesOf, toUtcMs, weekdayOf } from '#shared/domain/time.ts'
import type { Context } from '../context.ts'
import type { ReadableDb } from '../store/db.ts'
import { findEvent } from '../store/events.ts'
import { countDaysPresent, listIdsSigned, listPresentElsewhere } from '../store/presence.ts'
import { isSoundSignature } from '../proofs/signature-hash.ts'
import { listSignatures, type SignedPaper } from '../store/signatures.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

/** So many names are shown; the others are counted. */
const NAMES_SHOWN = 10
const [SUNDAY, SATURDAY] = [0, 6]

export function auditWarningsService(context: Context): Pick<ServiceOf<'documents'>, 'auditWarnings'> {
  return {
    auditWarnings: async ({ eventId }) => {
      const event = eventOf(context.db, eventId)
      return [
        ...weekends(event),
        ...event.days.flatMap(({ day }) => elsewhere(context.db, event, day)),
        ...signedAbsent(context.db, event),
        ...brokenSignatures(context.db, event),
      ]
    },
  }
}

function brokenSignatures(db: ReadableDb, { id: eventId, days, instruments }: Event): AuditWarning[] {
  const papers: SignedPaper[] = [
    ...instruments.map((instrument) => ({ instrument, day: null })),
    ...days.map(({ day }) => ({ instrument: null, day })),
  ]
  const captured = papers.flatMap((paper) => listSignatures(db, { eventId, ...paper }))
  const count = captured.filter((signature) => !isSoundSignature(signature)).length
  return count === 0 ? [] : [{ code: 'broken_signature', count }]
}

function weekends({ days }: Event): AuditWarning[] {
  return days
    .filter(({ day }) => weekdayOf(day) === SUNDAY || weekdayOf(day) === SATURDAY)
    .map(({ day }) => ({ code: 'weekend', day }))
}

function elsewhere(db: ReadableDb, event: Event, day: string): AuditWarning[] {
  const byEvent = new Map<string, string[]>()
  for (const { otherEventId, name } of listPresentElsewhere(db, { eventId: event.id, day })) {
    const names = byEvent.get(otherEventId) ?? []
    byEvent.set(otherEventId, [...names, name])
  }
  return [...byEvent].flatMap(([otherEventId, names]): AuditWarning[] => {
    const other = findEvent(db, otherEventId)
    if (!other || !overlap(event, other, day)) return []
    return [
      {
        ...{ code: 'elsewhere', day, eventTitle: other.title, count: names.length },
        names: names.slice(0, NAMES_SHOWN),
      },
    ]
  })
}

/** An event without an end lasts until midnight, as far as anybody knows. */
function overlap(one: Event, other: Event, day: string): boolean {
  const [here, there] = [hoursOf(one, day), hoursOf(other, day)]
  return here !== null && there !== null && here.from < there.to && there.from < here.to
}

function hoursOf({ days, zone }: Event, day: string): { from: number; to: number } | null {
  const found = days.find((one) => one.day === day)
  if (!found) return null
  const from = toUtcMs(day, found.startTime, zone)
  const lastMinute = found.endTime === null ? 24 * 60 : minutesOf(found.endTime)
  return { from, to: from + (lastMinute - minutesOf(found.startTime)) * 60_000 }
}

function signedAbsent(db: ReadableDb, { id, days, instruments }: Event): AuditWarning[] {
  const present = countDaysPresent(db, { eventId: id, days: days.map(({ day }) => day) })
  const signed = new Set(instruments.flatMap((instrument) => [...listIdsSigned(db, id, instrument)]))
  const count = [...signed].filter((one) => !present.has(one)).length
  return count === 0 ? [] : [{ code: 'signed_absent', count }]
}
