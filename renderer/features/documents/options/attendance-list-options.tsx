import { Switch } from '@mantine/core'
import { BlankRows } from './blank-rows.tsx'
import { DayChoice } from './day-choice.tsx'
import type { PanelProps } from './panel.ts'

export function AttendanceListOptions({ event, options, onChange }: PanelProps<'attendance_list'>) {
  return (
    <>
      <DayChoice event={event} day={options.day} onChange={(day) => onChange({ ...options, day })} />
      <Switch
        label="Halaman baru untuk setiap OPD"
        checked={options.perUnit}
        onChange={(e) => onChange({ ...options, perUnit: e.currentTarget.checked })}
      />
      <Switch
        label="Hanya yang sudah hadir"
        checked={options.onlyPresent}
        onChange={(e) => onChange({ ...options, onlyPresent: e.currentTarget.checked })}
      />
      <Switch
        label="Cetak jam pindai di kolom tanda tangan"
        checked={options.showArrival}
        onChange={(e) => onChange({ ...options, showArrival: e.currentTarget.checked })}
      />
      <BlankRows value={options.blankRows} onChange={(blankRows) => onChange({ ...options, blankRows })} />
    </>
  )
}
