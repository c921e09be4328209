/** Whose place is signed, why and where. */
import { Select, TextInput } from '@mantine/core'

type Stated = { field: string; reason: string; place: string }

type PlaceFieldsProps = {
  fields: readonly { name: string; signer: string }[]
  value: Stated
  onChange: (value: Stated) => void
}

export function PlaceFields({ fields, value, onChange }: PlaceFieldsProps) {
  return (
    <>
      <Select
        label="Tempat tanda tangan"
        value={value.field}
        onChange={(field) => field !== null && onChange({ ...value, field })}
        data={fields.map(({ name, signer }) => ({ value: name, label: signer || name }))}
        allowDeselect={false}
      />
      <TextInput
        label="Alasan (boleh kosong)"
        value={value.reason}
        maxLength={200}
        onChange={(e) => onChange({ ...value, reason: e.currentTarget.value })}
      />
      <TextInput
        label="Ditandatangani di"
        value={value.place}
        maxLength={120}
        onChange={(e) => onChange({ ...value, place: e.currentTarget.value })}
      />
    </>
  )
}
