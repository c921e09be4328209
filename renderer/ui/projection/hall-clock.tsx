/** The clock on the wall of the event. */
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { clock } from '#shared/domain/time-text.ts'
import { useNow } from '../use-now.ts'
import classes from './hall-clock.module.css'

const EVERY_MS = 1_000

export function HallClock({ zone }: { zone: Zone }) {
  const now = useNow(EVERY_MS)
  return (
    <span className={classes.clock}>
      {clock(toLocal(now, zone).time)} <span className={classes.zone}>{zone}</span>
    </span>
  )
}
