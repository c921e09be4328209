import { Switch } from '@mantine/core'
import type { PanelProps } from './panel.ts'

export function ActivityReportOptions({ options, onChange }: PanelProps<'activity_report'>) {
  return (
    <Switch
      label="Daftar isi di halaman depan"
      checked={options.contents}
      onChange={(e) => onChange({ ...options, contents: e.currentTarget.checked })}
    />
  )
}
