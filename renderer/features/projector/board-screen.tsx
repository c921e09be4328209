/** The board of the hall, asked anew whenever somebody comes. */
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { HallBoard } from '../../ui/projection/hall-board.tsx'
import screen from '../../ui/projection/screen.module.css'

/** The minutes go on also when nobody comes. */
const AGAIN_MS = 15_000

export function BoardScreen({ event, withNames }: { event: Event; withNames: boolean }) {
  const board = useAsk(
    ask.projector.board.queryOptions({ input: { eventId: event.id, withNames }, refetchInterval: AGAIN_MS }),
  ).data
  if (!board) return <div className={screen.screen} />
  return <HallBoard title={event.title} zone={event.zone} board={board} />
}
