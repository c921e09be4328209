/** A paper being drawn for a screen: how far it is, the finished file, and the way to break it off. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import { client } from '../../bridge/api.ts'
import { isAbort, sentenceOf } from '../../bridge/sentence-of.ts'

export type Paper = {
  file: File
  options: DocumentOptionsInput
  /** Handed back as it came when the paper leaves. */
  issue: Omit<Rendered, 'file'>
}

type Rendered = Awaited<ReturnType<typeof client.documents.render>>

export type PaperState =
  /** `task` names its progress. */
  | { state: 'drawing'; task: string; sinceMs: number }
  | { state: 'ready'; paper: Paper }
  | { state: 'failed'; sentence: string }
  | { state: 'cancelled' }

export type Drawing = {
  state: PaperState
  /** The last finished paper, shown until the next one is there. */
  shown: Paper | null
  drawAgain: () => void
  cancel: () => void
}

/** While somebody types a number, the paper is not drawn for every digit. */
const SETTLE_MS = 250

export function usePaper(eventId: string, options: DocumentOptionsInput): Drawing {
  const [state, setState] = useState<PaperState>(() => drawing())
  const [shown, setShown] = useState<Paper | null>(null)
  const underWay = useRef<AbortController | null>(null)

  const draw = useEffectEvent(async (begun: PaperState & { state: 'drawing' }, stop: AbortController) => {
    const next = await drawPaper(eventId, options, begun.task, stop.signal)
    if (underWay.current !== stop) return
    setState(next)
    if (next.state === 'ready') setShown(next.paper)
  })

  const [round, setRound] = useState(0)
  const content = JSON.stringify([eventId, options])
  const drawn = useRef<string | null>(null)
  useEffect(() => {
    const settleMs = drawn.current === null || drawn.current === content ? 0 : SETTLE_MS
    drawn.current = content
    const stop = new AbortController()
    underWay.current = stop
    // From now on what is shown is not what was chosen, so it can't be printed.
    const begun = drawing()
    setState(begun)
    const timer = setTimeout(() => void draw(begun, stop), settleMs)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [content, round])
  const cancel = useCallback(() => underWay.current?.abort(), [])

  return { state, shown, cancel, drawAgain: () => setRound(round + 1) }
}

function drawing(): PaperState & { state: 'drawing' } {
  return { state: 'drawing', task: crypto.randomUUID(), sinceMs: Date.now() }
}

async function drawPaper(
  eventId: string,
  options: DocumentOptionsInput,
  task: string,
  signal: AbortSignal,
): Promise<PaperState> {
  try {
    const { file, ...issue } = await client.documents.render({ eventId, options, task }, { signal })
    return { state: 'ready', paper: { file, issue, options } }
  } catch (error) {
    const cancelled = signal.aborted || isAbort(error)
    return cancelled ? { state: 'cancelled' } : { state: 'failed', sentence: sentenceOf(error) }
  }
}
