/** A number that is covered until somebody asks to see it. */
import { ActionIcon, TextInput } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ComponentProps } from 'react'

type Props = {
  label: string
  /** How the covered number looks. */
  mask: (value: string) => string
  /** Asks for the whole number; undefined once it shows. */
  onShow: (() => void) | undefined
  busy: boolean
  input: ComponentProps<typeof TextInput> & { value?: string }
}

export function CoveredField({ label, mask, onShow, busy, input }: Props) {
  if (!onShow) return <TextInput label={label} autoComplete="off" {...input} />
  return (
    <TextInput
      label={label}
      value={mask(input.value ?? '')}
      readOnly
      rightSection={
        <ActionIcon aria-label={`Perlihatkan ${label}`} loading={busy} onClick={onShow}>
          <IconEye size={18} />
        </ActionIcon>
      }
    />
  )
}
