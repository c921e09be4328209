/** The code that stands under the QR code, typed in capitals or not. */
import { WordsField } from './words-field.tsx'

type ShortCodeFieldProps = {
  label: string
  value: string
  onType: (typed: string) => void
  isFirst?: boolean
}

/** `isFirst`: whoever comes here comes to type. */
export function ShortCodeField({ isFirst = false, ...field }: ShortCodeFieldProps) {
  return (
    <WordsField
      {...field}
      placeholder="ABCD-EF12"
      maxLength={40}
      autoCapitalize="characters"
      spellCheck={false}
      autoFocus={isFirst}
    />
  )
}
