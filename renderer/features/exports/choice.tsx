import { Radio, Stack } from '@mantine/core'

type ChoiceProps<Value extends string> = {
  label: string
  value: Value
  options: readonly { value: Value; label: string; description?: string }[]
  onChange: (value: Value) => void
}

/** One of a few, each with a word on what it is for. */
export function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>) {
  return (
    <Radio.Group
      label={label}
      value={value}
      onChange={(chosen) => {
        const known = options.find((option) => option.value === chosen)
        if (known) onChange(known.value)
      }}
    >
      <Stack gap="xs" mt={4}>
        {options.map((option) => (
          <Radio key={option.value} {...option} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
