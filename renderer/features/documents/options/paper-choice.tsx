import { Input, SegmentedControl } from '@mantine/core'

const SIZES: Readonly<Record<string, string>> = {
  F4: 'F4 (215 × 330 mm)',
  A4: 'A4',
  A6: 'A6, satu kartu selembar',
  A3: 'A3 (297 × 420 mm)',
  A2: 'A2 (420 × 594 mm)',
  'ID-1': 'ID-1 (85,6 × 54 mm), satu kartu selembar',
  '58mm': 'Label gulungan 58 mm',
  '80mm': 'Label gulungan 80 mm',
}

type PaperChoiceProps<Size extends string> = {
  value: Size
  sizes: readonly Size[]
  onChange: (size: Size) => void
}

export function PaperChoice<Size extends string>({ value, sizes, onChange }: PaperChoiceProps<Size>) {
  return (
    <Input.Wrapper label="Kertas">
      <SegmentedControl
        fullWidth
        orientation={sizes.length > 2 ? 'vertical' : 'horizontal'}
        aria-label="Kertas"
        value={value}
        onChange={onChange}
        data={sizes.map((size) => ({ value: size, label: SIZES[size] ?? size }))}
      />
    </Input.Wrapper>
  )
}
