/** Files dropped anywhere on the screen, and rows pasted wherever the focus is. */
import { useEffect, useEffectEvent, useState } from 'react'
import type { Source } from './conversation.ts'

/** The field that takes what is pasted while no other field has the focus. */
export const PASTE_FIELD_ID = 'tempelan'

/** True while a file hangs over the window. */
export function useFileIntake(open: boolean, onRead: (source: Source) => void): boolean {
  const [hovering, setHovering] = useState(false)
  const hear = useEffectEvent((e: Event) => {
    if (e instanceof DragEvent) {
      // Without this the window would open the file in place of the app.
      e.preventDefault()
      setHovering(e.type === 'dragover' && open)
      const file = e.type === 'drop' ? e.dataTransfer?.files[0] : undefined
      if (open && file) onRead({ file })
    }
    if (!open) return
    if (e instanceof KeyboardEvent) prepareToPaste(e)
    if (e instanceof ClipboardEvent) {
      const source = pastedSource(e)
      if (!source) return
      e.preventDefault()
      onRead(source)
    }
  })
  useEffect(() => {
    const listen = new AbortController()
    for (const type of ['dragover', 'dragleave', 'drop', 'keydown', 'paste']) {
      window.addEventListener(type, (e) => hear(e), { signal: listen.signal })
    }
    return () => listen.abort()
  }, [])
  return hovering
}

/** Only a field is sure to hear of a paste, so one takes the focus before the key does its work. */
function prepareToPaste(e: KeyboardEvent): void {
  const isPaste = (e.ctrlKey || e.metaKey) && !e.altKey && e.code === 'KeyV'
  if (isPaste && !document.activeElement?.matches('input, textarea'))
    document.getElementById(PASTE_FIELD_ID)?.focus()
}

/** Rows are told from a word by a tab or a line break; a word pasted into a field stays there. */
function pastedSource(e: ClipboardEvent): Source | undefined {
  const file = e.clipboardData?.files[0]
  const text = e.clipboardData?.getData('text/plain') ?? ''
  if (/[\t\n]/.test(text.trim())) return { text }
  return file && text === '' ? { file } : undefined
}
