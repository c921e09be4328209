import type { SigningPurpose } from '#shared/contract/signing.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { useRememberedState } from '../../ui/remembered-state.ts'

type Named = { operator: string; witness: string }
/** Who hands over the pad, and who sees it; written into every signature. */
export type Attendants = Named & { put: (named: Named) => void }

const NOT_TYPED: Named | null = null

/** As typed in this window; before that as they stood at the newest signature, so that a restart asks nothing. */
export function useAttendants(eventId: string, purpose: SigningPurpose): Attendants {
  const [typed, put] = useRememberedState<Named | null>(`signing attendants ${eventId}`, NOT_TYPED)
  const recent = useAsk(ask.signing.recent.queryOptions({ input: { eventId, purpose } })).data
  const { operator = '', witness = '' } = typed ?? recent ?? {}
  return { operator, witness, put }
}
