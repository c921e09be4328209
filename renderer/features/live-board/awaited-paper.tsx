/** The list of who is awaited, for whoever stands at the entrance without a screen. */
import { Stack, Text } from '@mantine/core'
import { PaperActions } from '../../ui/paper/paper-actions.tsx'
import classes from '../../ui/paper/paper-dialog.module.css'
import { PaperPreview } from '../../ui/paper/paper-preview.tsx'
import { usePaper } from '../../ui/paper/use-paper.ts'

/** `leaderIds`: of all of them; the paper finds out who is absent. */
type AwaitedPaperProps = { eventId: string; day: string; leaderIds: string[] }

export function AwaitedPaper({ eventId, day, leaderIds }: AwaitedPaperProps) {
  const drawing = usePaper(eventId, {
    kind: 'absentees',
    days: [day],
    order: 'protocol',
    grouping: 'none',
    participantIds: leaderIds,
  })
  return (
    <div className={classes.columns}>
      <PaperPreview drawing={drawing} title="Daftar peserta tidak hadir" />
      <Stack component="aside" aria-label="Tindakan">
        <Text size="sm" c="dimmed">
          Memuat pimpinan dan pejabat yang belum tercatat hadir saat ini.
        </Text>
        <PaperActions eventId={eventId} state={drawing.state} stacked />
      </Stack>
    </div>
  )
}
