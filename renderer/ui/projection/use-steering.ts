/** Steering what the hall sees. */
import type { Projection } from '#shared/contract/projector.ts'
import { ask } from '../../bridge/api.ts'
import { useTell } from '../../bridge/ask.ts'
import type { SteeringAction } from './steering-keys.ts'

export type Steering = {
  show: (change: Partial<Projection>) => void
  act: (action: SteeringAction) => void
}

/** @param quiet nothing is said of an error: the hall must not read it. */
export function useSteering(
  eventId: string,
  projection: Projection | undefined,
  { quiet = false } = {},
): Steering {
  const showing = useTell(ask.projector.show.mutationOptions(), { quiet })
  const turning = useTell(ask.projector.turn.mutationOptions(), { quiet })
  const show = (change: Partial<Projection>): void => showing.mutate({ eventId, change })
  const turn = (by: 1 | -1): void => {
    // What is pressed while nothing answers must not leap over lines afterwards.
    if (!turning.isPending) turning.mutate({ eventId, by })
  }
  const act = (action: SteeringAction): void => {
    if (action === 'next') turn(1)
    if (action === 'back') turn(-1)
    if (action === 'first') show({ step: 0 })
    if (action === 'dark' && projection) show({ dark: !projection.dark })
  }
  return { show, act }
}
