/** The pledge, line by line. */
import type { Projection } from '#shared/contract/projector.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { ReadingSlide } from '../../ui/projection/reading-slide.tsx'

type ReadingScreenProps = { eventId: string; projection: Projection }

export function ReadingScreen({ eventId, projection }: ReadingScreenProps) {
  const { instrument, callAndResponse, step, reader } = projection
  const text = useAsk(
    ask.projector.steps.queryOptions({
      input: { eventId, instrument: instrument ?? 'ikrar_asn', callAndResponse },
      enabled: instrument !== null,
    }),
  )
  const steps = instrument === null ? [] : (text.data?.steps ?? [])
  return <ReadingSlide steps={steps} at={Math.min(step, Math.max(0, steps.length - 1))} reader={reader} />
}
