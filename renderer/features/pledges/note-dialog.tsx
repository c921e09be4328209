/** Why somebody could not or would not, or until when it waits: one line, Enter writes it down. */
import { type FormEvent, useState } from 'react'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { type MarkableState, PLEDGE_STATE_LABELS } from '#shared/domain/pledge-state.ts'

const LONGEST_NOTE = 300

type NoteDialogProps = {
  state: MarkableState | null
  /** "Maria Bria" or "12 orang" */
  who: string
  onClose: () => void
  onWrite: (note: string) => void
}

export function NoteDialog({ state, who, onClose, onWrite }: NoteDialogProps) {
  return (
    <Modal opened={state !== null} onClose={onClose} title={state && PLEDGE_STATE_LABELS[state]}>
      {state && <Note key={state} who={who} onWrite={onWrite} onClose={onClose} />}
    </Modal>
  )
}

function Note({ who, onWrite, onClose }: Omit<NoteDialogProps, 'state'>) {
  const [note, setNote] = useState('')
  function submit(e: FormEvent): void {
    e.preventDefault()
    onWrite(note.trim())
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Text size="sm">{who}</Text>
        <TextInput
          label="Keterangan"
          description="Boleh kosong, misalnya: dinas luar sampai 3 Oktober. Jangan menulis nama partai, calon, atau pilihan seseorang."
          value={note}
          onChange={(e) => setNote(e.currentTarget.value)}
          maxLength={LONGEST_NOTE}
          autoComplete="off"
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Batal
          </Button>
          <Button type="submit">Catat</Button>
        </Group>
      </Stack>
    </form>
  )
}
