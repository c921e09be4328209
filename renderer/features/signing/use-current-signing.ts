import { useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { OpenSigning } from '#shared/contract/signing.ts'
import { ask } from '../../bridge/api.ts'
import { useAsk } from '../../bridge/ask.ts'
import { THIS_LAPTOP } from './this-laptop.ts'

/** What this desk has open, in whichever of its windows it was opened. */
export function useCurrentSigning(
  eventId: string,
  desk: string,
): [OpenSigning | null, (signing: OpenSigning | null) => void] {
  const queries = useQueryClient()
  const options = ask.signing.current.queryOptions({ input: { eventId, desk, device: THIS_LAPTOP } })
  const current = useAsk(options).data ?? null
  // An answer that was on its way while the signing ended must not open it again.
  const [endedId, setEndedId] = useState<string>()
  const put = (signing: OpenSigning | null): void => {
    if (signing === null) setEndedId(current?.signingId)
    queries.setQueryData(options.queryKey, signing)
  }
  return [current?.signingId === endedId ? null : current, put]
}
