/**
 * The page cannot be opened again without the laptop: it comes from there, and browsers keep no copy of a page with a
 * certificate that nobody vouches for. So they ask before it is closed while something waits.
 */
import { useEffect } from 'react'
import { useQueueState } from './queue.ts'

export function useLeaveWarning(): void {
  const { waiting } = useQueueState()
  const isWaiting = waiting > 0
  useEffect(() => {
    if (!isWaiting) return
    const warn = (e: BeforeUnloadEvent): void => e.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isWaiting])
}
