/**
 * Arrivals of every five minutes as columns, everybody so far as a line. Its letters and colours are those of its
 * place, so that it stands on the laptop, in the hall and on a phone.
 */
import { type ArrivalSlot, SLOT_MS } from '#shared/domain/arrival-slots.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './arrivals-chart.module.css'
import { climbOf, placeOf, ticksOf } from './chart-scale.ts'

type ArrivalsChartProps = {
  slots: readonly ArrivalSlot[]
  startsAt: number
  zone: Zone
  /** For whoever hears the screen: the same figures as a table. Left out where nobody sits before it. */
  tableCaption?: string
  mostTicks?: number
}

/** A column is as wide as this part of its five minutes. */
const COLUMN = 0.78
const EDGE = 0.04

export function ArrivalsChart({ slots, startsAt, zone, tableCaption, mostTicks = 7 }: ArrivalsChartProps) {
  const most = slots.reduce((largest, { arrivals }) => Math.max(largest, arrivals), 0)
  const start = placeOf(startsAt, slots)
  const top = slots.findIndex(({ arrivals }) => arrivals === most)
  const climb = climbOf(slots)
    .map(({ x, y }) => `${x * slots.length},${1 - y}`)
    .join(' ')
  return (
    <div className={classes.chart}>
      <div className={classes.plot} aria-hidden>
        <svg className={classes.picture} viewBox={`0 0 ${slots.length} 1`} preserveAspectRatio="none">
          {slots.map(({ at, arrivals }, place) => (
            <rect
              key={at}
              className={classes.column}
              x={place + (1 - COLUMN) / 2}
              width={COLUMN}
              y={1 - shareOf(arrivals, most)}
              height={shareOf(arrivals, most)}
            />
          ))}
          {start !== null && (
            <line
              className={classes.start}
              x1={start * slots.length}
              x2={start * slots.length}
              y1={0}
              y2={1}
            />
          )}
          <polyline className={classes.halo} points={climb} />
          <polyline className={classes.climb} points={climb} />
        </svg>
        {most > 0 && (
          <span className={classes.most} style={{ left: `${((top + 0.5) / slots.length) * 100}%` }}>
            {thousands(most)}
          </span>
        )}
        {start !== null && (
          <span
            className={classes.startWords}
            style={{ left: `${start * 100}%` }}
            data-late={start > 0.5 || undefined}
          >
            mulai
          </span>
        )}
      </div>
      <div className={classes.ticks} aria-hidden>
        {ticksOf(slots, zone, mostTicks).map(({ at, x, label }) => (
          <span key={at} className={classes.tick} data-edge={edgeOf(x)} style={{ left: `${x * 100}%` }}>
            {label}
          </span>
        ))}
      </div>
      {tableCaption !== undefined && <SlotTable slots={slots} zone={zone} caption={tableCaption} />}
    </div>
  )
}

/** A time at either end stands within the picture. */
function edgeOf(x: number): 'start' | 'end' | undefined {
  if (x < EDGE) return 'start'
  return x > 1 - EDGE ? 'end' : undefined
}

function shareOf(arrivals: number, most: number): number {
  return most === 0 ? 0 : arrivals / most
}

type SlotTableProps = Pick<ArrivalsChartProps, 'slots' | 'zone'> & { caption: string }

function SlotTable({ slots, zone, caption }: SlotTableProps) {
  const time = (at: number): string => clock(toLocal(at, zone).time)
  return (
    <div className={classes.heard}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Pukul ({zone})</th>
            <th scope="col">Datang</th>
            <th scope="col">Jumlah hadir</th>
          </tr>
        </thead>
        <tbody>
          {slots.map(({ at, arrivals, total }) => (
            <tr key={at}>
              <th scope="row">
                {time(at)} s.d. {time(at + SLOT_MS)}
              </th>
              <td>{thousands(arrivals)}</td>
              <td>{thousands(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
