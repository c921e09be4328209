/** Whoever enters or leaves a rehearsal, or is led out of it because the event begins, sees the event he is in now. */
import { useEffect, useRef } from 'react'
import { useNavigate } from '@tanstack/react-router'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { host } from '../../bridge/host.ts'
import { showDone } from '../notice.tsx'

type Entered = { eventId: string; sourceId: string }

export function useRehearsalWay(): void {
  const navigate = useNavigate()
  const state = useAsk(ask.rehearsal.state.queryOptions()).data
  const before = useRef<Entered | null>(null)
  useEffect(() => {
    if (!state) return
    const entered = state.isEntered ? state.now : null
    const left = before.current
    if (entered?.eventId === left?.eventId) return
    before.current = entered && { eventId: entered.eventId, sourceId: entered.sourceId }
    // They show an event that is not there any more.
    void host.secondWindows().then((open) => open.forEach((page) => void host.closeSecondWindow(page)))
    if (entered) {
      void navigate({ to: '/kegiatan/$eventId/gladi', params: { eventId: entered.eventId } })
    } else if (left) {
      void navigate({ to: '/kegiatan/$eventId/gladi', params: { eventId: left.sourceId } })
      showDone(
        state.now
          ? 'Kembali ke kegiatan yang sungguhan. Gladi masih dapat dilanjutkan.'
          : 'Gladi bersih terhapus seluruhnya. Ini kegiatan yang sungguhan.',
      )
    }
  }, [state, navigate])
}
