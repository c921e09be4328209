import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'

/** Nobody announces that a cable was plugged in or a hotspot switched on. */
const LOOK_AGAIN_MS = 4_000

/** Where phones could reach this laptop now. */
export function useAddresses() {
  return useAsk(ask.desks.addresses.queryOptions({ refetchInterval: LOOK_AGAIN_MS }))
}
