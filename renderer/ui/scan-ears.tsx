/** Hears the scanner on every screen, and says where scanning is done when the open one is another. */
import type { ReactNode } from 'react'
import { notifications } from '@mantine/notifications'
import { IconQrcode } from '@tabler/icons-react'
import { ScanListener } from '../devices/scan-listener.tsx'

const SHOWN_MS = 6_000

export function ScanEars({ children }: { children: ReactNode }) {
  return <ScanListener onUnwanted={sayWhere}>{children}</ScanListener>
}

function sayWhere(): void {
  notifications.show({
    id: 'scan-elsewhere',
    role: 'status',
    icon: <IconQrcode size={18} aria-hidden />,
    color: 'gray',
    autoClose: SHOWN_MS,
    title: 'Pindaian ini tidak dicatat',
    message: 'Buka Presensi untuk memindai. Isian di layar ini tidak berubah.',
  })
}
