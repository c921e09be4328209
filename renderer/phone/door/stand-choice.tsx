/** Where this desk stands, where the event has sessions or doors. */
import { NativeSelect } from '@mantine/core'
import type { EventDoor, EventSession, Stand } from '#shared/contract/stand.ts'
import { directionsAt, type VisitDirection } from '#shared/domain/visit.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { useAsked } from '../use-asked.ts'
import classes from './door.module.css'

type StandChoiceProps = { eventId: string; at: Stand; onStand: (at: Stand) => void }

export function StandChoice({ eventId, at, onStand }: StandChoiceProps) {
  const places = useAsked(['events'], () => deskClient.sessions.list({ eventId }))
  if (!places || (places.sessions.length === 0 && places.doors.length === 0)) return null
  const { sessions, doors } = places
  const session = sessions.find(({ id }) => id === at.sessionId)
  const door = doors.find(({ id }) => id === at.doorId)
  const directions = session || door ? directionsAt({ session: session ?? null, door: door ?? null }) : []

  /** A direction that the place does not know is not taken along. */
  function put(change: { session?: EventSession | undefined; door?: EventDoor | undefined }): void {
    const next = { session, door, ...change }
    onStand({
      ...(next.session && { sessionId: next.session.id }),
      ...(next.door && { doorId: next.door.id }),
    })
  }
  return (
    <div className={classes.stand}>
      {sessions.length > 0 && (
        <NativeSelect
          aria-label="Sesi"
          value={session?.id ?? ''}
          onChange={(e) => put({ session: sessions.find(({ id }) => id === e.currentTarget.value) })}
          data={[
            { value: '', label: 'Kedatangan' },
            ...sessions.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      {doors.length > 0 && (
        <NativeSelect
          aria-label="Pintu"
          value={door?.id ?? ''}
          onChange={(e) => put({ door: doors.find(({ id }) => id === e.currentTarget.value) })}
          data={[
            { value: '', label: 'Tanpa pintu' },
            ...doors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      {directions.length > 1 && (
        <NativeSelect
          aria-label="Arah"
          value={at.direction ?? 'in'}
          onChange={(e) => onStand({ ...at, direction: e.currentTarget.value === 'out' ? 'out' : 'in' })}
          data={directions.map((direction) => ({ value: direction, label: DIRECTIONS[direction] }))}
        />
      )}
    </div>
  )
}

const DIRECTIONS: Readonly<Record<VisitDirection, string>> = { in: 'Masuk', out: 'Keluar' }
