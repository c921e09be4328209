import { useEffect, useEffectEvent } from 'react'
import { useNavigate } from '@tanstack/react-router'

/** Keys that work on every screen: Ctrl+K searches, F1 opens the help. */
export function useShellKeys({ onSearch }: { onSearch: () => void }): void {
  const navigate = useNavigate()
  const hear = useEffectEvent((e: KeyboardEvent) => {
    const search = (e.ctrlKey || e.metaKey) && !e.altKey && !e.shiftKey && e.code === 'KeyK'
    if (!search && e.code !== 'F1') return
    e.preventDefault()
    if (search) onSearch()
    else void navigate({ to: '/bantuan' })
  })
  useEffect(() => {
    const listener = (e: KeyboardEvent): void => hear(e)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
