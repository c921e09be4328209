import { useEffect } from 'react'

/** The screen stays lit while the page is in sight: a queue does not wait for a phone to be woken. */
export function useWakeLock(): void {
  useEffect(() => {
    // Not in every browser; without it the phone sleeps as its owner set it.
    const wakeLock = navigator.wakeLock as WakeLock | undefined
    let held: WakeLockSentinel | undefined
    const take = async (): Promise<void> => {
      if (document.visibilityState !== 'visible') return
      held = await wakeLock?.request('screen').catch(() => undefined)
    }
    const look = (): void => void take()
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      void held?.release()
    }
  }, [])
}
