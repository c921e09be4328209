/** A line that is typed on a phone. The browser offers nothing: phones go from hand to hand. */
import { TextInput, type TextInputProps } from '@mantine/core'

type WordsFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'autoComplete'> & {
  value: string
  onType: (typed: string) => void
}

export function WordsField({ onType, ...field }: WordsFieldProps) {
  return <TextInput size="lg" {...field} autoComplete="off" onChange={(e) => onType(e.currentTarget.value)} />
}
