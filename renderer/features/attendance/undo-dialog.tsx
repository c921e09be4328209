/** Taking an arrival or a visit back. */
import { Modal, Stack, Text } from '@mantine/core'
import { ReasonForm } from './reason-form.tsx'

/** An entry as far as the dialog has to name it. `isVisit`: of a session or a door. */
export type Undoable = { entryId: string; name: string; isVisit: boolean }

const REASONS = ['Salah orang', 'Terpindai tanpa sengaja', 'Tidak jadi masuk'] as const

type UndoDialogProps = {
  entry: Undoable | null
  onClose: () => void
  onUndo: (entry: Undoable, reason: string) => void
}

export function UndoDialog({ entry, onClose, onUndo }: UndoDialogProps) {
  return (
    <Modal
      opened={entry !== null}
      onClose={onClose}
      title={entry?.isVisit ? 'Batalkan catatan di sini' : 'Batalkan kehadiran'}
    >
      {entry && (
        <Stack gap="sm" key={entry.entryId}>
          <Text size="sm">
            <strong>{entry.name}</strong>{' '}
            {entry.isVisit
              ? 'akan dihitung seperti sebelum pindaian ini. Catatannya tetap tersimpan, ditambah pembatalan dengan alasannya.'
              : 'akan dihitung belum hadir. Catatan kedatangannya tetap tersimpan, ditambah pembatalan dengan alasannya.'}
          </Text>
          <ReasonForm usual={REASONS} submit="Batalkan" onReason={(reason) => onUndo(entry, reason)} />
        </Stack>
      )}
    </Modal>
  )
}
