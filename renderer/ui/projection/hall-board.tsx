/**
 * How many have come, while they come, for a hall to read. No name unless the organiser shows them. It asks nobody
 * anything, so that a projector and a phone show the same.
 */
import type { Board } from '#shared/contract/projector.ts'
import { CATEGORY_LABELS } from '#shared/domain/category.ts'
import type { Zone } from '#shared/domain/time.ts'
import { percentage, thousands } from '#shared/domain/words.ts'
import { ArrivalsChart } from '../arrivals-chart/arrivals-chart.tsx'
import { FittedText } from './fitted-text.tsx'
import { type Bar, HallBars } from './hall-bars.tsx'
import classes from './hall-board.module.css'
import { HallClock } from './hall-clock.tsx'
import screen from './screen.module.css'
import { usePages } from './use-pages.ts'

/** As many as are read from the last seat. */
const BARS_AT_ONCE = 8
const MOST_CATEGORIES = 6
const EVERY_MS = 10_000

type HallBoardProps = { title: string; zone: Zone; board: Board }

export function HallBoard({ title, zone, board }: HallBoardProps) {
  const categories = categoryBars(board)
  return (
    <div className={screen.screen}>
      <header className={classes.head}>
        <span className={classes.title}>{title}</span>
        <HallClock zone={zone} />
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
          {board.slots.length > 0 && (
            <>
              <div className={classes.chart}>
                <ArrivalsChart slots={board.slots} startsAt={board.startsAt} zone={zone} mostTicks={4} />
              </div>
              <span className={classes.pace}>
                Kedatangan per 5 menit; {thousands(board.recent)} dalam 5 menit terakhir
              </span>
            </>
          )}
        </section>
        {categories.length > 0 && (
          <HallBars title="Kategori" bars={categories} isSecondary={board.byUnit.length > 0} />
        )}
        {board.byUnit.length > 0 && <Units board={board} />}
      </div>
      {board.latest.length > 0 && <Latest latest={board.latest} />}
    </div>
  )
}

/** All of them, one page after the other. */
function Units({ board }: { board: Board }) {
  const bars = unitBars(board)
  const { first, shown } = usePages(bars, BARS_AT_ONCE, EVERY_MS)
  return (
    <HallBars
      title="Perangkat daerah"
      isWide
      bars={shown}
      {...(bars.length > BARS_AT_ONCE && {
        more: `${first + 1}–${first + shown.length} dari ${bars.length}`,
      })}
    />
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
