/** Ekspor: the format, for whom, which columns, and into which folder. */
import { Alert, Button, Stack, TextInput } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import type { ExportFormat, ExportOptions } from '#shared/contract/exports.ts'
import { Section } from '../../ui/section.tsx'
import { TaskProgress } from '../../ui/task-progress.tsx'
import { Choice } from './choice.tsx'
import { ColumnChoice } from './column-choice.tsx'
import classes from './exports-page.module.css'
import { useExport } from './use-export.ts'

const FORMATS: readonly { value: ExportFormat; label: string; description: string }[] = [
  {
    value: 'xlsx',
    label: 'Excel (XLSX)',
    description: 'Daftar, ringkasan, dan log; NIP tersimpan sebagai teks.',
  },
  { value: 'ods', label: 'LibreOffice (ODS)', description: 'Isi yang sama untuk LibreOffice.' },
  { value: 'csv', label: 'CSV', description: 'Satu baris per orang, untuk aplikasi lain.' },
  { value: 'json', label: 'JSON', description: 'Data berbentuk tetap, untuk pengembang aplikasi.' },
]
const PROFILES = [
  { value: 'internal', label: 'Internal/SPJ', description: 'Lengkap dengan NIP, NIK, dan nomor HP.' },
  { value: 'public', label: 'Publik', description: 'Tanpa NIP, NIK, HP, catatan, dan alasan tidak hadir.' },
] as const
const NAMES = [
  { value: 'full', label: 'Nama lengkap' },
  { value: 'masked', label: 'Nama disamarkan', description: 'Seperti S*** R***' },
  { value: 'none', label: 'Tanpa nama' },
] as const
const SHEETS = [
  { value: 'one', label: 'Satu lembar untuk semua' },
  { value: 'per_unit', label: 'Satu lembar untuk setiap OPD' },
] as const
const DELIMITERS = [
  { value: ';', label: 'Titik koma (;)', description: 'Untuk Excel berbahasa Indonesia.' },
  { value: ',', label: 'Koma (,)' },
] as const

type ExportFormProps = { eventId: string; isHeldBack: boolean }

export function ExportForm({ eventId, isHeldBack }: ExportFormProps) {
  const { options, choose, operator, setOperator, task, save, cancel } = useExport(eventId)
  return (
    <Section title="Ekspor" note="Setiap ekspor dicatat: siapa yang mengambil, kapan, dan untuk apa.">
      <Stack gap="lg">
        <div className={classes.choices}>
          <Choice
            label="Format"
            value={options.format}
            options={FORMATS}
            onChange={(format) => choose({ format })}
          />
          <Choice
            label="Untuk siapa"
            value={options.profile}
            options={PROFILES}
            onChange={(profile) => choose({ profile })}
          />
          <OfFormat options={options} choose={choose} />
        </div>
        <ColumnChoice options={options} onChange={(columns) => choose({ columns })} />
        {isHeldBack && (
          <Alert variant="default" role="status">
            Angka belum cocok, jadi ekspor menunggu. Lihat Kecocokan angka di atas.
          </Alert>
        )}
        {task ? (
          <TaskProgress
            {...{ task: task.id, startedAt: task.startedAt, unit: 'orang', onCancel: cancel }}
            label="Menulis berkas"
          />
        ) : (
          <div className={classes.finish}>
            <TextInput
              label="Diekspor oleh"
              placeholder="Nama petugas"
              value={operator}
              maxLength={200}
              autoComplete="off"
              onChange={(e) => setOperator(e.currentTarget.value)}
            />
            <Button
              leftSection={<IconFolderDown size={18} aria-hidden />}
              disabled={options.columns.length === 0 || isHeldBack}
              onClick={() => void save()}
            >
              Pilih folder dan simpan {options.format.toUpperCase()}
            </Button>
          </div>
        )}
      </Stack>
    </Section>
  )
}

/** What only some formats and profiles ask for. */
function OfFormat({
  options,
  choose,
}: {
  options: ExportOptions
  choose: (changes: Partial<ExportOptions>) => void
}) {
  const { format, profile } = options
  return (
    <>
      {profile === 'public' && (
        <Choice label="Nama" value={options.names} options={NAMES} onChange={(names) => choose({ names })} />
      )}
      {(format === 'xlsx' || format === 'ods') && (
        <Choice
          label="Lembar"
          value={options.sheets}
          options={SHEETS}
          onChange={(sheets) => choose({ sheets })}
        />
      )}
      {format === 'csv' && (
        <Choice
          label="Pemisah"
          value={options.delimiter}
          options={DELIMITERS}
          onChange={(delimiter) => choose({ delimiter })}
        />
      )}
    </>
  )
}
