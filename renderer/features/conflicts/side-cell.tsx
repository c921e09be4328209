/** What one side knows: who, when by both clocks, and why. */
import type { ConflictSide } from '#shared/contract/conflicts.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { deviceMoment, sightWords } from '#shared/texts/conflicts.ts'
import classes from './conflicts-page.module.css'

/** Clocks that differ by less are the same to a person. */
const SAME_MS = 60_000

export function SideCell({ side, zone }: { side: ConflictSide; zone: Zone }) {
  const { desk, heldBy, at, deviceAt, receivedAt, reason } = side
  const isOff = deviceAt !== null && Math.abs(deviceAt - at) > SAME_MS
  return (
    <li className={classes.side} data-saw={side.saw}>
      <p className={classes.desk}>
        {desk === '' ? 'Laptop ini' : desk}
        {heldBy !== '' && ` · dipegang ${heldBy}`}
      </p>
      <p className={classes.saw}>{sightWords(side)}</p>
      <p className={classes.time}>{clockAt(at, zone)}</p>
      {isOff && <p className={classes.about}>Jam perangkat: {deviceMoment(deviceAt, zone)}</p>}
      {receivedAt !== null && <p className={classes.about}>Diterima laptop {clockAt(receivedAt, zone)}</p>}
      {reason !== '' && <p className={classes.about}>Alasan: {reason}</p>}
    </li>
  )
}
