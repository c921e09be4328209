import { DaysChoice } from './days-choice.tsx'
import type { PanelProps } from './panel.ts'
import { SignersChoice } from './signers-choice.tsx'

export function AttendanceStatementOptions({ event, options, onChange }: PanelProps<'attendance_statement'>) {
  return (
    <>
      <DaysChoice
        event={event}
        label="Hadir pada hari"
        nothingChosen="Salah satu hari kegiatan"
        days={options.days}
        onChange={(days) => onChange({ ...options, days })}
      />
      <SignersChoice
        event={event}
        signerIds={options.signerIds}
        onChange={(signerIds) => onChange({ ...options, signerIds })}
      />
    </>
  )
}
