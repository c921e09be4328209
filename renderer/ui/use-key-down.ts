import { useEffect, useEffectEvent } from 'react'

/** Keys pressed anywhere in the window, for as long as the screen that asks is shown. */
export function useKeyDown(hear: (e: KeyboardEvent) => void): void {
  const told = useEffectEvent(hear)
  useEffect(() => {
    const listener = (e: KeyboardEvent): void => told(e)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
