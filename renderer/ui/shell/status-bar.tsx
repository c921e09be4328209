/** Everything is stored, how old the newest copy is, and what comes next. */
import type { ReactNode } from 'react'
import { IconAlertTriangle, IconCircleFilled } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { CopiesState } from '#shared/contract/copies.ts'
import type { Event } from '#shared/contract/events.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useConnection, useLastChangeAt } from '../../bridge/live.ts'
import { ago, clockWithSeconds, laptopZone } from '../format.ts'
import { useNow } from '../use-now.ts'
import classes from './status-bar.module.css'
import { useNextStep } from './use-next-step.ts'

const LOOK_AGAIN_MS = 15_000

export function StatusBar({ event }: { event: Event | undefined }) {
  const now = useNow(LOOK_AGAIN_MS)
  const connection = useConnection()
  const lastChangeAt = useLastChangeAt()
  const copies = useAsk(ask.copies.state.queryOptions({ refetchInterval: 4 * LOOK_AGAIN_MS }))
  return (
    <footer className={classes.bar}>
      {connection === 'open' ? (
        <span className={classes.fact}>
          <IconCircleFilled size={9} className={classes.good} aria-hidden />
          {lastChangeAt === null
            ? 'Semua tersimpan'
            : `Tersimpan ${clockWithSeconds(lastChangeAt, event?.zone ?? laptopZone)}`}
        </span>
      ) : (
        <Warning>Menyambung kembali …</Warning>
      )}
      {copies.data && (
        <Link to="/salinan" className={classes.copies}>
          <CopyAges copies={copies.data} now={now} />
          <LockWarning />
        </Link>
      )}
      {event && <NextStepLine event={event} now={now} />}
    </footer>
  )
}

function CopyAges({ copies, now }: { copies: CopiesState; now: number }) {
  return (
    <>
      {copies.newestAt === null ? (
        <Warning>Belum ada salinan</Warning>
      ) : (
        <span>Salinan {ago(copies.newestAt, now)}</span>
      )}
      <SecondCopyAge copies={copies} now={now} />
    </>
  )
}

function SecondCopyAge({ copies, now }: { copies: CopiesState; now: number }) {
  if (copies.secondFolder === null) return <Warning>Belum ada salinan di USB</Warning>
  if (copies.secondMissing) return <Warning>USB salinan tidak terpasang</Warning>
  if (copies.secondProblem !== null) return <Warning>Salinan USB gagal dibuat</Warning>
  if (copies.secondNewestAt === null) return <Warning>Salinan USB belum dibuat</Warning>
  return <span>Salinan USB {ago(copies.secondNewestAt, now)}</span>
}

/** Nothing where all is well: a lock that holds is no news. */
function LockWarning() {
  const { data } = useAsk(ask.protection.state.queryOptions())
  if (data?.folder === 'plain') return <Warning>Data belum dikunci</Warning>
  return data?.recoveryKeptAt === null ? <Warning>Kode pemulihan belum disimpan</Warning> : null
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <span className={classes.warning}>
      <IconAlertTriangle size={14} aria-hidden />
      {children}
    </span>
  )
}

function NextStepLine({ event, now }: { event: Event; now: number }) {
  const step = useNextStep(event, now)
  if (!step) return null
  return (
    <span className={classes.next}>
      Langkah berikut:{' '}
      <Link to={step.to} params={{ eventId: event.id }}>
        {step.text}
      </Link>
    </span>
  )
}
