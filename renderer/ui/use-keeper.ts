/** What a keeper of writing holds. It stores the rest whenever the window is left, and when the screen is. */
import { useEffect, useSyncExternalStore } from 'react'

type Keeper<State> = {
  state: () => State
  subscribe: (listener: () => void) => () => void
  flush: () => Promise<unknown>
}

/** null while there is no keeper. */
export function useKeeper<State>(keeper: Keeper<State> | null | undefined): State | null {
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
  return useSyncExternalStore(keeper?.subscribe ?? subscribeToNothing, () => keeper?.state() ?? null)
}

function subscribeToNothing(): () => void {
  return () => {}
}
