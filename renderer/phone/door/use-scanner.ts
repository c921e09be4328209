import { useEffect, useEffectEvent } from 'react'
import { listenForScans } from '../../devices/scanner.ts'

/** A laptop or a tablet as a desk may have a scanner at its USB port, heard wherever the cursor is. */
export function useScanner(onCode: (code: string) => void): void {
  const hear = useEffectEvent(onCode)
  useEffect(() => listenForScans((code) => hear(code)), [])
}
