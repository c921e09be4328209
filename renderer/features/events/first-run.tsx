/** The very first screen: what this is good for in three steps, and two ways to begin. */
import type { ReactNode } from 'react'
import { Anchor, Button, Group, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { usePageTitle } from '../../ui/use-page-title.ts'
import classes from './first-run.module.css'

export function FirstRun({ onArchive }: { onArchive: () => void }) {
  usePageTitle()
  return (
    <div className={classes.page}>
      <Title order={1} className={classes.title}>
        Selamat datang di Ikrar
      </Title>
      <Text c="dimmed" mb="xl">
        Presensi, ikrar, dan dokumen kegiatan netralitas, seluruhnya di laptop ini, tanpa internet.
      </Text>
      <ol className={classes.steps}>
        <Step number={1} title="Siapkan">
          Buat kegiatan dari contoh susunan acara, impor daftar peserta dari Excel, cetak undangan dan kartu
          QR.
        </Step>
        <Step number={2} title="Laksanakan">
          Pindai kartu di pintu, catat tamu, jalankan pembacaan dan penandatanganan ikrar, tulis catatan.
        </Step>
        <Step number={3} title="Selesaikan">
          Cetak daftar hadir dan lembar ikrar, simpan notula, kirim rekap presensi.
        </Step>
      </ol>
      <Group mt="xl">
        <LinkButton to="/kegiatan-baru" leftSection={<IconPlus size={18} aria-hidden />}>
          Kegiatan baru
        </LinkButton>
        <LinkButton to="/ambil-usb" variant="default">
          Ambil dari USB
        </LinkButton>
        <TryExample />
      </Group>
      <Text size="sm" c="dimmed" mt="lg">
        Contoh berisi orang rekaan dan dihapus bersih dengan satu tombol.{' '}
        <Anchor component="button" type="button" size="sm" onClick={onArchive}>
          Lihat arsip
        </Anchor>
      </Text>
    </div>
  )
}

function Step({ number, title, children }: { number: number; title: string; children: ReactNode }) {
  return (
    <li className={classes.step}>
      <span className={classes.number} aria-hidden>
        {number}
      </span>
      <Title order={2}>{title}</Title>
      <Text size="sm" c="dimmed">
        {children}
      </Text>
    </li>
  )
}

export function TryExample() {
  const navigate = useNavigate()
  const create = useTell(
    ask.events.createExample.mutationOptions({
      onSuccess: ({ id }) => navigate({ to: '/kegiatan/$eventId', params: { eventId: id } }),
    }),
  )
  return (
    <Button variant="default" loading={create.isPending} onClick={() => create.mutate(undefined)}>
      Coba dengan contoh
    </Button>
  )
}
