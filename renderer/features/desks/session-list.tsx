/** The devices that were let in: who holds them, how they are, and how much was done on each. */
import { Badge, Button } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import type { DeskPace } from '#shared/contract/desk-work.ts'
import type { DeskSession } from '#shared/contract/desks.ts'
import { DESK_ROLE_LABELS, isAtTheDoor } from '#shared/domain/desk-role.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ago, thousands } from '../../ui/format.ts'
import rows from '../../ui/rows.module.css'
import { useNow } from '../../ui/use-now.ts'
import classes from './desks-page.module.css'

type SessionListProps = {
  eventId: string
  sessions: DeskSession[]
  paces: readonly DeskPace[]
  isOpen: boolean
  zone: Zone
}

export function SessionList({ eventId, sessions, paces, isOpen, zone }: SessionListProps) {
  const revoke = useTell(ask.desks.revoke.mutationOptions(), { done: 'Perangkat diputus.' })
  const now = useNow(5_000)
  if (sessions.length === 0) {
    return (
      <EmptyState icon={IconDeviceMobile} title="Belum ada perangkat">
        Pilih Sambungkan perangkat, lalu pindai kode QR-nya dengan HP atau tablet yang akan dipakai.
      </EmptyState>
    )
  }
  return (
    <ul className={rows.list}>
      {sessions.map((one) => (
        // The keyboard comes to the device, not to its button: a second press puts no other one out.
        <li key={one.id} className={`${rows.row} ${classes.session}`} tabIndex={-1}>
          <div className={rows.words}>
            <p className={classes.name}>
              {one.name} <span className={classes.role}>{DESK_ROLE_LABELS[one.role]}</span>
            </p>
            <p className={classes.about}>
              {one.device} · dipegang {one.operator}
              {one.witness !== '' && ` · saksi ${one.witness}`} · sejak {clockAt(one.startedAt, zone)}
            </p>
          </div>
          <Work session={one} pace={paces.find(({ desk }) => desk === one.name)} />
          <div className={classes.life}>
            {one.waiting > 0 && (
              <Badge variant="light" color="orange" size="lg" tt="none">
                {thousands(one.waiting)} menunggu dikirim
              </Badge>
            )}
            <Badge variant="light" color={one.connected ? 'teal' : 'gray'} size="lg" tt="none">
              {lifeOf(one, isOpen, now)}
            </Badge>
          </div>
          <Button
            variant="default"
            aria-label={`Putuskan ${one.name}`}
            onClick={() => revoke.mutate({ eventId, sessionId: one.id })}
          >
            Putuskan
          </Button>
        </li>
      ))}
    </ul>
  )
}

function Work({ session, pace }: { session: DeskSession; pace: DeskPace | undefined }) {
  if (session.role === 'penanda_tangan') {
    return (
      <p className={classes.count}>
        <strong>{thousands(session.signatures)}</strong> tanda tangan
      </p>
    )
  }
  if (!isAtTheDoor(session.role)) return <p className={classes.count} />
  return (
    <p className={classes.count}>
      <strong>{thousands(pace?.arrived ?? 0)}</strong> orang
      <span className={classes.pace}>
        {rate(pace?.perMinute ?? 0)} per menit · tertinggi {thousands(pace?.peakPerMinute ?? 0)}
      </span>
    </p>
  )
}

/** "3,4" */
function rate(perMinute: number): string {
  return (Math.round(perMinute * 10) / 10).toLocaleString('id')
}

function lifeOf({ connected, lastSeenAt }: DeskSession, isOpen: boolean, now: number): string {
  if (!isOpen) return 'Meja ditutup'
  if (connected) return 'Tersambung'
  return lastSeenAt === null ? 'Belum terdengar' : `Terputus, ${ago(lastSeenAt, now)}`
}
