/** How many may be inside at once; empty where nobody counts. */
import { NumberInput } from '@mantine/core'

const MOST = 1_000_000

type CapacityFieldProps = {
  label: string
  capacity: number | null
  onChange: (capacity: number | null) => void
}

export function CapacityField({ label, capacity, onChange }: CapacityFieldProps) {
  return (
    <NumberInput
      aria-label={label}
      placeholder="bebas"
      min={1}
      max={MOST}
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator="."
      decimalSeparator=","
      hideControls
      value={capacity ?? ''}
      onChange={(typed) => onChange(typeof typed === 'number' && typed > 0 ? typed : null)}
    />
  )
}
