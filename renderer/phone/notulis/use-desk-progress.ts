/** The times of the agenda, noted from this device by the clock of the laptop. */
import { useState } from 'react'
import type { StepProgress } from '#shared/contract/notes.ts'
import { deskClient } from '../../bridge/http-link.ts'
import { newId } from '../../ui/new-id.ts'
import { showProblem } from '../../ui/notice.tsx'
import { useAsked } from '../use-asked.ts'

const NOTHING: readonly StepProgress[] = []
const NOT_NOTED =
  'Jam belum tercatat karena laptop tidak terjangkau. Tidak ada yang berubah. Periksa Wi-Fi, lalu tekan lagi.'
/** The laptop writes the name of this device in its place. */
const DESK = 'HP'

export function useDeskProgress(eventId: string) {
  const asked = useAsked(['notes', 'events'], () => deskClient.notes.progress({ eventId }))
  const [isUnderWay, setUnderWay] = useState(false)
  async function tell(work: () => Promise<unknown>): Promise<void> {
    // Two taps in a row must not begin two steps.
    if (isUnderWay) return
    setUnderWay(true)
    try {
      await work()
    } catch {
      showProblem(NOT_NOTED)
    } finally {
      setUnderWay(false)
    }
  }
  return {
    progress: asked?.steps ?? NOTHING,
    advance: (stepId: string): void =>
      void tell(() => deskClient.notes.advance({ eventId, nonce: newId(), stepId, desk: DESK })),
    correct: (stepId: string, mark: 'start' | 'finish', at: number | null): void =>
      void tell(() => deskClient.notes.correct({ eventId, nonce: newId(), stepId, mark, at, desk: DESK })),
  }
}
