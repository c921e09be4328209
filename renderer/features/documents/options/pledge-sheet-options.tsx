import { Select } from '@mantine/core'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { BlankRows } from './blank-rows.tsx'
import type { PanelProps } from './panel.ts'

export function PledgeSheetOptions({ event, options, onChange }: PanelProps<'pledge_sheet'>) {
  return (
    <>
      {event.instruments.length > 1 && (
        <Select
          label="Naskah"
          value={options.instrument}
          onChange={(instrument) => instrument && onChange({ ...options, instrument })}
          data={event.instruments.map((one) => ({ value: one, label: INSTRUMENT_LABELS[one] }))}
          allowDeselect={false}
        />
      )}
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
