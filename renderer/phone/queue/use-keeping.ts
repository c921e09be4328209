/** A desk at the door keeps what it scans, and delivers it while this is on the screen. */
import { useEffect, useRef, useState } from 'react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { onChanged } from '../changed.ts'
import type { DoorTeller } from '../door/asks.ts'
import type { Connection } from '../use-live.ts'
import { Delivery } from './delivery.ts'
import { keepingTeller } from './keeping-teller.ts'
import { queueOpened, scanQueue } from './queue.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

/** The straight way to the laptop with the queue before it. */
export function useKeeping(
  self: DeskSelf,
  straight: (self: DeskSelf) => DoorTeller,
  connection: Connection,
): DoorTeller {
  const { id: eventId } = self.event
  const isAway = useRef(false)
  useEffect(() => void (isAway.current = connection === 'away'), [connection])
  const [delivery] = useState(() => new Delivery(scanQueue, deskClient.deliveries, eventId))
  useEffect(() => {
    scanQueue.workFor(eventId)
    void queueOpened.then(() => delivery.wake())
    const stopHearing = onChanged((told) => {
      if (told === 'all' || told.includes('participants')) delivery.wake()
    })
    const stopWatching = scanQueue.subscribe(() => scanQueue.state().waiting > 0 && delivery.wake())
    return () => {
      stopHearing()
      stopWatching()
      delivery.end()
    }
  }, [delivery, eventId])
  useLeaveWarning()
  const [teller] = useState(() =>
    keepingTeller(straight(self), { queue: scanQueue, isAway: () => isAway.current }),
  )
  return teller
}
