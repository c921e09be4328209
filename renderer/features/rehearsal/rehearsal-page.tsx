/** Gladi bersih: what it is before it begins, and the stations while it goes on. */
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { BeginPage } from './begin-page.tsx'
import { Checklist } from './checklist.tsx'

export function RehearsalPage() {
  const event = useEvent()
  const state = useAsk(ask.rehearsal.state.queryOptions())
  if (!state.data) return null
  const { isEntered, now } = state.data
  return isEntered && now?.eventId === event.id ? <Checklist rehearsal={now} /> : <BeginPage waiting={now} />
}
