import { Alert, Button, List } from '@mantine/core'
import { IconMasksTheater } from '@tabler/icons-react'
import type { Rehearsal } from '#shared/contract/rehearsal.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import { useEvent } from '../../ui/event-context.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Section } from '../../ui/section.tsx'

const PROMISES = [
  'Dibuat kegiatan tiruan dengan 500 orang rekaan, di tempat yang terpisah dari data sungguhan.',
  'Semua layar dapat dicoba: presensi, HP sebagai meja, proyektor, dokumen. Pita GLADI selalu tampak.',
  'Yang dicetak dari gladi bertanda GLADI di setiap halaman dan tidak dapat diperiksa sebagai asli.',
  'Kartu sungguhan tidak diterima di gladi, dan kartu gladi tidak diterima di kegiatan.',
  'Gladi terhapus dengan satu klik; sendiri sesudah 24 jam; dan sendiri ketika kegiatan dimulai.',
]

/** `waiting` is a rehearsal that was left; it may be that of another event. */
export function BeginPage({ waiting }: { waiting: Rehearsal | null }) {
  const { id: eventId } = useEvent()
  const begin = useTell(ask.rehearsal.begin.mutationOptions())
  const enter = useTell(ask.rehearsal.enter.mutationOptions())
  const wipe = useTell(ask.rehearsal.wipe.mutationOptions(), { done: 'Gladi bersih terhapus seluruhnya.' })
  const isOwn = waiting?.sourceId === eventId
  return (
    <>
      <PageHeader
        title="Gladi bersih"
        purpose="Mencoba seluruh pintu sebelum hari kegiatan: kedatangan, pemindai, kamera, pencetak, dan laptopnya."
        actions={
          <Button
            variant={isOwn ? 'default' : 'filled'}
            leftSection={<IconMasksTheater size={18} aria-hidden />}
            loading={begin.isPending}
            onClick={() => begin.mutate({ eventId })}
          >
            {waiting ? 'Mulai gladi baru' : 'Mulai gladi bersih'}
          </Button>
        }
      />
      {waiting && (
        <Alert
          variant="default"
          mb="md"
          title={isOwn ? 'Gladi yang tadi masih ada' : 'Masih ada gladi untuk kegiatan lain'}
        >
          {!isOwn && <p>{waiting.title}. Memulai gladi baru menghapusnya.</p>}
          <Button.Group mt="xs">
            {isOwn && (
              <Button loading={enter.isPending} onClick={() => enter.mutate(undefined)}>
                Lanjutkan gladi
              </Button>
            )}
            <Button variant="default" loading={wipe.isPending} onClick={() => wipe.mutate(undefined)}>
              Hapus gladi
            </Button>
          </Button.Group>
        </Alert>
      )}
      <Section title="Yang terjadi">
        <List spacing="xs">
          {PROMISES.map((promise) => (
            <List.Item key={promise}>{promise}</List.Item>
          ))}
        </List>
      </Section>
    </>
  )
}
