import { useState } from 'react'
import { NumberInput, SimpleGrid, Switch, Text } from '@mantine/core'
import type { OptionsOf, PanelProps } from './panel.ts'

type Measures = Pick<
  OptionsOf<'envelope_labels'>,
  'columns' | 'rows' | 'widthMm' | 'heightMm' | 'columnGapMm' | 'rowGapMm' | 'used'
>
type Field = { field: keyof Measures; label: string; min: number; max: number; isWhole: boolean }

const FIELDS: readonly Field[] = [
  { field: 'columns', label: 'Kolom', min: 1, max: 6, isWhole: true },
  { field: 'rows', label: 'Baris', min: 1, max: 20, isWhole: true },
  { field: 'widthMm', label: 'Lebar label (mm)', min: 30, max: 210, isWhole: false },
  { field: 'heightMm', label: 'Tinggi label (mm)', min: 12, max: 150, isWhole: false },
  { field: 'columnGapMm', label: 'Jarak kolom (mm)', min: 0, max: 30, isWhole: false },
  { field: 'rowGapMm', label: 'Jarak baris (mm)', min: 0, max: 30, isWhole: false },
]
const USED: Field = {
  field: 'used',
  label: 'Label terpakai di lembar pertama',
  min: 0,
  max: 119,
  isWhole: true,
}

export function EnvelopeLabelsOptions({ options, onChange }: PanelProps<'envelope_labels'>) {
  return (
    <>
      <SimpleGrid cols={2} spacing="xs">
        {FIELDS.map((field) => (
          <Measure key={field.field} {...field} options={options} onChange={onChange} />
        ))}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        Ukuran label berbeda menurut merek. Ukur lembar label Anda, lalu coba dahulu di kertas biasa.
      </Text>
      <Measure {...USED} options={options} onChange={onChange} />
      <Switch
        label="Cetak garis tepi label untuk percobaan"
        checked={options.outlines}
        onChange={(e) => onChange({ ...options, outlines: e.currentTarget.checked })}
      />
    </>
  )
}

type MeasureProps = Field & Pick<PanelProps<'envelope_labels'>, 'options' | 'onChange'>

function Measure({ field, label, min, max, isWhole, options, onChange }: MeasureProps) {
  const [typed, setTyped] = useState<number | string>(options[field])
  return (
    <NumberInput
      label={label}
      value={typed}
      // While a number is being typed, the paper keeps the last one that is possible.
      onChange={(value) => {
        setTyped(value)
        if (typeof value === 'number' && value >= min && value <= max)
          onChange({ ...options, [field]: value })
      }}
      onBlur={() => setTyped(options[field])}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={!isWhole}
      decimalSeparator=","
      decimalScale={1}
      allowNegative={false}
    />
  )
}
