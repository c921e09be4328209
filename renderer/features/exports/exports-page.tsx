/** What leaves the app as data, and the figures it will hold. */
import { useState } from 'react'
import { Alert, Button } from '@mantine/core'
import { IconArchive, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import { client, ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { sentenceOf } from '../../bridge/sentence-of.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { saveFile } from '../../ui/file-save.ts'
import { showProblem } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'
import classes from './exports-page.module.css'
import { Figures } from './figures.tsx'

const FORMATS = [
  {
    format: 'xlsx',
    title: 'Excel (XLSX)',
    inside:
      'Lembar daftar peserta dengan jam hadir, lembar ringkasan, dan lembar riwayat setiap pindaian dan pembatalan. NIP dan NIK tersimpan sebagai teks.',
    action: 'Simpan XLSX',
    icon: IconFileSpreadsheet,
  },
  {
    format: 'csv',
    title: 'CSV',
    inside:
      'Satu baris untuk setiap orang yang diundang, dengan jam hadirnya; untuk dimasukkan ke aplikasi lain.',
    action: 'Simpan CSV',
    icon: IconFileTypeCsv,
  },
] as const

export function ExportsPage() {
  const event = useEvent()
  const summary = useAsk(ask.attendance.summary.queryOptions({ input: { eventId: event.id } }))
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
      <div className={classes.files}>
        {FORMATS.map((one) => (
          <ExportFile key={one.format} eventId={event.id} {...one} />
        ))}
      </div>
      {summary.data && <Figures summary={summary.data} />}
    </>
  )
}

type ExportFileProps = { eventId: string } & (typeof FORMATS)[number]

function ExportFile({ eventId, format, title, inside, action, icon: Icon }: ExportFileProps) {
  const [busy, setBusy] = useState(false)
  async function save(): Promise<void> {
    setBusy(true)
    try {
      await saveFile(await client.exports.attendance({ eventId, format }))
    } catch (error) {
      showProblem(sentenceOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Section title={title} note={inside}>
      <Button
        variant={format === 'xlsx' ? 'filled' : 'default'}
        loading={busy}
        leftSection={<Icon size={18} aria-hidden />}
        onClick={() => void save()}
      >
        {action}
      </Button>
    </Section>
  )
}
