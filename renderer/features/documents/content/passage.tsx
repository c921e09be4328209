import { Textarea } from '@mantine/core'

type PassageProps = {
  label: string
  description?: string
  value: string
  onChange: (text: string) => void
  maxLength?: number
}

/** A text of several paragraphs: each line becomes one. */
export function Passage({ label, description, value, onChange, maxLength = 20_000 }: PassageProps) {
  return (
    <Textarea
      label={label}
      {...(description === undefined ? {} : { description })}
      autosize
      minRows={2}
      maxRows={14}
      maxLength={maxLength}
      value={value}
      onChange={(e) => onChange(e.currentTarget.value)}
    />
  )
}
