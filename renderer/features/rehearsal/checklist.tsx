/** All stations below each other, and the report of what they found. */
import { Button } from '@mantine/core'
import { IconDeviceFloppy, IconPrinter, IconTrash } from '@tabler/icons-react'
import type { Rehearsal } from '#shared/contract/rehearsal.ts'
import { REHEARSAL_STATIONS } from '#shared/domain/rehearsal.ts'
import { rehearsalSummary } from '#shared/texts/rehearsal.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useConfirm } from '../../ui/confirm.tsx'
import { printFile } from '../../ui/file-print.ts'
import { saveFile } from '../../ui/file-save.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { ArrivalsStation } from './arrivals-station.tsx'
import { CameraStation } from './camera-station.tsx'
import { LaptopStation } from './laptop-station.tsx'
import { PrinterStation } from './printer-station.tsx'
import classes from './rehearsal.module.css'
import { ScannerStation } from './scanner-station.tsx'
import { SoundStation } from './sound-station.tsx'

export function Checklist({ rehearsal }: { rehearsal: Rehearsal }) {
  const { checks } = rehearsal
  const print = useTell(
    ask.rehearsal.report.mutationOptions({ onSuccess: ({ file }) => void printFile(file) }),
  )
  const save = useTell(ask.rehearsal.report.mutationOptions({ onSuccess: ({ file }) => void saveFile(file) }))
  const wipe = useTell(ask.rehearsal.wipe.mutationOptions())
  const confirm = useConfirm()
  async function end(): Promise<void> {
    const sure =
      checks.length === 0 ||
      (await confirm({
        title: 'Hapus gladi bersih?',
        body: 'Semua orang rekaan dan hasil setiap pos terhapus. Data sungguhan tidak berubah. Simpan laporannya dahulu bila masih diperlukan.',
        action: 'Hapus gladi',
      }))
    if (sure) wipe.mutate(undefined)
  }
  return (
    <>
      <PageHeader
        title="Gladi bersih"
        purpose={rehearsalSummary(checks, REHEARSAL_STATIONS)}
        actions={
          <>
            <Button
              variant="default"
              leftSection={<IconTrash size={18} aria-hidden />}
              loading={wipe.isPending}
              onClick={() => void end()}
            >
              Selesai, hapus gladi
            </Button>
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={18} aria-hidden />}
              loading={save.isPending}
              onClick={() => save.mutate(undefined)}
            >
              Simpan laporan
            </Button>
            <Button
              leftSection={<IconPrinter size={18} aria-hidden />}
              loading={print.isPending}
              onClick={() => print.mutate(undefined)}
            >
              Cetak laporan
            </Button>
          </>
        }
      />
      <div className={classes.stations}>
        <ArrivalsStation rehearsal={rehearsal} />
        <ScannerStation checks={checks} />
        <CameraStation checks={checks} />
        <PrinterStation checks={checks} />
        <LaptopStation checks={checks} />
        <SoundStation checks={checks} />
      </div>
    </>
  )
}
