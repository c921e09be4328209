/** The last ten who came in, each with a way back. */
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import type { AttendanceEntry } from '#shared/contract/attendance.ts'
import { clock } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import latest from '../../ui/latest-lines.module.css'
import classes from './latest-arrivals.module.css'
import type { Undoable } from './undo-dialog.tsx'

const SHOWN = 10

type LatestArrivalsProps = {
  entries: readonly AttendanceEntry[]
  zone: Zone
  onUndo: (entry: Undoable) => void
}

export function LatestArrivals({ entries, zone, onUndo }: LatestArrivalsProps) {
  const arrivals = entries.filter(({ kind }) => kind === 'arrive').slice(0, SHOWN)
  return (
    <section className={classes.card} aria-labelledby="latest-arrivals">
      <h2 id="latest-arrivals" className={latest.title}>
        Terakhir tiba
      </h2>
      {arrivals.length === 0 && <p className={latest.empty}>Belum ada yang tiba.</p>}
      <ol className={latest.list}>
        {arrivals.map((entry) => (
          <li key={entry.id} className={classes.line} data-undone={entry.undone || undefined}>
            <span className={latest.time}>{clock(toLocal(entry.at, zone).time)}</span>
            <span className={classes.name} title={wordsFor(entry)}>
              {wordsFor(entry)}
            </span>
            <span className={latest.desk}>{entry.undone ? 'dibatalkan' : entry.desk}</span>
            {entry.undone ? <span /> : <Undo entry={entry} onUndo={onUndo} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

function wordsFor({ name, substitute }: AttendanceEntry): string {
  return substitute === null ? name : `${substitute}, mewakili ${name}`
}

function Undo({ entry, onUndo }: { entry: AttendanceEntry; onUndo: (entry: Undoable) => void }) {
  const label = `Batalkan kehadiran ${entry.name}`
  return (
    <Tooltip label="Batalkan kehadiran" position="left">
      <ActionIcon aria-label={label} onClick={() => onUndo({ entryId: entry.id, name: entry.name })}>
        <IconArrowBackUp size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
