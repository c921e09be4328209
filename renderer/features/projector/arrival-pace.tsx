/** How many came in each of the last minutes. */
import type { Board } from '#shared/contract/projector.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './arrival-pace.module.css'

const RECENT_MINUTES = 5

export function ArrivalPace({ pace }: Pick<Board, 'pace'>) {
  const most = Math.max(1, ...pace.map(({ arrivals }) => arrivals))
  const recent = pace.slice(-RECENT_MINUTES).reduce((sum, { arrivals }) => sum + arrivals, 0)
  return (
    <div className={classes.pace}>
      <div className={classes.columns} aria-hidden>
        {pace.map(({ minute, arrivals }) => (
          <span
            key={minute}
            className={classes.column}
            data-none={arrivals === 0 || undefined}
            style={{ height: `${(arrivals / most) * 100}%` }}
          />
        ))}
      </div>
      <span className={classes.words}>
        {thousands(recent)} datang dalam {RECENT_MINUTES} menit terakhir
      </span>
    </div>
  )
}
