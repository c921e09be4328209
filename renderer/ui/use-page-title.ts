import { useEffect } from 'react'

/** What the window and a screen reader call the screen. */
export function usePageTitle(title?: string): void {
  useEffect(() => {
    document.title = title === undefined ? 'Ikrar' : `${title} · Ikrar`
  }, [title])
}
