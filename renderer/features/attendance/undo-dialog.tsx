/** Taking an arrival back: one key for the usual reasons, a field for the others. */
import { type FormEvent, useState } from 'react'
import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'

/** An arrival as far as the dialog has to name it. */
export type Undoable = { entryId: string; name: string }

const REASONS = ['Salah orang', 'Terpindai tanpa sengaja', 'Tidak jadi masuk'] as const
const LONGEST_REASON = 300

type UndoDialogProps = {
  entry: Undoable | null
  onClose: () => void
  onUndo: (entry: Undoable, reason: string) => void
}

export function UndoDialog({ entry, onClose, onUndo }: UndoDialogProps) {
  return (
    <Modal opened={entry !== null} onClose={onClose} title="Batalkan kehadiran">
      {entry && <Reasons key={entry.entryId} entry={entry} onUndo={(reason) => onUndo(entry, reason)} />}
    </Modal>
  )
}

function Reasons({ entry, onUndo }: { entry: Undoable; onUndo: (reason: string) => void }) {
  const [other, setOther] = useState('')
  function submit(e: FormEvent): void {
    e.preventDefault()
    if (other.trim() !== '') onUndo(other.trim())
  }
  return (
    <Stack gap="sm">
      <Text size="sm">
        <strong>{entry.name}</strong> akan dihitung belum hadir. Catatan kedatangannya tetap tersimpan,
        ditambah pembatalan dengan alasannya.
      </Text>
      {REASONS.map((reason, place) => (
        <Button
          key={reason}
          variant="default"
          justify="flex-start"
          onClick={() => onUndo(reason)}
          data-autofocus={place === 0 || undefined}
        >
          {reason}
        </Button>
      ))}
      <form onSubmit={submit}>
        <Group align="flex-end" gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            label="Alasan lain"
            value={other}
            onChange={(e) => setOther(e.currentTarget.value)}
            maxLength={LONGEST_REASON}
            autoComplete="off"
          />
          <Button type="submit" disabled={other.trim() === ''}>
            Batalkan
          </Button>
        </Group>
      </form>
    </Stack>
  )
}
