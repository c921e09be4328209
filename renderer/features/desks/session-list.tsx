/** The devices that were let in, how they are, and how much was signed on each. */
import { Badge, Button } from '@mantine/core'
import { IconDeviceMobile } from '@tabler/icons-react'
import type { DeskSession } from '#shared/contract/desks.ts'
import { DESK_ROLE_LABELS } from '#shared/domain/desk-role.ts'
import { clockAt } from '#shared/domain/time-text.ts'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ago, thousands } from '../../ui/format.ts'
import rows from '../../ui/rows.module.css'
import { useNow } from '../../ui/use-now.ts'
import classes from './desks-page.module.css'

type SessionListProps = { eventId: string; sessions: DeskSession[]; isOpen: boolean; zone: Zone }

export function SessionList({ eventId, sessions, isOpen, zone }: SessionListProps) {
  const revoke = useTell(ask.desks.revoke.mutationOptions(), { done: 'Perangkat diputus.' })
  const now = useNow(5_000)
  if (sessions.length === 0) {
    return (
      <EmptyState icon={IconDeviceMobile} title="Belum ada perangkat">
        Pilih Sambungkan perangkat, lalu pindai kode QR-nya dengan HP atau tablet yang akan dipakai
        menandatangani.
      </EmptyState>
    )
  }
  return (
    <ul className={rows.list}>
      {sessions.map((one) => (
        <li key={one.id} className={`${rows.row} ${classes.session}`}>
          <div className={rows.words}>
            <p className={classes.name}>{one.name}</p>
            <p className={classes.about}>
              {DESK_ROLE_LABELS[one.role]} · {one.device} · dipegang {one.operator} · sejak{' '}
              {clockAt(one.startedAt, zone)}
            </p>
          </div>
          <p className={classes.count}>
            <strong>{thousands(one.signatures)}</strong> tanda tangan
          </p>
          <Badge variant="light" color={one.connected ? 'teal' : 'gray'} size="lg" tt="none">
            {lifeOf(one, isOpen, now)}
          </Badge>
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

function lifeOf({ connected, lastSeenAt }: DeskSession, isOpen: boolean, now: number): string {
  if (!isOpen) return 'Meja ditutup'
  if (connected) return 'Tersambung'
  return lastSeenAt === null ? 'Belum terdengar' : `Terputus, ${ago(lastSeenAt, now)}`
}
