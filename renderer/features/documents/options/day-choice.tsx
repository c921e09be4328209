import { Select } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'

type DayChoiceProps = {
  event: Event
  day: string | undefined
  onChange: (day: string | undefined) => void
}

/** Nothing to choose where the event has only one day. */
export function DayChoice({ event, day, onChange }: DayChoiceProps) {
  if (event.days.length <= 1) return null
  return (
    <Select
      label="Hari"
      value={day ?? event.days[0]?.day ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      data={event.days.map((one) => ({ value: one.day, label: dayAndDate(one.day) }))}
      allowDeselect={false}
    />
  )
}
