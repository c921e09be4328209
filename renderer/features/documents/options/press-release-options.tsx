import { Switch } from '@mantine/core'
import type { PanelProps } from './panel.ts'

export function PressReleaseOptions({ options, onChange }: PanelProps<'press_release'>) {
  return (
    <Switch
      label="Muat butir ikrar yang dibacakan"
      checked={options.withPledge}
      onChange={(e) => onChange({ ...options, withPledge: e.currentTarget.checked })}
    />
  )
}
