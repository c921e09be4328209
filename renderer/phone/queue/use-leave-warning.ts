/**
 * The page cannot be opened again without the laptop: it comes from there, and Chromium refuses a service worker, which
 * could keep a copy of it, where nobody vouches for the certificate (w3c/ServiceWorker#1514). So the browser asks before
 * the page is closed while something waits.
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
