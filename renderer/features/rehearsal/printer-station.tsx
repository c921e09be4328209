/** A page with rulers, printed here and measured by hand. */
import { type FormEvent, useState } from 'react'
import { Button, Group, NumberInput, SegmentedControl, TextInput } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter } from '@tabler/icons-react'
import type { RehearsalCheck } from '#shared/contract/rehearsal.ts'
import { RULER_MM } from '#shared/domain/rehearsal.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { printFile } from '../../ui/file-print.ts'
import { saveFile } from '../../ui/file-save.ts'
import { Station } from './station.tsx'
import { useKeep } from './use-keep.ts'

type Sheet = 'F4' | 'A4'
type Measured = { acrossMm: number | ''; downMm: number | ''; hiddenMm: number | ''; codesRead: number | '' }

const NOTHING: Measured = { acrossMm: '', downMm: '', hiddenMm: '', codesRead: '' }

export function PrinterStation({ checks }: { checks: readonly RehearsalCheck[] }) {
  const [paper, setPaper] = useState<Sheet>('F4')
  const page = ask.rehearsal.calibrationPage
  const print = useTell(page.mutationOptions({ onSuccess: ({ file }) => void printFile(file) }))
  const save = useTell(page.mutationOptions({ onSuccess: ({ file }) => void saveFile(file) }))
  return (
    <Station
      title="4. Pencetak"
      note="Cetak halaman kalibrasi pada skala 100 %, ukur dengan penggaris, lalu isi yang terukur."
      stations={['printer']}
      checks={checks}
    >
      <Group>
        <SegmentedControl
          aria-label="Kertas"
          data={['F4', 'A4']}
          value={paper}
          onChange={(value) => setPaper(value === 'A4' ? 'A4' : 'F4')}
        />
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate({ paper })}
        >
          Cetak halaman kalibrasi
        </Button>
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={18} aria-hidden />}
          loading={save.isPending}
          onClick={() => save.mutate({ paper })}
        >
          Simpan PDF
        </Button>
      </Group>
      <MeasuredForm paper={paper} />
    </Station>
  )
}

function MeasuredForm({ paper }: { paper: Sheet }) {
  const keep = useKeep()
  const [device, setDevice] = useState('Pencetak 1')
  const [measured, setMeasured] = useState(NOTHING)
  const { acrossMm, downMm, hiddenMm, codesRead } = measured
  const isWhole = acrossMm !== '' && downMm !== '' && hiddenMm !== '' && codesRead !== ''

  function submit(e: FormEvent): void {
    e.preventDefault()
    if (isWhole)
      keep.mutate({ device, facts: { station: 'printer', paper, acrossMm, downMm, hiddenMm, codesRead } })
  }
  const field = (name: keyof Measured, label: string, suffix: string, max: number) => (
    <NumberInput
      label={label}
      w={190}
      suffix={suffix}
      decimalSeparator=","
      min={0}
      max={max}
      value={measured[name]}
      onChange={(value) => setMeasured({ ...measured, [name]: value === '' ? '' : Number(value) })}
    />
  )
  return (
    <form onSubmit={submit}>
      <Group align="end" gap="sm">
        <TextInput
          label="Pencetak yang diukur"
          w={190}
          value={device}
          onChange={(e) => setDevice(e.currentTarget.value)}
          maxLength={40}
        />
        {field('acrossMm', `Garis A (mestinya ${RULER_MM.across} mm)`, ' mm', 400)}
        {field('downMm', `Garis B (mestinya ${RULER_MM.down} mm)`, ' mm', 400)}
        {field('hiddenMm', 'Angka terkecil di tepi', ' mm', 50)}
        {field('codesRead', 'Kode QR terbaca (0–3)', '', 3)}
        <Button type="submit" variant="default" disabled={!isWhole} loading={keep.isPending}>
          Catat ukuran
        </Button>
      </Group>
    </form>
  )
}
