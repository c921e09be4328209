/** Who speaks: chosen from the officials, or typed. */
import { Autocomplete } from '@mantine/core'

type SpeakerFieldProps = {
  label: string
  value: string
  speakers: readonly string[]
  onChange: (name: string) => void
}

export function SpeakerField({ label, value, speakers, onChange }: SpeakerFieldProps) {
  return (
    <Autocomplete
      label={label}
      value={value}
      onChange={onChange}
      data={[...speakers]}
      maxLength={300}
      comboboxProps={{ transitionProps: { duration: 100 } }}
    />
  )
}
