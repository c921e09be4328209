import { Input, SegmentedControl, Text } from '@mantine/core'
import type { PanelProps } from './panel.ts'

export function BadgesOptions({ options, onChange }: PanelProps<'badges'>) {
  const { paper } = options
  if (paper === '58mm' || paper === '80mm')
    return (
      <Text size="sm" c="dimmed">
        Satu label per orang: nama, kode QR, dan kode pendek, untuk pencetak label 203 dpi. Saat mencetak,
        pilih ukuran sebenarnya (100%).
      </Text>
    )
  if (paper !== 'A4' && paper !== 'F4') return null
  return (
    <Input.Wrapper label="Ukuran kartu">
      <SegmentedControl
        fullWidth
        orientation="vertical"
        aria-label="Ukuran kartu"
        value={options.card}
        onChange={(card) => onChange({ ...options, card })}
        data={[
          { value: 'standard', label: '90 × 55 mm' },
          { value: 'id1', label: '85,6 × 54 mm (ID-1, seukuran KTP)' },
        ]}
      />
    </Input.Wrapper>
  )
}
