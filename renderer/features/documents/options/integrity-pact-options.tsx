import { Switch } from '@mantine/core'
import type { PanelProps } from './panel.ts'
import { SigningChoices } from './signing-choices.tsx'
import { TextNote } from './text-note.tsx'
import { WordingChoice } from './wording-choice.tsx'

export function IntegrityPactOptions({ event, options, onChange }: PanelProps<'integrity_pact'>) {
  return (
    <>
      <TextNote eventId={event.id} textId="pakta-integritas" />
      <Switch
        label="Hanya yang sudah hadir"
        checked={options.onlyPresent}
        onChange={(e) => onChange({ ...options, onlyPresent: e.currentTarget.checked })}
      />
      <WordingChoice
        event={event}
        instrument="pakta_integritas"
        wording={options.wording}
        onChange={(wording) => onChange({ ...options, wording })}
      />
      <SigningChoices options={options} onChange={(change) => onChange({ ...options, ...change })} />
      <Switch
        label="Tempat tanda tangan atasan langsung"
        checked={options.withSupervisor}
        onChange={(e) => onChange({ ...options, withSupervisor: e.currentTarget.checked })}
      />
      <Switch
        label="Kotak Meterai Rp10.000"
        description="Hanya bila instansi memintanya."
        checked={options.dutyStamp}
        onChange={(e) => onChange({ ...options, dutyStamp: e.currentTarget.checked })}
      />
    </>
  )
}
