/** Sums up what has changed when the screen opens, and again when asked: the recap does not follow every scan. */
import { useEffect, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import { ask, client } from '../../bridge/api.ts'
import { isAbort, sentenceOf } from '../../bridge/sentence-of.ts'
import { newId } from '../../ui/new-id.ts'

export type SummingUp =
  | { state: 'going_on'; task: string; startedAt: number }
  | { state: 'done' }
  | { state: 'failed'; sentence: string }

const begun = (): SummingUp => ({ state: 'going_on', task: newId(), startedAt: Date.now() })

export function useSummedUp(): { summing: SummingUp; again: () => void } {
  const queries = useQueryClient()
  const [summing, setSumming] = useState(begun)
  const task = summing.state === 'going_on' ? summing.task : null
  useEffect(() => {
    if (task === null) return undefined
    const leaving = new AbortController()
    client.recap
      .refresh({ task }, { signal: leaving.signal })
      .then(() => {
        // What was answered before may be old.
        void queries.invalidateQueries({ queryKey: ask.recap.key() })
        setSumming({ state: 'done' })
      })
      .catch((error: unknown) => {
        if (!isAbort(error) && !leaving.signal.aborted)
          setSumming({ state: 'failed', sentence: sentenceOf(error) })
      })
    return () => leaving.abort()
  }, [task, queries])
  return { summing, again: () => setSumming(begun()) }
}
