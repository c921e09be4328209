/** How people came before and after the beginning: a column for every five minutes, the tallest with its figure. */
import { VisuallyHidden } from '@mantine/core'
import type { RecapOverview } from '#shared/contract/recap.ts'
import { SLOT_MINUTES } from '#shared/domain/recap-slots.ts'
import { thousands } from '#shared/domain/words.ts'
import { slotWords } from '#shared/texts/recap.ts'
import classes from './arrivals-columns.module.css'

const COLUMN = 0.78
const TICK_MINUTES = 30

export function ArrivalsColumns({ arrivals }: Pick<RecapOverview, 'arrivals'>) {
  const [first] = arrivals
  const last = arrivals.at(-1)
  if (!first || !last) return <p className={classes.nobody}>Belum ada kedatangan yang tercatat.</p>
  const count = last.slot - first.slot + 1
  const most = arrivals.reduce((largest, one) => Math.max(largest, one.arrivals), 0)
  const top = arrivals.find((one) => one.arrivals === most) ?? first
  const placeOf = (slot: number) => `${((slot - first.slot) / count) * 100}%`
  const slots = Array.from({ length: count }, (_, place) => first.slot + place)
  return (
    <div className={classes.chart}>
      <div className={classes.plot} aria-hidden>
        <svg className={classes.picture} viewBox={`0 0 ${count} 1`} preserveAspectRatio="none">
          {arrivals.map(({ slot, arrivals: people }) => (
            <rect
              key={slot}
              className={classes.column}
              x={slot - first.slot + (1 - COLUMN) / 2}
              width={COLUMN}
              y={1 - people / most}
              height={people / most}
            />
          ))}
          {first.slot <= 0 && last.slot >= 0 && (
            <line className={classes.start} x1={-first.slot} x2={-first.slot} y1={0} y2={1} />
          )}
        </svg>
        <span className={classes.most} style={{ left: placeOf(top.slot + 0.5) }}>
          {thousands(most)}
        </span>
      </div>
      <div className={classes.ticks} aria-hidden>
        {slots
          .filter((slot) => (slot * SLOT_MINUTES) % TICK_MINUTES === 0)
          .map((slot) => (
            <span key={slot} className={classes.tick} style={{ left: placeOf(slot) }}>
              {tickWords(slot * SLOT_MINUTES)}
            </span>
          ))}
      </div>
      <VisuallyHidden>
        <table>
          <caption>Kedatangan per lima menit</caption>
          <thead>
            <tr>
              <th scope="col">Waktu</th>
              <th scope="col">Datang</th>
            </tr>
          </thead>
          <tbody>
            {arrivals.map(({ slot, arrivals: people }) => (
              <tr key={slot}>
                <th scope="row">{slotWords(slot)}</th>
                <td>{thousands(people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </div>
  )
}

function tickWords(minutes: number): string {
  if (minutes === 0) return 'mulai'
  return minutes < 0 ? `−${-minutes}` : `+${minutes}`
}
