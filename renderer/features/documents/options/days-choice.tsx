import { MultiSelect } from '@mantine/core'
import type { Event } from '#shared/contract/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'

type DaysChoiceProps = {
  event: Event
  label: string
  /** What holds while no day is chosen. */
  nothingChosen: string
  days: readonly string[] | undefined
  onChange: (days: string[] | undefined) => void
}

/** Nothing to choose where the event has only one day. */
export function DaysChoice({ event, label, nothingChosen, days, onChange }: DaysChoiceProps) {
  if (event.days.length <= 1) return null
  return (
    <MultiSelect
      label={label}
      placeholder={days?.length ? '' : nothingChosen}
      value={[...(days ?? [])]}
      onChange={(chosen) => onChange(chosen.length > 0 ? chosen : undefined)}
      data={event.days.map(({ day }) => ({ value: day, label: dayAndDate(day) }))}
      clearable
    />
  )
}
