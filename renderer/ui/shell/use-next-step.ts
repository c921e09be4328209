import type { Event } from '#shared/contract/events.ts'
import { toLocal } from '#shared/domain/time.ts'
import { clock } from '#shared/domain/time-text.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { stageOf } from '../stage-of.ts'
import { nextStep, type NextStep, type WorkSoFar } from './next-step.ts'

export function useNextStep(event: Event, nowMs: number): NextStep | undefined {
  const input = { eventId: event.id }
  const stage = stageOf(event, nowMs)
  const people = useAsk(ask.participants.facets.queryOptions({ input }))
  const attendance = useAsk(ask.attendance.summary.queryOptions({ input }))
  // Papers are weighed only before the day: at the door nothing may take time from the scans.
  const papers = useAsk(ask.documents.list.queryOptions({ input, enabled: stage === 'before' }))
  if (!people.data || !attendance.data) return undefined
  return nextStep({
    stage,
    hasVenue: event.venue !== '',
    people: people.data.total,
    present: attendance.data.present,
    badgesPrinted: papers.data?.some(({ kind, printed }) => kind === 'badges' && printed > 0),
    upcoming: upcomingStep(event, nowMs),
  })
}

function upcomingStep(event: Event, nowMs: number): WorkSoFar['upcoming'] {
  const { date, time } = toLocal(nowMs, event.zone)
  const [next] = event.agenda
    .filter(({ day, startTime }) => day === date && startTime > time)
    .toSorted((a, b) => a.startTime.localeCompare(b.startTime))
  return next && { title: next.title, time: clock(next.startTime) }
}
