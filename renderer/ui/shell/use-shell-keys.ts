import { useNavigate } from '@tanstack/react-router'
import { useEventIdInAddress } from '../event-context.tsx'
import { useKeyDown } from '../use-key-down.ts'

/** Keys that work on every screen: Ctrl+K searches, F1 opens the help, F2 the door of the open event. */
export function useShellKeys({ onSearch }: { onSearch: () => void }): void {
  const navigate = useNavigate()
  const eventId = useEventIdInAddress()
  useKeyDown((e) => {
    const search = (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.code === 'KeyK'
    const door = e.code === 'F2' && eventId !== undefined
    if (!search && !door && e.code !== 'F1') return
    e.preventDefault()
    if (search) onSearch()
    else if (door) void navigate({ to: '/kegiatan/$eventId/presensi', params: { eventId } })
    else void navigate({ to: '/bantuan' })
  })
}
