import { Switch } from '@mantine/core'
import type { PanelProps } from './panel.ts'
import { SheetMarksChoice } from './sheet-marks-choice.tsx'
import { SignaturesChoice, WordingChoice } from './signatures-choice.tsx'
import { TextNote } from './text-note.tsx'

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
        instrument={'pakta_integritas'}
        wording={options.wording}
        onChange={(wording) => onChange({ ...options, wording })}
      />
      <SheetMarksChoice
        value={options.sheetMarks}
        onChange={(sheetMarks) => onChange({ ...options, sheetMarks })}
      />
      <SignaturesChoice
        signatures={options.signatures}
        withEvidence={options.withEvidence}
        onChange={(change) => onChange({ ...options, ...change })}
      />
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
