/** People who look like one person, side by side, to be made one. */
import { Button, Loader, Stack, Text } from '@mantine/core'
import { IconArrowLeft, IconUsers } from '@tabler/icons-react'
import type { Zone } from '#shared/domain/time.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { thousands } from '../../ui/format.ts'
import { keepFocus } from '../../ui/keyboard/keep-focus.ts'
import { PageHeader } from '../../ui/page-header.tsx'
import { DuplicateGroup } from './duplicate-group.tsx'

/** More than anybody works through at a time; the rest follows as these are done. */
const SHOWN = 50

type Props = { eventId: string; zone: Zone; onBack: () => void }

export function DuplicatesView({ eventId, zone, onBack }: Props) {
  const duplicates = useAsk(ask.participants.duplicates.queryOptions({ input: { eventId } }))
  const groups = duplicates.data ?? []
  return (
    <>
      <PageHeader
        title="Data ganda"
        purpose="Data yang tampaknya milik orang yang sama. Pilih mana yang dipertahankan; kartu, kehadiran, dan ikrar yang lain ikut dihitung untuknya."
        actions={
          <Button variant="default" leftSection={<IconArrowLeft size={18} aria-hidden />} onClick={onBack}>
            Kembali ke daftar
          </Button>
        }
      />
      {duplicates.sentence !== null && <Text role="alert">{duplicates.sentence}</Text>}
      {duplicates.isPending && <Loader aria-label="Mencari data ganda" />}
      {duplicates.data && groups.length === 0 && (
        <EmptyState
          icon={IconUsers}
          title="Tidak ada data ganda"
          actions={<Button onClick={onBack}>Kembali ke daftar</Button>}
        >
          Tidak ada dua peserta dengan NIP, NIK, atau nama yang sama.
        </EmptyState>
      )}
      <Stack gap="md" ref={keepFocus}>
        {groups.slice(0, SHOWN).map((group) => (
          <DuplicateGroup
            key={group.people.map(({ id }) => id).join()}
            eventId={eventId}
            zone={zone}
            reason={group.reason}
            people={group.people}
          />
        ))}
        {groups.length > SHOWN && (
          <Text size="sm" c="dimmed">
            Masih ada {thousands(groups.length - SHOWN)} kelompok lain; tampil setelah yang di atas selesai.
          </Text>
        )}
      </Stack>
    </>
  )
}
