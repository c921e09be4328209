import { DaysChoice } from './days-choice.tsx'
import { GroupingChoice } from './grouping-choice.tsx'
import type { PanelProps } from './panel.ts'
import { SignersChoice } from './signers-choice.tsx'

const GROUPINGS = {
  none: 'Satu daftar untuk semua',
  unit: 'Menurut OPD',
  district: 'Menurut kecamatan',
  category: 'Menurut kategori',
}

export function AbsenteesOptions({ event, options, onChange }: PanelProps<'absentees'>) {
  return (
    <>
      <DaysChoice
        event={event}
        label="Tidak hadir pada hari"
        nothingChosen="Seluruh hari kegiatan"
        days={options.days}
        onChange={(days) => onChange({ ...options, days })}
      />
      <GroupingChoice
        labels={GROUPINGS}
        value={options.grouping}
        onChange={(grouping) => onChange({ ...options, grouping })}
      />
      <SignersChoice
        event={event}
        signerIds={options.signerIds}
        onChange={(signerIds) => onChange({ ...options, signerIds })}
      />
    </>
  )
}
