/** Letting somebody in although it is too early, too late, full or not meant for them. */
import { Modal, Stack, Text } from '@mantine/core'
import { SCAN_WORDS } from '#shared/texts/scan.ts'
import type { VisitOutcome } from '#shared/texts/visit.ts'
import { ReasonForm } from './reason-form.tsx'

const REASONS = ['Disetujui panitia', 'Sudah melapor sebelumnya', 'Mendampingi pimpinan'] as const

type OverrideDialogProps = {
  refused: VisitOutcome | null
  onClose: () => void
  onOverride: (participantId: string, reason: string) => void
}

export function OverrideDialog({ refused, onClose, onOverride }: OverrideDialogProps) {
  return (
    <Modal opened={refused !== null} onClose={onClose} title="Izinkan masuk">
      {refused && (
        <Stack gap="sm" key={refused.attendee.id}>
          <Text size="sm">
            <strong>{refused.attendee.name}</strong> dicatat masuk walaupun “{SCAN_WORDS[refused.kind]}”.
            Alasannya tersimpan bersama catatannya.
          </Text>
          <ReasonForm
            usual={REASONS}
            submit="Izinkan"
            onReason={(reason) => onOverride(refused.attendee.id, reason)}
          />
        </Stack>
      )}
    </Modal>
  )
}
