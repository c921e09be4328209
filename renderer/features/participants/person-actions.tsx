/** What can be done with one person besides changing the data: the badge, and the way off the list. */
import { Button, Group, Text } from '@mantine/core'
import { IconIdBadge2, IconRefresh, IconTrash } from '@tabler/icons-react'
import type { Participant } from '#shared/contract/participants.ts'
import { showShortCode } from '#shared/domain/short-code.ts'
import { LinkButton } from '../../ui/link-button.tsx'

type Props = { eventId: string; person: Participant; onReissue: () => void; onRemove: () => void }

export function PersonActions({ eventId, person, onReissue, onRemove }: Props) {
  return (
    <div>
      <Text size="sm" c="dimmed">
        Kode kartu <b>{showShortCode(person.shortCode)}</b>
      </Text>
      <Group gap="xs" mt="xs">
        <LinkButton
          variant="default"
          leftSection={<IconIdBadge2 size={18} aria-hidden />}
          to="/kegiatan/$eventId/surat"
          params={{ eventId }}
          search={{ ids: [person.id] }}
        >
          Cetak kartu
        </LinkButton>
        <Button variant="default" leftSection={<IconRefresh size={18} aria-hidden />} onClick={onReissue}>
          Ganti kartu …
        </Button>
        <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={onRemove}>
          Hapus
        </Button>
      </Group>
    </div>
  )
}
