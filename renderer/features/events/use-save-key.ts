import { useEffect, useEffectEvent } from 'react'

/** Ctrl+S stores, as everybody's fingers expect. */
export function useSaveKey(save: () => void): void {
  const hear = useEffectEvent((e: KeyboardEvent) => {
    if (!(e.ctrlKey || e.metaKey) || e.code !== 'KeyS') return
    e.preventDefault()
    save()
  })
  useEffect(() => {
    const listener = (e: KeyboardEvent): void => hear(e)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
