/** Self check-in: the same entry as at a desk, and of the verdict no more than a stranger may read. */
import type { KioskAnswer, KioskSettings } from '#shared/contract/kiosk.ts'
import { maskedName } from '#shared/domain/masked-name.ts'
import type { ScanOutcomeKind } from '#shared/domain/scan.ts'
import type { Context } from '../context.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'

export function kioskService(
  context: Pick<Context, 'db'>,
  scan: ServiceOf<'attendance'>['scan'],
): ServiceOf<'kiosk'> {
  return {
    sign: async ({ eventId, at }) => {
      const { title, venue, zone, sessions, doors } = eventOf(context.db, eventId)
      const session = sessions.find(({ id }) => id === at?.sessionId)?.title
      const door = doors.find(({ id }) => id === at?.doorId)?.name
      return { title, place: [session, door].filter(Boolean).join(' · ') || venue, zone }
    },

    scan: async ({ greeting, showsSeat, ...asked }, options) =>
      told(await scan(asked, options), { greeting, showsSeat }),
  }
}

type Verdict = Awaited<ReturnType<ServiceOf<'attendance'>['scan']>>
type Shown = Pick<KioskSettings, 'greeting' | 'showsSeat'>

/** Whoever is sent away is told no reason that names anybody. */
const REASONS = {
  unknown: 'unknown',
  other_event: 'other_event',
  revoked: 'withdrawn',
  removed: 'withdrawn',
  too_early: 'not_open',
  too_late: 'not_open',
  full: 'full',
  not_inside: 'other',
  not_invited: 'other',
} as const satisfies Partial<Record<ScanOutcomeKind, Extract<KioskAnswer, { kind: 'to_desk' }>['reason']>>

function told(outcome: Verdict, { greeting, showsSeat }: Shown): KioskAnswer {
  switch (outcome.kind) {
    case 'welcome':
    case 'entered':
    case 'reentered': {
      const { name, seat } = outcome.attendee
      const masked = greeting === 'masked' ? maskedName(name) : ''
      return { kind: 'welcome', name: masked || null, seat: (showsSeat && seat) || null }
    }
    case 'already':
    case 'inside':
      return { kind: 'already', at: outcome.at }
    case 'left':
      return { kind: 'goodbye' }
    // A code that is nobody's ticket is worth another try.
    case 'not_a_code':
    case 'paper_code':
    case 'sheet_code':
      return { kind: 'not_a_code' }
    case 'unknown':
    case 'other_event':
    case 'revoked':
    case 'removed':
    case 'too_early':
    case 'too_late':
    case 'full':
    case 'not_inside':
    case 'not_invited':
      return { kind: 'to_desk', reason: REASONS[outcome.kind] }
  }
}
