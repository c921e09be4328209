/** Kekuatan barisan: every OPD at one glance, how many stand there, how many are missing and why. */
import { useState } from 'react'
import { Button, Modal, NativeSelect } from '@mantine/core'
import { IconPrinter, IconUsersGroup } from '@tabler/icons-react'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { thousands } from '#shared/domain/words.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useEvent } from '../../ui/event-context.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import paperClasses from '../../ui/paper/paper-dialog.module.css'
import { MusterPaper } from './muster-paper.tsx'
import { MusterTable } from './muster-table.tsx'
import { UnitDialog } from './unit-dialog.tsx'

export function MusterPage() {
  const event = useEvent()
  const [chosenDay, chooseDay] = useState<string>()
  const [unit, setUnit] = useState<string | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const asked = useAsk(ask.muster.sheet.queryOptions({ input: { eventId: event.id, day: chosenDay } }))
  const sheet = asked.data
  const purpose = sheet
    ? `${dayAndDate(sheet.day)} · ${thousands(sheet.total.present)} hadir, ${thousands(sheet.total.missing)} kurang dari ${thousands(sheet.total.all)}`
    : 'Jumlah, hadir, dan kurang per OPD.'
  return (
    <>
      <PageHeader
        sticky
        title="Kekuatan barisan"
        purpose={purpose}
        actions={
          <>
            {event.days.length > 1 && (
              <NativeSelect
                aria-label="Hari"
                data={event.days.map(({ day }) => ({ value: day, label: dayAndDate(day) }))}
                value={sheet?.day ?? ''}
                onChange={(e) => chooseDay(e.currentTarget.value)}
              />
            )}
            <LinkButton variant="default" to="/kegiatan/$eventId/presensi" params={{ eventId: event.id }}>
              Presensi
            </LinkButton>
            <Button
              leftSection={<IconPrinter size={18} aria-hidden />}
              disabled={!sheet || sheet.units.length === 0}
              onClick={() => setPrinting(true)}
            >
              Cetak laporan
            </Button>
          </>
        }
      />
      {asked.sentence !== null && <p role="alert">{asked.sentence}</p>}
      {sheet?.units.length === 0 && (
        <EmptyState icon={IconUsersGroup} title="Belum ada peserta">
          Impor daftar peserta lebih dahulu; kekuatan barisan dihitung dari daftar itu.
        </EmptyState>
      )}
      {sheet && sheet.units.length > 0 && <MusterTable sheet={sheet} onUnit={setUnit} />}
      {sheet && (
        <UnitDialog
          eventId={event.id}
          day={sheet.day}
          line={sheet.units.find((one) => one.unit === unit) ?? null}
          onClose={() => setUnit(null)}
        />
      )}
      <Modal
        opened={isPrinting}
        onClose={() => setPrinting(false)}
        fullScreen
        title="Laporan kekuatan barisan"
        classNames={{ content: paperClasses.content, body: paperClasses.body }}
      >
        {isPrinting && sheet && <MusterPaper eventId={event.id} day={sheet.day} />}
      </Modal>
    </>
  )
}
