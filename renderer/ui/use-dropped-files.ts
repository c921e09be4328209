/** Files dropped anywhere on the screen. */
import { useEffect, useEffectEvent, useState } from 'react'

/** True while files hang over the window. */
export function useDroppedFiles(onDrop: (files: readonly File[]) => void): boolean {
  const [hovering, setHovering] = useState(false)
  const hear = useEffectEvent((e: DragEvent) => {
    // Without this the window would open the file in place of the app.
    e.preventDefault()
    setHovering(e.type === 'dragover')
    const files = e.type === 'drop' ? [...(e.dataTransfer?.files ?? [])] : []
    if (files.length > 0) onDrop(files)
  })
  useEffect(() => {
    const listen = new AbortController()
    for (const type of ['dragover', 'dragleave', 'drop'] as const)
      window.addEventListener(type, (e) => hear(e), { signal: listen.signal })
    return () => listen.abort()
  }, [])
  return hovering
}
