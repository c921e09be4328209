/** Long work under way on a screen, one at a time: its progress, the way to break it off, and what went wrong. */
import { useRef, useState } from 'react'
import { isAbort, sentenceOf } from '../bridge/sentence-of.ts'
import { newId } from './new-id.ts'
import { showProblem } from './notice.tsx'

export type LongTask = { id: string; startedAt: number; label: string }
/** Answers undefined where it failed or was broken off. */
export type Working = <T>(
  label: string,
  work: (task: string, signal: AbortSignal) => Promise<T>,
) => Promise<T | undefined>

/** A dialog tells a problem itself: a notice would lie over its buttons. */
export function useLongWork(tellProblem: (sentence: string) => void = showProblem): {
  task: LongTask | null
  working: Working
  cancel: () => void
} {
  const [task, setTask] = useState<LongTask | null>(null)
  const stop = useRef<AbortController | null>(null)
  const working: Working = async (label, work) => {
    const id = newId()
    const own = new AbortController()
    stop.current = own
    setTask({ id, startedAt: Date.now(), label })
    try {
      return await work(id, own.signal)
    } catch (error) {
      if (!own.signal.aborted && !isAbort(error)) tellProblem(sentenceOf(error))
      return undefined
    } finally {
      setTask(null)
    }
  }
  return { task, working, cancel: () => stop.current?.abort() }
}
