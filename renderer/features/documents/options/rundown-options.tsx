import { Select } from '@mantine/core'
import { dayAndDate } from '#shared/domain/time-text.ts'
import type { PanelProps } from './panel.ts'

const ALL_DAYS = ''

/** Nothing to choose where the event has only one day. */
export function RundownOptions({ event, options, onChange }: PanelProps<'rundown'>) {
  if (event.days.length <= 1) return null
  return (
    <Select
      label="Hari"
      value={options.day ?? ALL_DAYS}
      onChange={(day) => onChange({ ...options, day: day || undefined })}
      data={[
        { value: ALL_DAYS, label: 'Semua hari' },
        ...event.days.map(({ day }) => ({ value: day, label: dayAndDate(day) })),
      ]}
      allowDeselect={false}
    />
  )
}
