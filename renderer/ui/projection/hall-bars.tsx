/** Groups of people, and how many of each have come. */
import { thousands } from '#shared/domain/words.ts'
import classes from './hall-bars.module.css'

export type Bar = { label: string; present: number; invited: number }

type HallBarsProps = {
  title: string
  /** Which of several pages this is. */
  more?: string
  bars: readonly Bar[]
  /** Its labels are long. */
  isWide?: boolean
  /** Left out where a screen that stands upright has no room for it. */
  isSecondary?: boolean
}

export function HallBars({ title, more, bars, isWide = false, isSecondary = false }: HallBarsProps) {
  return (
    <section
      className={classes.group}
      data-wide={isWide || undefined}
      data-secondary={isSecondary || undefined}
    >
      <h2 className={classes.title}>
        <span>{title}</span>
        {more !== undefined && <span className={classes.more}>{more}</span>}
      </h2>
      <ul className={classes.bars}>
        {bars.map(({ label, present, invited }) => (
          <li key={label} className={classes.bar}>
            <span className={classes.label}>{label}</span>
            <span className={classes.count}>
              {thousands(present)}
              <span className={classes.of}> / {thousands(invited)}</span>
            </span>
            <span className={classes.track} aria-hidden>
              <span className={classes.filled} style={{ width: `${shareOf(present, invited)}%` }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function shareOf(present: number, invited: number): number {
  return invited === 0 ? 0 : Math.min(100, (present / invited) * 100)
}
