import { TextInput } from '@mantine/core'
import { LineList } from '../../../ui/line-list/line-list.tsx'
import type { EditorProps } from './editor.ts'

export function InvitationsContent({ body, onChange }: EditorProps<'invitations'>) {
  return (
    <>
      <TextInput
        label="Sifat"
        maxLength={50}
        value={body.classification}
        onChange={(e) => onChange({ ...body, classification: e.currentTarget.value })}
      />
      <TextInput
        label="Lampiran"
        description="Contoh: 1 (satu) berkas. Kosong tercetak sebagai tanda pisah."
        maxLength={200}
        value={body.attachment}
        onChange={(e) => onChange({ ...body, attachment: e.currentTarget.value })}
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
