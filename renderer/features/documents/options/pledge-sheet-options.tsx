import { Select } from '@mantine/core'
import { BlankRows } from './blank-rows.tsx'
import { InstrumentChoice } from './instrument-choice.tsx'
import type { PanelProps } from './panel.ts'
import { SignaturesChoice, WordingChoice } from './signatures-choice.tsx'

export function PledgeSheetOptions({ event, options, onChange }: PanelProps<'pledge_sheet'>) {
  return (
    <>
      <InstrumentChoice
        event={event}
        value={options.instrument}
        onChange={(instrument) => onChange({ ...options, instrument, wording: undefined })}
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
      <WordingChoice
        event={event}
        instrument={options.instrument}
        wording={options.wording}
        onChange={(wording) => onChange({ ...options, wording })}
      />
      <SignaturesChoice
        signatures={options.signatures}
        withEvidence={options.withEvidence}
        onChange={(change) => onChange({ ...options, ...change })}
      />
      <BlankRows value={options.blankRows} onChange={(blankRows) => onChange({ ...options, blankRows })} />
    </>
  )
}
