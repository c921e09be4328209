/** The times of the agenda as they really are, and the one key that notes them. */
import type { AgendaStep } from '#shared/contract/events.ts'
import type { StepProgress } from '#shared/contract/notes.ts'
import { nextStep } from '#shared/domain/agenda-progress.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk, useTell } from '../../bridge/ask.ts'
import { newId } from '../../ui/new-id.ts'
import { useKeyDown } from '../../ui/use-key-down.ts'

export const ADVANCE_KEY = 'F9'
const NOTHING: readonly StepProgress[] = []

export function useProgress(eventId: string, agenda: readonly AgendaStep[], desk: string) {
  const asked = useAsk(ask.notes.progress.queryOptions({ input: { eventId } }))
  const progress = asked.data?.steps ?? NOTHING
  const { mutate: tellAdvance, isPending } = useTell(ask.notes.advance.mutationOptions())
  const { mutate: tellCorrect } = useTell(ask.notes.correct.mutationOptions())
  // Two presses in a row must not begin two steps.
  const advance = (stepId: string): void => {
    if (!isPending) tellAdvance({ eventId, nonce: newId(), stepId, desk })
  }
  useKeyDown((e) => {
    if (e.key !== ADVANCE_KEY || e.repeat) return
    e.preventDefault()
    const step = nextStep(agenda, progress)
    if (step) advance(step.id)
  })
  return {
    progress,
    advance,
    correct: (stepId: string, mark: 'start' | 'finish', at: number | null): void =>
      tellCorrect({ eventId, nonce: newId(), stepId, mark, at, desk }),
  }
}
