/** What can be done with the ticked people. */
import { Button, Group, Text } from '@mantine/core'
import { IconCopy, IconIdBadge2, IconTrash } from '@tabler/icons-react'
import { thousands } from '../../ui/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import classes from './selection-bar.module.css'

type Props = {
  eventId: string
  ids: readonly string[]
  onCopy: () => void
  onRemove: () => void
  onClear: () => void
}

export function SelectionBar({ eventId, ids, onCopy, onRemove, onClear }: Props) {
  if (ids.length === 0) return null
  return (
    <Group gap="sm" className={classes.bar} role="region" aria-label="Peserta yang dipilih">
      <Text size="sm" fw={600} role="status">
        {thousands(ids.length)} dipilih
      </Text>
      <Button variant="default" leftSection={<IconCopy size={18} aria-hidden />} onClick={onCopy}>
        Salin untuk Excel
      </Button>
      <LinkButton
        variant="default"
        leftSection={<IconIdBadge2 size={18} aria-hidden />}
        to="/kegiatan/$eventId/surat"
        params={{ eventId }}
        search={{ ids: [...ids] }}
      >
        Cetak kartu
      </LinkButton>
      <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={onRemove}>
        Hapus dari daftar
      </Button>
      <Button variant="subtle" onClick={onClear}>
        Batalkan pilihan
      </Button>
    </Group>
  )
}
