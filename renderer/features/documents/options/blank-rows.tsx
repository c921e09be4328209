import { NumberInput } from '@mantine/core'

const MOST_BLANK_ROWS = 200

export function BlankRows({ value, onChange }: { value: number; onChange: (rows: number) => void }) {
  return (
    <NumberInput
      label="Baris kosong untuk tamu"
      value={value}
      onChange={(rows) => onChange(typeof rows === 'number' ? rows : 0)}
      min={0}
      max={MOST_BLANK_ROWS}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
    />
  )
}
