/** Opens an event where its work stands. */
import { Navigate } from '@tanstack/react-router'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../event-context.tsx'
import { stageOf } from '../stage-of.ts'

export function EventStart() {
  const event = useEvent()
  const facets = useAsk(ask.participants.facets.queryOptions({ input: { eventId: event.id } }))
  const stage = stageOf(event, Date.now())
  const params = { eventId: event.id }
  if (stage === 'during') return <Navigate to="/kegiatan/$eventId/presensi" params={params} replace />
  if (stage === 'after') return <Navigate to="/kegiatan/$eventId/notula" params={params} replace />
  if (facets.isPending) return null
  const hasPeople = (facets.data?.total ?? 0) > 0
  return (
    <Navigate
      to={hasPeople ? '/kegiatan/$eventId/peserta' : '/kegiatan/$eventId/rincian'}
      params={params}
      replace
    />
  )
}
