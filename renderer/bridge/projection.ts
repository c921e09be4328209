/** What the hall sees, as the backend tells it: at once, not gathered like other changes. */
import { useEffect, useState } from 'react'
import type { Projection } from '#shared/contract/projector.ts'
import { client } from './api.ts'

const RETRY_MS = 300

/** Undefined until it is heard of for the first time; while the backend is away the last one stays. */
export function useProjection(eventId: string): Projection | undefined {
  const [projection, setProjection] = useState<Projection>()
  useEffect(() => {
    const stop = new AbortController()
    void watchProjection(eventId, setProjection, stop.signal)
    return () => stop.abort()
  }, [eventId])
  return projection
}

async function watchProjection(
  eventId: string,
  show: (projection: Projection) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const stream = await client.projector.watch({ eventId }, { signal })
      for await (const projection of stream) {
        if (signal.aborted) return
        show(projection)
      }
    } catch {
      // However it ended, the way on is the same: ask again.
    }
    if (!signal.aborted) await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
  }
}
