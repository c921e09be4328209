/** Opens and closes the window that faces the signer. */
import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceDesktopOff } from '@tabler/icons-react'
import { useSecondWindow } from '../../ui/use-second-window.ts'

export function SignerWindowButton({ eventId }: { eventId: string }) {
  const { isOpen, open, close } = useSecondWindow('penanda-tangan', eventId)
  const Icon = isOpen ? IconDeviceDesktopOff : IconDeviceDesktop
  return (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden />} onClick={isOpen ? close : open}>
      {isOpen ? 'Tutup layar penanda tangan' : 'Layar penanda tangan'}
    </Button>
  )
}
