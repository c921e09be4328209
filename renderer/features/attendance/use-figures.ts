/** What stands beside the verdict: how many have come, to the event and to its sessions, and who came last. */
import type { AttendanceSummary } from '#shared/contract/attendance.ts'
import type { StandCounts } from '#shared/contract/sessions.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { type Latest, LATEST_SHOWN, latestArrivals, latestVisits } from './latest.ts'
import type { StandChoice } from './use-stand.ts'

export type Figures = {
  summary: AttendanceSummary | undefined
  /** Undefined where the event has no sessions and doors. */
  stands: StandCounts | undefined
  latest: Latest[]
}

export function useFigures(eventId: string, day: string | undefined, stand: StandChoice): Figures {
  const { sessionId, doorId } = stand.asked ?? {}
  const summary = useAsk(ask.attendance.summary.queryOptions({ input: { eventId, day } })).data
  const stands = useAsk(
    ask.sessions.counts.queryOptions({ input: { eventId, day }, enabled: stand.isOffered }),
  ).data
  const visits = useAsk(
    ask.sessions.visits.queryOptions({
      // Undone visits and their undoings take places, too.
      input: { eventId, day: summary?.day, sessionId, doorId, offset: 0, limit: 3 * LATEST_SHOWN },
      enabled: stand.asked !== undefined && summary !== undefined,
    }),
  ).data
  return {
    summary,
    stands: stand.isOffered ? stands : undefined,
    latest: stand.asked ? latestVisits(visits?.entries ?? []) : latestArrivals(summary?.latest ?? []),
  }
}
