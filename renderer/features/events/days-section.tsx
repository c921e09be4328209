import { ActionIcon, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { EventDay } from '#shared/contract/events.ts'
import { isCivilTime, minutesOf, timeOfMinutes } from '#shared/domain/time.ts'
import { daysText, timeRange } from '#shared/domain/time-text.ts'
import { DayInput } from '../../ui/day-input.tsx'
import { Section } from '../../ui/section.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { withDayMoved, withNextDay, withoutDay } from './draft.ts'
import type { DraftProps } from './draft-props.ts'

const USUAL_MINUTES = 180

export function DaysSection({ draft, change }: DraftProps) {
  const [first] = draft.days
  return (
    <Section
      title="Waktu"
      note={
        first && (
          <>
            Tercetak: <b>{daysText(draft.days.map(({ day }) => day))}</b>, pukul{' '}
            <b>{timeRange(first.startTime, first.endTime, draft.zone)}</b>
          </>
        )
      }
    >
      <Stack>
        {draft.days.map((day, index) => (
          // A day's date changes while it is typed, so its place is its name.
          <DayRow
            key={index}
            number={index + 1}
            day={day}
            isOnly={draft.days.length === 1}
            onMove={(date) => change(withDayMoved(draft, index, date))}
            onHours={(hours) => change({ days: draft.days.with(index, { ...day, ...hours }) })}
            onRemove={() => change(withoutDay(draft, index))}
          />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={draft.days.length >= 31}
            onClick={() => change(withNextDay(draft))}
          >
            Tambah hari
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}

type DayRowProps = {
  number: number
  day: EventDay
  isOnly: boolean
  onMove: (date: string) => void
  onHours: (hours: Partial<EventDay>) => void
  onRemove: () => void
}

function DayRow({ number, day, isOnly, onMove, onHours, onRemove }: DayRowProps) {
  const { startTime, endTime } = day
  const endsTooEarly = endTime !== null && endTime <= startTime
  return (
    <Group align="flex-end" role="group" aria-label={`Hari ke-${number}`}>
      <DayInput
        label={isOnly ? 'Tanggal' : `Tanggal hari ke-${number}`}
        value={day.day}
        onChange={onMove}
        w="17rem"
      />
      <TimeField label="Mulai" value={startTime} onChange={(time) => onHours({ startTime: time })} />
      {endTime !== null && (
        <TimeField
          label="Selesai"
          value={endTime}
          onChange={(time) => onHours({ endTime: time })}
          error={endsTooEarly}
        />
      )}
      <Checkbox
        label="sampai selesai"
        checked={endTime === null}
        h="2.5rem"
        styles={{ body: { height: '100%', alignItems: 'center' } }}
        onChange={(e) => onHours({ endTime: e.currentTarget.checked ? null : usualEnd(startTime) })}
      />
      {!isOnly && (
        <ActionIcon aria-label={`Hapus hari ke-${number}`} onClick={onRemove}>
          <IconTrash size={18} aria-hidden />
        </ActionIcon>
      )}
      {endsTooEarly && (
        <Text size="sm" c="var(--ikrar-bad)" role="alert">
          Jam selesai harus sesudah jam mulai.
        </Text>
      )}
    </Group>
  )
}

function usualEnd(startTime: string): string {
  return isCivilTime(startTime)
    ? timeOfMinutes(Math.min(minutesOf(startTime) + USUAL_MINUTES, 23 * 60 + 59))
    : '12:00'
}
