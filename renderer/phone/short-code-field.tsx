/** The code that stands under the QR code, typed in capitals or not. */
import { TextInput } from '@mantine/core'

type ShortCodeFieldProps = {
  label: string
  value: string
  onType: (typed: string) => void
  isFirst?: boolean
}

/** `isFirst`: whoever comes here comes to type. */
export function ShortCodeField({ label, value, onType, isFirst = false }: ShortCodeFieldProps) {
  return (
    <TextInput
      size="lg"
      label={label}
      placeholder="ABCD-EF12"
      value={value}
      onChange={(e) => onType(e.currentTarget.value)}
      maxLength={40}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      autoFocus={isFirst}
    />
  )
}
