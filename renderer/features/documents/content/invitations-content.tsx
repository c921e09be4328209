import { TextInput } from '@mantine/core'
import { LineList } from '../../../ui/line-list/line-list.tsx'
import type { EditorProps } from './editor.ts'
import { LetterFields } from './letter-fields.tsx'

export function InvitationsContent({ body, onChange }: EditorProps<'invitations'>) {
  return (
    <>
      <LetterFields body={body} onChange={(change) => onChange({ ...body, ...change })} />
      <TextInput
        label="Surat ke desa dialamatkan melalui"
        description="Contoh: Camat. Nama kecamatannya ditambahkan bila tercatat. Kosong tidak dicetak."
        maxLength={200}
        value={body.addressedVia}
        onChange={(e) => onChange({ ...body, addressedVia: e.currentTarget.value })}
      />
      <TextInput
        label="Pakaian"
        description="Contoh: PDH Khaki. Kosong tidak dicetak."
        maxLength={200}
        value={body.dressCode}
        onChange={(e) => onChange({ ...body, dressCode: e.currentTarget.value })}
      />
      <LineList
        label="Paragraf tambahan"
        lines={body.notes}
        onChange={(notes) => onChange({ ...body, notes })}
        lineLabel="Paragraf"
        addLabel="Tambah paragraf"
        maxLength={2000}
      />
    </>
  )
}
