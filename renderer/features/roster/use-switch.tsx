/** Whether a sheet, or one of several tables on it, is imported. */
import { Switch } from '@mantine/core'
import classes from './import-page.module.css'

type Props = { label: string; checked: boolean; onChange: (checked: boolean) => void }

export function UseSwitch({ label, checked, onChange }: Props) {
  return (
    <Switch
      label={label}
      size="md"
      classNames={{ root: classes.switch ?? '', label: classes.switchLabel ?? '' }}
      checked={checked}
      onChange={(e) => onChange(e.currentTarget.checked)}
    />
  )
}
