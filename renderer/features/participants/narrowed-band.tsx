/** Says that not everybody shows, and leads back to everybody. */
import { Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { thousands } from '../../ui/format.ts'
import { isNarrowed, widened, type ListView } from './list-view.ts'

type Props = {
  view: ListView
  shown: number | undefined
  everybody: number
  onView: (view: ListView) => void
}

export function NarrowedBand({ view, shown, everybody, onView }: Props) {
  if (!isNarrowed(view)) return null
  return (
    <Group gap="sm" mb="xs">
      <Text size="sm" role="status">
        {view.filter.doubtful && <IconAlertTriangle size={16} aria-hidden />}{' '}
        <b>{shown === undefined ? '…' : thousands(shown)}</b> dari {thousands(everybody)} peserta
        {view.filter.doubtful && ' dengan NIP yang meragukan'}
      </Text>
      <Button variant="default" onClick={() => onView(widened(view))}>
        Tampilkan semua
      </Button>
    </Group>
  )
}
