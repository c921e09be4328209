/** The last ten who came in, or who passed where this desk stands, each with a way back. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import styles from '../../ui/latest-lines.module.css'
import classes from './latest-arrivals.module.css'
import type { Latest } from './latest.ts'
import type { Undoable } from './undo-dialog.tsx'

type LatestArrivalsProps = {
  title: string
  latest: readonly Latest[]
  zone: Zone
  onUndo: (entry: Undoable) => void
}

export function LatestArrivals({ title, latest, zone, onUndo }: LatestArrivalsProps) {
  return (
    <section className={classes.card} aria-labelledby="latest-arrivals">
      <h2 id="latest-arrivals" className={styles.title}>
        {title}
      </h2>
      {latest.length === 0 && <p className={styles.empty}>Belum ada yang tiba.</p>}
      <ol className={styles.list}>
        {latest.map((entry) => (
          <li key={entry.entryId} className={classes.line}>
            <span className={styles.time}>{clock(toLocal(entry.at, zone).time)}</span>
            <span className={classes.name} title={entry.words}>
              {entry.words}
            </span>
            <span className={styles.desk}>{entry.desk}</span>
            <Undo entry={entry} onUndo={onUndo} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Undo({ entry, onUndo }: { entry: Latest; onUndo: (entry: Undoable) => void }) {
  const what = entry.isVisit ? 'Batalkan catatan' : 'Batalkan kehadiran'
  return (
    <Tooltip label={what} position="left">
      <ActionIcon aria-label={`${what} ${entry.name}`} onClick={() => onUndo(entry)}>
        <IconArrowBackUp size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
