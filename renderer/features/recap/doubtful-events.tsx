/** Events whose figures contradict each other: named with the way to put them right. */
import { Alert } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RecapEvent } from '#shared/contract/recap.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import classes from './recap-table.module.css'

export function DoubtfulEvents({ events }: { events: readonly RecapEvent[] }) {
  const doubtful = events.filter(({ isReconciled }) => !isReconciled)
  if (doubtful.length === 0) return null
  return (
    <Alert
      icon={<IconAlertTriangle aria-hidden />}
      color="yellow"
      variant="default"
      title={`Angka ${thousands(doubtful.length)} kegiatan belum cocok`}
    >
      Rekap belum dapat dicetak atau disimpan selama kegiatan ini ikut: perbaiki di bagian Kecocokan angka.
      <ul>
        {doubtful.map(({ eventId, title, firstDay }) => (
          <li key={eventId}>
            <Link className={classes.link} to="/kegiatan/$eventId/ekspor" params={{ eventId }}>
              {shortDate(firstDay)} {title}
            </Link>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
