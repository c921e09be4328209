import type { Projection } from '#shared/contract/projector.ts'
import type { ReadingStep } from '#shared/domain/reading-steps.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'

/** `at` is the place of the line that is read; `sentence` says why there are no steps. */
export type ReadingSteps = { steps: readonly ReadingStep[]; at: number; sentence: string | null }

/** The text that is read aloud, line by line: the same at the laptop and in the hall. */
export function useReadingSteps(eventId: string, projection: Projection | undefined): ReadingSteps {
  const { instrument = null, callAndResponse = true, step = 0 } = projection ?? {}
  const text = useAsk(
    ask.projector.steps.queryOptions({
      // Not asked before an instrument is known.
      input: { eventId, instrument: instrument ?? 'ikrar_asn', callAndResponse },
      enabled: instrument !== null,
    }),
  )
  const steps = instrument === null ? [] : (text.data?.steps ?? [])
  // A text that was shortened meanwhile ends where it ends now.
  return { steps, at: Math.min(step, Math.max(0, steps.length - 1)), sentence: text.sentence }
}
