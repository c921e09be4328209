import { Switch } from '@mantine/core'
import { DayChoice } from './day-choice.tsx'
import type { PanelProps } from './panel.ts'
import { SignersChoice } from './signers-choice.tsx'

export function MusterReportOptions({ event, options, onChange }: PanelProps<'muster_report'>) {
  return (
    <>
      <DayChoice event={event} day={options.day} onChange={(day) => onChange({ ...options, day })} />
      <Switch
        label="Nama yang tidak hadir di bawah tabel"
        checked={options.withNames}
        onChange={(e) => onChange({ ...options, withNames: e.currentTarget.checked })}
      />
      <SignersChoice
        event={event}
        signerIds={options.signerIds}
        onChange={(signerIds) => onChange({ ...options, signerIds })}
      />
    </>
  )
}
