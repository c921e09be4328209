/** A television or a tablet in the hall: how many have come, and nobody's name. */
import { useEffect, useRef, useState } from 'react'
import { Button } from '@mantine/core'
import { IconMaximize } from '@tabler/icons-react'
import type { DeskSelf } from '#shared/contract/desk-link.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { HallBoard } from '../../ui/projection/hall-board.tsx'
import { tellChanged } from '../changed.ts'
import { useAsked } from '../use-asked.ts'
import classes from './hall-room.module.css'

/** The minutes go on also when nobody comes. */
const AGAIN_MS = 15_000

export function HallRoom({ self: { event } }: { self: DeskSelf }) {
  const screen = useRef<HTMLElement>(null)
  const isFull = useIsFullScreen()
  const board = useAsked(['attendance', 'participants', 'events'], () =>
    deskClient.projector.board({ eventId: event.id, withNames: false }),
  )
  useEffect(() => {
    const timer = setInterval(() => tellChanged(['attendance']), AGAIN_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <main ref={screen} className={classes.hall}>
      {board && <HallBoard title={event.title} zone={event.zone} board={board} />}
      {!isFull && document.fullscreenEnabled && (
        <Button
          className={classes.full}
          variant="default"
          leftSection={<IconMaximize size={20} aria-hidden />}
          onClick={() => void screen.current?.requestFullscreen()}
        >
          Layar penuh
        </Button>
      )}
    </main>
  )
}

function useIsFullScreen(): boolean {
  const [isFull, setFull] = useState(document.fullscreenElement !== null)
  useEffect(() => {
    const look = (): void => setFull(document.fullscreenElement !== null)
    document.addEventListener('fullscreenchange', look)
    return () => document.removeEventListener('fullscreenchange', look)
  }, [])
  return isFull
}
