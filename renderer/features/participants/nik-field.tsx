/** A population number: covered until somebody asks to see it. */
import { ActionIcon, TextInput } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { useState, type ComponentProps } from 'react'
import { maskNik } from '#shared/domain/nik.ts'

type Props = {
  label: string
  startsHidden: boolean
  input: ComponentProps<typeof TextInput> & { value?: string }
}

export function NikField({ label, startsHidden, input }: Props) {
  const [hidden, setHidden] = useState(startsHidden)
  if (!hidden) return <TextInput label={label} inputMode="numeric" autoComplete="off" {...input} />
  return (
    <TextInput
      label={label}
      value={maskNik(input.value ?? '')}
      readOnly
      rightSection={
        <ActionIcon aria-label="Perlihatkan NIK" onClick={() => setHidden(false)}>
          <IconEye size={18} />
        </ActionIcon>
      }
    />
  )
}
