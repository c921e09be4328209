/** The session and the door at which the kiosk stands; with none of them it notes the day. */
import { SegmentedControl, Select, Stack } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import type { Stand } from '#shared/contract/stand.ts'
import { shortDate } from '#shared/domain/time-text.ts'
import { directionsAt, type VisitDirection } from '#shared/domain/visit.ts'

const NONE = ''
const WAYS: Readonly<Record<VisitDirection, string>> = { in: 'Masuk', out: 'Keluar' }

type StandFieldsProps = { event: Event; at: Stand | undefined; put: (at: Stand | undefined) => void }

export function StandFields({ event, at, put }: StandFieldsProps) {
  const { sessions, doors } = event
  if (sessions.length === 0 && doors.length === 0) return null
  const directions = directionsOf(event, at)
  const take = (change: { sessionId?: string | undefined; doorId?: string | undefined }): void =>
    put(standAt(event, { sessionId: at?.sessionId, doorId: at?.doorId, ...change }))
  return (
    <Stack gap="md">
      {sessions.length > 0 && (
        <Select
          label="Sesi"
          data={[
            { value: NONE, label: 'Tanpa sesi' },
            ...sessions.map(({ id, title, day }) => ({
              value: id,
              label: event.days.length === 1 ? title : `${title} (${shortDate(day)})`,
            })),
          ]}
          value={at?.sessionId ?? NONE}
          onChange={(id) => take({ sessionId: id || undefined })}
          allowDeselect={false}
        />
      )}
      {doors.length > 0 && (
        <Select
          label="Pintu"
          data={[
            { value: NONE, label: 'Tanpa pintu' },
            ...doors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={at?.doorId ?? NONE}
          onChange={(id) => take({ doorId: id || undefined })}
          allowDeselect={false}
        />
      )}
      {at && directions.length > 1 && (
        <SegmentedControl
          aria-label="Arah"
          data={directions.map((way) => ({ value: way, label: WAYS[way] }))}
          value={at.direction ?? 'in'}
          onChange={(way) => put({ ...at, direction: way === 'out' ? 'out' : 'in' })}
        />
      )}
    </Stack>
  )
}

type Chosen = { sessionId?: string | undefined; doorId?: string | undefined }

/** Undefined where nothing is chosen. */
function standAt(event: Event, { sessionId, doorId }: Chosen): Stand | undefined {
  if (sessionId === undefined && doorId === undefined) return undefined
  const at = { ...(sessionId !== undefined && { sessionId }), ...(doorId !== undefined && { doorId }) }
  const [direction] = directionsOf(event, at)
  return { ...at, ...(direction && { direction }) }
}

function directionsOf({ sessions, doors }: Event, at: Stand | undefined): readonly VisitDirection[] {
  const session = sessions.find(({ id }) => id === at?.sessionId) ?? null
  const door = doors.find(({ id }) => id === at?.doorId) ?? null
  return session || door ? directionsAt({ session, door }) : []
}
