/** How many have come, while they come. No name unless the organiser shows them. */
import type { Event } from '#shared/contract/events.ts'
import type { Board } from '#shared/contract/projector.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { FittedText } from '../../ui/projection/fitted-text.tsx'
import screen from '../../ui/projection/screen.module.css'
import { ArrivalPace } from './arrival-pace.tsx'
import classes from './board-screen.module.css'
import { type Bar, BoardBars } from './board-bars.tsx'
import { HallClock } from './hall-clock.tsx'

/** The minutes go on also when nobody comes. */
const AGAIN_MS = 15_000
const MOST_CATEGORIES = 6

export function BoardScreen({ event, withNames }: { event: Event; withNames: boolean }) {
  const board = useAsk(
    ask.projector.board.queryOptions({ input: { eventId: event.id, withNames }, refetchInterval: AGAIN_MS }),
  ).data
  if (!board) return <div className={screen.screen} />
  return (
    <div className={screen.screen}>
      <header className={classes.head}>
        <span className={classes.title}>{event.title}</span>
        <HallClock zone={event.zone} />
      </header>
      <div className={classes.body}>
        <section className={classes.total} aria-label="Jumlah hadir">
          <span className={classes.label}>Hadir</span>
          <FittedText largestShare={1} className={classes.present}>
            {thousands(board.present)}
          </FittedText>
          <span className={classes.invited}>
            dari {thousands(board.invited)} undangan · {percentage(board.present, board.invited)}
            {board.represented > 0 && `, ${thousands(board.represented)} di antaranya mewakili`}
          </span>
          <ArrivalPace pace={board.pace} />
        </section>
        {board.byCategory.length > 0 && <BoardBars title="Kategori" bars={categoryBars(board)} />}
        {board.byUnit.length > 0 && <BoardBars title="Perangkat daerah" bars={unitBars(board)} />}
      </div>
      {board.latest.length > 0 && <Latest latest={board.latest} />}
    </div>
  )
}

function categoryBars({ byCategory }: Board): Bar[] {
  const largest = byCategory.slice(0, MOST_CATEGORIES).map(({ category, present, invited }) => ({
    label: CATEGORY_LABELS[category],
    present,
    invited,
  }))
  const others = byCategory.slice(MOST_CATEGORIES)
  if (others.length === 0) return largest
  const sum = (part: 'present' | 'invited') => others.reduce((all, one) => all + one[part], 0)
  return [...largest, { label: 'Lainnya', present: sum('present'), invited: sum('invited') }]
}

function unitBars({ byUnit, otherUnits }: Board): Bar[] {
  const named = byUnit.map(({ unit, present, invited }) => ({ label: unit, present, invited }))
  return otherUnits === null ? named : [...named, { label: 'Lainnya', ...otherUnits }]
}

function Latest({ latest }: Pick<Board, 'latest'>) {
  return (
    <footer className={classes.latest}>
      <span className={classes.latestLabel}>Baru hadir</span>
      {latest.map(({ name, unit }) => (
        <span key={`${name} ${unit ?? ''}`} className={classes.person}>
          {name}
        </span>
      ))}
    </footer>
  )
}
