import { Select } from '@mantine/core'
import type { InvitationForm } from '#shared/contract/document-options/invitations.ts'
import type { PanelProps } from './panel.ts'

const FORMS: readonly { value: InvitationForm; label: string }[] = [
  { value: 'personal', label: 'Satu surat per orang, dengan kode QR' },
  { value: 'personal_without_code', label: 'Satu surat per orang, tanpa kode QR' },
  { value: 'list', label: 'Satu surat dengan daftar undangan' },
]

/** A list of who is invited stands in protocol order, unless another one is chosen after. */
export function InvitationsOptions({ options, onChange }: PanelProps<'invitations'>) {
  return (
    <Select
      label="Bentuk"
      value={options.form}
      onChange={(form) =>
        form && onChange({ ...options, form, ...(form === 'list' ? { order: 'protocol' } : {}) })
      }
      data={FORMS}
      allowDeselect={false}
    />
  )
}
