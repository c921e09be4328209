/** Stores what a keeper still holds whenever the window is left, and when the screen is. */
import { useEffect } from 'react'

export function useFlushOnLeaving(keeper: { flush: () => Promise<unknown> } | null | undefined): void {
  useEffect(() => {
    if (!keeper) return
    const flush = (): void => void keeper.flush()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [keeper])
}
