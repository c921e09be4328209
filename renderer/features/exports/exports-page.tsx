/** Whether the figures agree, what leaves the app as data, who took it out, and the figures it holds. */
import { Alert } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ExportForm } from './export-form.tsx'
import { ExportLog } from './export-log.tsx'
import classes from './exports-page.module.css'
import { Figures } from './figures.tsx'
import { ReconciliationSection } from './reconciliation-section.tsx'

export function ExportsPage() {
  const event = useEvent()
  const input = { eventId: event.id }
  const summary = useAsk(ask.attendance.summary.queryOptions({ input }))
  const figures = useAsk(ask.reconciliation.check.queryOptions({ input }))
  return (
    <>
      <PageHeader
        title="Rekap & ekspor"
        purpose="Angka kehadiran, dan datanya sebagai berkas untuk dikirim atau diolah."
        actions={
          <LinkButton
            to="/kegiatan/$eventId/arsip"
            params={{ eventId: event.id }}
            variant="default"
            leftSection={<IconArchive size={18} aria-hidden />}
          >
            Arsip kegiatan
          </LinkButton>
        }
      />
      {summary.sentence !== null && <Alert variant="default">{summary.sentence}</Alert>}
      <div className={classes.page}>
        <ReconciliationSection eventId={event.id} answer={figures.data} sentence={figures.sentence} />
        <ExportForm eventId={event.id} isHeldBack={figures.data?.reasonsAgree === false} />
        <ExportLog event={event} />
      </div>
      {summary.data && <Figures summary={summary.data} isDoubtful={figures.data?.agrees === false} />}
    </>
  )
}
