import { Select } from '@mantine/core'
import { dayAndDate } from '#shared/domain/time-text.ts'
import type { PanelProps } from './panel.ts'

/** Made on the last day unless another is chosen. */
export function OfficialRecordOptions({ event, options, onChange }: PanelProps<'official_record'>) {
  if (event.days.length <= 1) return null
  return (
    <Select
      label="Tanggal berita acara"
      value={options.day ?? event.days.at(-1)?.day ?? null}
      onChange={(day) => onChange({ ...options, day: day ?? undefined })}
      data={event.days.map(({ day }) => ({ value: day, label: dayAndDate(day) }))}
      allowDeselect={false}
    />
  )
}
