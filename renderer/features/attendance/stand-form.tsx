/** Chooses the session and the door of this desk; with none of them only the day is noted. */
import { Select, Stack, Text } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { DOOR_DIRECTION_LABELS } from '#shared/texts/visit.ts'
import type { StandChoice } from './use-stand.ts'

const NONE = ''

type StandFormProps = { event: Event; stand: StandChoice; onDone: () => void }

export function StandForm({ event, stand, onDone }: StandFormProps) {
  const { session, door, direction, put } = stand
  const chosen = { sessionId: session?.id, doorId: door?.id, direction }
  function take(change: { sessionId?: string | undefined; doorId?: string | undefined }): void {
    const { sessionId, doorId } = { ...chosen, ...change }
    put({ ...(sessionId && { sessionId }), ...(doorId && { doorId }), direction })
  }
  return (
    <Stack gap="md" onKeyDown={(e) => e.key === 'Enter' && !e.defaultPrevented && onDone()}>
      <Text size="sm" c="dimmed">
        Diingat laptop ini. Setiap pindaian dihitung untuk tempat ini dan untuk kehadiran hari itu.
      </Text>
      {event.sessions.length > 0 && (
        <Select
          label="Sesi"
          data={[{ value: NONE, label: 'Tanpa sesi' }, ...sessionChoices(event)]}
          value={session?.id ?? NONE}
          onChange={(id) => take({ sessionId: id || undefined })}
          allowDeselect={false}
          searchable={event.sessions.length > 8}
          comboboxProps={{ withinPortal: false }}
          data-autofocus
        />
      )}
      {event.doors.length > 0 && (
        <Select
          label="Pintu"
          data={[
            { value: NONE, label: 'Tanpa pintu' },
            ...event.doors.map(({ id, name, direction: way }) => ({
              value: id,
              label: way === 'in' ? name : `${name} (${DOOR_DIRECTION_LABELS[way].toLowerCase()})`,
            })),
          ]}
          value={door?.id ?? NONE}
          onChange={(id) => take({ doorId: id || undefined })}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
        />
      )}
    </Stack>
  )
}

function sessionChoices({ days, sessions }: Event) {
  const choice = ({ id, title }: Event['sessions'][number]) => ({ value: id, label: title })
  if (days.length === 1) return sessions.map(choice)
  return days
    .map(({ day }) => ({
      group: dayAndDate(day),
      items: sessions.filter((session) => session.day === day).map(choice),
    }))
    .filter(({ items }) => items.length > 0)
}
