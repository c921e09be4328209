/** What the hall sees. */
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEventIdInAddress } from '../../ui/event-context.tsx'

export function ProjectorPage() {
  const eventId = useEventIdInAddress() ?? ''
  const event = useAsk(ask.events.get.queryOptions({ input: { eventId } }))
  return (
    <main>
      <h1>{event.data?.title ?? event.sentence}</h1>
    </main>
  )
}
