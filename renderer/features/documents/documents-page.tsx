/** The papers of an event by their look: what is needed before the day, the others on "Dokumen". */
import { useId, useState } from 'react'
import { Alert, Button, Text, Title } from '@mantine/core'
import { IconFileOff } from '@tabler/icons-react'
import { useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import type { DocumentLine } from '#shared/contract/documents.ts'
import { DOCUMENT_STAGE_LABELS, DOCUMENT_STAGES } from '#shared/domain/document-stage.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import classes from './documents-page.module.css'
import { PaperCard } from './paper-card.tsx'
import { PreviewDialog } from './preview-dialog.tsx'

const SCREENS = {
  letters: {
    title: 'Surat & kartu',
    purpose: 'Yang disiapkan sebelum acara: undangan, surat, kartu peserta, dan label.',
  },
  papers: {
    title: 'Dokumen',
    purpose:
      'Isi setiap lembar diambil dari data kegiatan; halaman di bawah adalah halaman yang akan tercetak.',
  },
}

export function DocumentsPage() {
  const event = useEvent()
  const isLetters = useLocation({ select: ({ pathname }) => pathname.endsWith('/surat') })
  const { ids } = useSearch({ strict: false })
  const [open, setOpen] = useState<DocumentLine | null>(null)
  const list = useAsk(ask.documents.list.queryOptions({ input: { eventId: event.id } }))
  const lines = (list.data ?? []).filter(({ stage }) => (stage === 'before') === isLetters)
  const { title, purpose } = isLetters ? SCREENS.letters : SCREENS.papers
  const nobody = lines.some(({ kind, people }) => kind === 'invitations' && people === 0)
  const shown = nobody ? lines.filter(({ people }) => people !== 0) : lines
  return (
    <>
      <PageHeader
        title={title}
        purpose={purpose}
        actions={
          !isLetters && (
            <LinkButton to="/kegiatan/$eventId/naskah-akhir" params={{ eventId: event.id }} variant="default">
              Naskah akhir
            </LinkButton>
          )
        }
      />
      {list.sentence !== null && <Alert variant="default">{list.sentence}</Alert>}
      {isLetters && ids !== undefined && <OnlySome count={ids.length} />}
      {nobody && <NobodyYet eventId={event.id} />}
      {DOCUMENT_STAGES.map((stage) => (
        <Stage
          key={stage}
          heading={isLetters ? null : DOCUMENT_STAGE_LABELS[stage]}
          lines={shown.filter((line) => line.stage === stage)}
          onOpen={setOpen}
        />
      ))}
      <PreviewDialog
        event={event}
        line={open}
        ids={isLetters ? ids : undefined}
        onClose={() => setOpen(null)}
      />
    </>
  )
}

type StageProps = {
  /** Null where the page has only one. */
  heading: string | null
  lines: readonly DocumentLine[]
  onOpen: (line: DocumentLine) => void
}

function Stage({ heading, lines, onOpen }: StageProps) {
  const event = useEvent()
  const headingId = useId()
  if (lines.length === 0) return null
  return (
    <section className={classes.stage} {...(heading === null ? {} : { 'aria-labelledby': headingId })}>
      {heading !== null && (
        <Title order={2} id={headingId} mb="md">
          {heading}
        </Title>
      )}
      <ul className={classes.grid}>
        {lines.map((line) => (
          <PaperCard key={line.title} event={event} line={line} onOpen={() => onOpen(line)} />
        ))}
      </ul>
    </section>
  )
}

function OnlySome({ count }: { count: number }) {
  const navigate = useNavigate()
  const event = useEvent()
  return (
    <Alert variant="default" mb="md" title={`Untuk ${thousands(count)} peserta terpilih`}>
      <Text size="sm" mb="xs">
        Pilih surat atau kartu di bawah; yang tercetak hanya untuk mereka.
      </Text>
      <Button
        variant="default"
        onClick={() =>
          void navigate({ to: '/kegiatan/$eventId/surat', params: { eventId: event.id }, search: {} })
        }
      >
        Kembali ke semua peserta
      </Button>
    </Alert>
  )
}

function NobodyYet({ eventId }: { eventId: string }) {
  return (
    <EmptyState
      icon={IconFileOff}
      title="Belum ada yang diundang"
      actions={
        <LinkButton to="/kegiatan/$eventId/impor" params={{ eventId }}>
          Impor peserta
        </LinkButton>
      }
    >
      Undangan dan kartu dibuat untuk setiap peserta, masing-masing dengan kode QR-nya sendiri.
    </EmptyState>
  )
}
