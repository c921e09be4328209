import { Stack, Text } from '@mantine/core'
import { PaperActions } from '../../ui/paper/paper-actions.tsx'
import classes from '../../ui/paper/paper-dialog.module.css'
import { PaperPreview } from '../../ui/paper/paper-preview.tsx'
import { usePaper } from '../../ui/paper/use-paper.ts'

export function MusterPaper({ eventId, day }: { eventId: string; day: string }) {
  const drawing = usePaper(eventId, { kind: 'muster_report', day })
  return (
    <div className={classes.columns}>
      <PaperPreview drawing={drawing} title="Laporan kekuatan barisan" />
      <Stack component="aside" aria-label="Tindakan">
        <Text size="sm" c="dimmed">
          Memuat keadaan saat ini. Kertas, penanda tangan, dan nama dapat diatur di layar Dokumen.
        </Text>
        <PaperActions eventId={eventId} state={drawing.state} stacked />
      </Stack>
    </div>
  )
}
