/** Opens and closes the window that the hall sees. */
import { Button, Group, Text } from '@mantine/core'
import { IconPresentation, IconX } from '@tabler/icons-react'
import { useSecondWindow } from '../../ui/use-second-window.ts'

export function ProjectorWindow({ eventId }: { eventId: string }) {
  const projector = useSecondWindow('proyektor', eventId)
  return (
    <div>
      <Group gap="xs" grow preventGrowOverflow={false}>
        <Button
          variant={projector.isOpen ? 'default' : 'filled'}
          leftSection={<IconPresentation size={18} aria-hidden />}
          onClick={projector.open}
        >
          {projector.isOpen ? 'Tampilkan lagi' : 'Buka layar proyektor'}
        </Button>
        {projector.isOpen && (
          <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={projector.close}>
            Tutup layar
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" mt={4}>
        {projector.isOpen
          ? 'Layar proyektor terbuka. Tombol F11 di jendelanya: layar penuh.'
          : 'Bila layar kedua tersambung, jendelanya langsung memenuhi layar itu.'}
      </Text>
    </div>
  )
}
