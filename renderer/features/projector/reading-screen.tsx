/** The pledge, line by line. */
import type { Projection } from '#shared/contract/projector.ts'
import { ReadingSlide } from '../../ui/projection/reading-slide.tsx'
import { useReadingSteps } from '../../ui/projection/use-reading-steps.ts'

type ReadingScreenProps = { eventId: string; projection: Projection }

export function ReadingScreen({ eventId, projection }: ReadingScreenProps) {
  const { steps, at } = useReadingSteps(eventId, projection)
  return <ReadingSlide steps={steps} at={at} reader={projection.reader} />
}
