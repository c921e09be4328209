/** Sums up what has changed when the screen opens; until then there is nothing to show. */
import { useEffect, useState } from 'react'
import { client } from '../../bridge/api.ts'
import { isAbort, sentenceOf } from '../../bridge/sentence-of.ts'
import { newId } from '../../ui/new-id.ts'

export type SummingUp =
  | { state: 'going_on'; task: string; startedAt: number }
  | { state: 'done' }
  | { state: 'failed'; sentence: string }

export function useSummedUp(): SummingUp {
  const [summing, setSumming] = useState<SummingUp>(() => ({
    ...{ state: 'going_on', task: newId(), startedAt: Date.now() },
  }))
  const task = summing.state === 'going_on' ? summing.task : null
  useEffect(() => {
    if (task === null) return undefined
    const leaving = new AbortController()
    client.recap.refresh({ task }, { signal: leaving.signal }).then(
      () => setSumming({ state: 'done' }),
      (error: unknown) => {
        if (!isAbort(error) && !leaving.signal.aborted)
          setSumming({ state: 'failed', sentence: sentenceOf(error) })
      },
    )
    return () => leaving.abort()
  }, [task])
  return summing
}
