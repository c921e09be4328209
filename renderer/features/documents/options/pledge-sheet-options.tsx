import { Select } from '@mantine/core'
import { BlankRows } from './blank-rows.tsx'
import { InstrumentChoice } from './instrument-choice.tsx'
import type { PanelProps } from './panel.ts'

export function PledgeSheetOptions({ event, options, onChange }: PanelProps<'pledge_sheet'>) {
  return (
    <>
      <InstrumentChoice
        event={event}
        value={options.instrument}
        onChange={(instrument) => onChange({ ...options, instrument })}
      />
      <Select
        label="Yang menandatangani"
        value={options.signatories}
        onChange={(signatories) => signatories && onChange({ ...options, signatories })}
        data={[
          { value: 'all', label: 'Semua peserta' },
          { value: 'present', label: 'Peserta yang hadir' },
          { value: 'officials', label: 'Pejabat yang ditunjuk saja' },
        ]}
        allowDeselect={false}
      />
      <BlankRows value={options.blankRows} onChange={(blankRows) => onChange({ ...options, blankRows })} />
    </>
  )
}
