import { Select, Switch } from '@mantine/core'
import { thousands } from '#shared/domain/words.ts'
import type { PanelProps } from './panel.ts'
import { SignersChoice } from './signers-choice.tsx'

const EVERY_DAY = 'all'

export function CertificatesOptions({ event, options, onChange }: PanelProps<'certificates'>) {
  const days = event.days.length
  return (
    <>
      {options.recipients === 'participants' && days > 1 && (
        <Select
          label="Syarat kehadiran"
          value={options.leastDays === null ? EVERY_DAY : String(options.leastDays)}
          onChange={(chosen) =>
            onChange({ ...options, leastDays: chosen === EVERY_DAY ? null : Number(chosen) })
          }
          data={[
            { value: EVERY_DAY, label: 'Hadir setiap hari' },
            ...Array.from({ length: days - 1 }, (_, index) => days - 1 - index).map((least) => ({
              value: String(least),
              label: `Hadir paling sedikit ${thousands(least)} hari`,
            })),
          ]}
          allowDeselect={false}
        />
      )}
      <Switch
        label="Daftar materi di halaman belakang"
        checked={options.withMaterials}
        onChange={(e) => onChange({ ...options, withMaterials: e.currentTarget.checked })}
      />
      <SignersChoice
        event={event}
        signerIds={options.signerIds}
        onChange={(signerIds) => onChange({ ...options, signerIds })}
      />
    </>
  )
}
