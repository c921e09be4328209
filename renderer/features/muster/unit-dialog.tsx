/** Why people of one unit are missing: as numbers from whoever leads the rows, or one by one by name. */
import { Modal, Stack, Text } from '@mantine/core'
import type { MusterUnit } from '#shared/contract/muster.ts'
import { thousands } from '#shared/domain/words.ts'
import { MissingPeople } from './missing-people.tsx'
import { ReportForm } from './report-form.tsx'
import { unitName } from './unit-name.ts'

type UnitDialogProps = { eventId: string; day: string; line: MusterUnit | null; onClose: () => void }

export function UnitDialog({ eventId, day, line, onClose }: UnitDialogProps) {
  return (
    <Modal opened={line !== null} onClose={onClose} size="xl" title={line ? unitName(line.unit) : ''}>
      {line && (
        <Stack gap="lg">
          <Text size="sm">
            Hadir <strong>{thousands(line.present)}</strong> dari {thousands(line.all)}, kurang{' '}
            <strong>{thousands(line.missing)}</strong>, tanpa keterangan{' '}
            <strong>{thousands(line.unexplained)}</strong>.
          </Text>
          <ReportForm key={`${line.unit} ${day}`} {...{ eventId, day, line }} onDone={onClose} />
          <MissingPeople {...{ eventId, day }} unit={line.unit} />
        </Stack>
      )}
    </Modal>
  )
}
