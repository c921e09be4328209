/** The event whose work is shown around the screen: the one in the address, else the last one opened. */
import { useEffect, useState } from 'react'
import { useLocation } from '@tanstack/react-router'
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEventIdInAddress } from '../event-context.tsx'

/** On the list of events, and where a new one is made, none is open. */
const WITHOUT_EVENT = ['/', '/kegiatan-baru']

export function useOpenEvent(): Event | undefined {
  const inAddress = useEventIdInAddress()
  const isWithout = useLocation({ select: ({ pathname }) => WITHOUT_EVENT.includes(pathname) })
  const [last, setLast] = useState(inAddress)
  useEffect(() => {
    if (isWithout) setLast(undefined)
    else if (inAddress !== undefined) setLast(inAddress)
  }, [inAddress, isWithout])
  const eventId = isWithout ? undefined : (inAddress ?? last)
  const event = useAsk(
    ask.events.get.queryOptions({ input: { eventId: eventId ?? '' }, enabled: eventId !== undefined }),
  )
  return eventId === undefined ? undefined : event.data
}
