/** The event that the screens under /kegiatan/$eventId are about. */
import { createContext, type ReactNode, useContext } from 'react'
import { useParams } from '@tanstack/react-router'
import type { Event } from '#shared/contract/events.ts'

const EventContext = createContext<Event | undefined>(undefined)

export function EventProvider({ event, children }: { event: Event; children: ReactNode }) {
  return <EventContext value={event}>{children}</EventContext>
}

export function useEvent(): Event {
  const event = useContext(EventContext)
  if (!event) throw new Error('useEvent is asked outside an event')
  return event
}

/** The event in the address, or undefined on screens that belong to none. */
export function useEventIdInAddress(): string | undefined {
  return useParams({ strict: false }).eventId
}
