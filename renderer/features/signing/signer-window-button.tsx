/** Opens and closes the window that faces the signer. */
import { useEffect, useState } from 'react'
import { Button } from '@mantine/core'
import { IconDeviceDesktop, IconDeviceDesktopOff } from '@tabler/icons-react'
import { host } from '../../bridge/host.ts'
import { showProblem } from '../../ui/notice.tsx'

const PAGE = 'penanda-tangan'
const NOT_OPENED =
  'Layar penanda tangan belum dapat dibuka. Tanda tangan tetap dapat dibubuhkan di layar ini. Tutup jendela lain, lalu coba sekali lagi.'

export function SignerWindowButton({ eventId }: { eventId: string }) {
  const isOpen = useIsOpen()
  async function toggle(): Promise<void> {
    if (isOpen) await host.closeSecondWindow(PAGE)
    else if (!(await host.openSecondWindow(PAGE, eventId))) showProblem(NOT_OPENED)
  }
  const Icon = isOpen ? IconDeviceDesktopOff : IconDeviceDesktop
  return (
    <Button variant="default" leftSection={<Icon size={18} aria-hidden />} onClick={() => void toggle()}>
      {isOpen ? 'Tutup layar penanda tangan' : 'Layar penanda tangan'}
    </Button>
  )
}

function useIsOpen(): boolean {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    void host.secondWindows().then((pages) => setOpen(pages.includes(PAGE)))
    return host.onSecondWindows((pages) => setOpen(pages.includes(PAGE)))
  }, [])
  return isOpen
}
