/** What the hall sees. The keys of a clicker work here as at the laptop; nothing else can be done here. */
import type { Event } from '#shared/contract/events.ts'
import type { Projection } from '#shared/contract/projector.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { useProjection } from '../../bridge/projection.ts'
import { useEventIdInAddress } from '../../ui/event-context.tsx'
import { useSteeringKeys } from '../../ui/projection/steering-keys.ts'
import { useSteering } from '../../ui/projection/use-steering.ts'
import { useKeyDown } from '../../ui/use-key-down.ts'
import { usePageTitle } from '../../ui/use-page-title.ts'
import { BoardScreen } from './board-screen.tsx'
import classes from './projector-page.module.css'
import { ReadingScreen } from './reading-screen.tsx'
import { WelcomeScreen } from './welcome-screen.tsx'

export function ProjectorPage() {
  usePageTitle('Layar proyektor')
  const eventId = useEventIdInAddress() ?? ''
  const event = useAsk(ask.events.get.queryOptions({ input: { eventId } }))
  const projection = useProjection(eventId)
  const { act } = useSteering(eventId, projection, { quiet: true })
  useSteeringKeys(act)
  useFullScreenKey()
  return (
    <main className={classes.page}>
      <h1 className={classes.heading}>{event.data?.title ?? event.sentence ?? 'Layar proyektor'}</h1>
      {event.data && projection && !projection.dark && <Shown event={event.data} projection={projection} />}
    </main>
  )
}

function Shown({ event, projection }: { event: Event; projection: Projection }) {
  switch (projection.mode) {
    case 'welcome':
      return <WelcomeScreen event={event} />
    case 'board':
      return <BoardScreen event={event} withNames={projection.withNames} />
    case 'reading':
      return <ReadingScreen eventId={event.id} projection={projection} />
  }
}

/** F11 as everywhere; the window has no menu that would know it. */
function useFullScreenKey(): void {
  useKeyDown((e) => {
    if (e.key !== 'F11') return
    e.preventDefault()
    void host.setFullScreen(window.innerHeight < window.screen.height)
  })
}
