/** Loads the event in the address for all screens under it. */
import { Center, Loader } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { Outlet } from '@tanstack/react-router'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { EmptyState } from '../empty-state.tsx'
import { EventProvider, useEventIdInAddress } from '../event-context.tsx'
import { LinkButton } from '../link-button.tsx'
import { ExampleBand } from './example-band.tsx'

export function EventRoute() {
  const eventId = useEventIdInAddress() ?? ''
  const event = useAsk(ask.events.get.queryOptions({ input: { eventId } }))
  if (event.data) {
    return (
      <EventProvider event={event.data}>
        <ExampleBand event={event.data} />
        <Outlet />
      </EventProvider>
    )
  }
  if (event.sentence === null) {
    return (
      <Center h="100%">
        <Loader aria-label="Membuka kegiatan" />
      </Center>
    )
  }
  return (
    <EmptyState
      icon={IconCalendarOff}
      title="Kegiatan ini tidak dapat dibuka"
      actions={<LinkButton to="/">Lihat semua kegiatan</LinkButton>}
    >
      {event.sentence}
    </EmptyState>
  )
}
