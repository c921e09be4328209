import { Switch } from '@mantine/core'
import { BlankRows } from './blank-rows.tsx'
import { DayChoice } from './day-choice.tsx'
import { GroupingChoice } from './grouping-choice.tsx'
import type { PanelProps } from './panel.ts'
import { SessionChoice } from './session-choice.tsx'
import { SignersChoice } from './signers-choice.tsx'
import { SigningChoices } from './signing-choices.tsx'

const GROUPINGS = {
  none: 'Satu daftar untuk semua',
  unit: 'Halaman baru untuk setiap OPD',
  district: 'Halaman baru untuk setiap kecamatan',
  category: 'Halaman baru untuk setiap kategori',
}

export function AttendanceListOptions({ event, options, onChange }: PanelProps<'attendance_list'>) {
  const day = options.day ?? event.days[0]?.day ?? ''
  const isGrouped = options.audience === 'participants' || options.audience === 'guests'
  return (
    <>
      <DayChoice
        event={event}
        day={options.day}
        onChange={(chosen) => onChange({ ...options, day: chosen, stepId: undefined, sessionId: undefined })}
      />
      <SessionChoice
        event={event}
        day={day}
        chosen={options.sessionId ?? options.stepId}
        onChange={(part) => onChange({ ...options, stepId: undefined, sessionId: undefined, ...part })}
      />
      {isGrouped && (
        <GroupingChoice
          labels={GROUPINGS}
          value={options.grouping}
          onChange={(grouping) => onChange({ ...options, grouping })}
        />
      )}
      <SignersChoice
        event={event}
        signerIds={options.signerIds}
        onChange={(signerIds) => onChange({ ...options, signerIds })}
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
      <Switch
        label="Catatan kegunaan data di bawah tabel"
        description="Kalimat susunan Ikrar, bukan bentuk resmi."
        checked={options.privacyNote}
        onChange={(e) => onChange({ ...options, privacyNote: e.currentTarget.checked })}
      />
      <SigningChoices options={options} onChange={(change) => onChange({ ...options, ...change })} />
      <BlankRows value={options.blankRows} onChange={(blankRows) => onChange({ ...options, blankRows })} />
    </>
  )
}
