import { Checkbox, Stack } from '@mantine/core'
import { RECAP_SECTIONS, type RecapSection } from '#shared/contract/document-options/attendance-recap.ts'
import type { PanelProps } from './panel.ts'
import { SignersChoice } from './signers-choice.tsx'

const LABELS: Readonly<Record<RecapSection, string>> = {
  day: 'Menurut hari',
  session: 'Menurut sesi',
  category: 'Menurut kategori',
  unit: 'Menurut perangkat daerah',
  district: 'Menurut kecamatan dan desa',
}

export function AttendanceRecapOptions({ event, options, onChange }: PanelProps<'attendance_recap'>) {
  return (
    <>
      <Checkbox.Group
        label="Bagian"
        value={options.sections}
        onChange={(chosen) =>
          onChange({ ...options, sections: RECAP_SECTIONS.filter((one) => chosen.includes(one)) })
        }
      >
        <Stack gap="xs" mt="xs">
          {RECAP_SECTIONS.map((section) => (
            <Checkbox key={section} value={section} label={LABELS[section]} />
          ))}
        </Stack>
      </Checkbox.Group>
      <SignersChoice
        event={event}
        signerIds={options.signerIds}
        onChange={(signerIds) => onChange({ ...options, signerIds })}
      />
    </>
  )
}
