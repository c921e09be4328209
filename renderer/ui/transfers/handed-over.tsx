/** Instead of the door: the event goes on at another laptop. Whoever clicks goes on here all the same. */
import { Button, Group, Text, Title } from '@mantine/core'
import { IconArrowBarRight } from '@tabler/icons-react'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { toLocal, type Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { LinkButton } from '../link-button.tsx'
import { usePageTitle } from '../use-page-title.ts'
import classes from './handed-over.module.css'

/** Null while it goes on here, or while that is not known. */
export function useHandedOverAt(eventId: string): number | null {
  return useAsk(ask.transfers.state.queryOptions({ input: { eventId } })).data?.handedOverAt ?? null
}

type HandedOverProps = { eventId: string; at: number; zone: Zone }

export function HandedOver({ eventId, at, zone }: HandedOverProps) {
  usePageTitle('Presensi')
  const resume = useTell(ask.transfers.resume.mutationOptions(), {
    done: 'Presensi dilanjutkan di laptop ini. Hasil kedua laptop digabung lewat USB.',
  })
  const { date, time } = toLocal(at, zone)
  return (
    <section className={classes.page} aria-labelledby="dilanjutkan">
      <IconArrowBarRight size={48} aria-hidden />
      <Title order={1} id="dilanjutkan">
        Kegiatan ini dilanjutkan di laptop lain
      </Title>
      <Text>
        Sejak {dayAndDate(date)}, {time.replace(':', '.')} {zone}. Semua catatan sampai saat itu ada di USB
        dan tetap ada di sini. Ambil paketnya kembali setelah selesai.
      </Text>
      <Group mt="md">
        <LinkButton to="/ambil-usb">Ambil dari USB</LinkButton>
        <Button variant="default" loading={resume.isPending} onClick={() => resume.mutate({ eventId })}>
          Tetap lanjutkan di laptop ini
        </Button>
      </Group>
    </section>
  )
}
