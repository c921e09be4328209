import { Select, Switch } from '@mantine/core'
import { OptionalDayInput } from '../../../ui/optional-day-input.tsx'
import { BlankRows } from './blank-rows.tsx'
import { InstrumentChoice } from './instrument-choice.tsx'
import type { PanelProps } from './panel.ts'
import { SigningChoices } from './signing-choices.tsx'
import { WordingChoice } from './wording-choice.tsx'

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
      <SigningChoices options={options} onChange={(change) => onChange({ ...options, ...change })} />
      <Switch
        label="Lembar susulan: hanya yang belum menandatangani"
        description="Tanpa pejabat dan tanpa yang menolak."
        checked={options.onlyUnsigned}
        onChange={(e) => onChange({ ...options, onlyUnsigned: e.currentTarget.checked })}
      />
      {options.onlyUnsigned && (
        <OptionalDayInput
          label="Ditandatangani pada"
          description="Kosong: hari ikrar menurut susunan acara."
          value={options.signedOn ?? ''}
          onChange={(day) => onChange({ ...options, signedOn: day === '' ? undefined : day })}
        />
      )}
      <BlankRows value={options.blankRows} onChange={(blankRows) => onChange({ ...options, blankRows })} />
    </>
  )
}
