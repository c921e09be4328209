/** Files dropped anywhere on the screen, and what is pasted while no field has the focus. */
import { useEffect, useEffectEvent } from 'react'
import type { Source } from './conversation.ts'

export function useFileIntake(open: boolean, onRead: (source: Source) => void): void {
  const drop = useEffectEvent((e: DragEvent) => {
    e.preventDefault()
    const file = e.dataTransfer?.files[0]
    if (open && file) onRead({ file })
  })
  const paste = useEffectEvent((e: ClipboardEvent) => {
    if (!open) return
    const source = pastedSource(e)
    if (!source) return
    e.preventDefault()
    onRead(source)
  })
  useEffect(() => {
    const onDrop = (e: DragEvent) => drop(e)
    const onPaste = (e: ClipboardEvent) => paste(e)
    window.addEventListener('dragover', allowDrop)
    window.addEventListener('drop', onDrop)
    document.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('dragover', allowDrop)
      window.removeEventListener('drop', onDrop)
      document.removeEventListener('paste', onPaste)
    }
  }, [])
}

function allowDrop(e: DragEvent): void {
  e.preventDefault()
}

/** Rows are told from a word by a tab or a line break; a word pasted into a field stays there. */
function pastedSource(e: ClipboardEvent): Source | undefined {
  const file = e.clipboardData?.files[0]
  const text = e.clipboardData?.getData('text/plain') ?? ''
  if (/[\t\n]/.test(text.trim())) return { text }
  return file && text === '' ? { file } : undefined
}
