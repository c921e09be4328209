/**
 * The one pair of ears of the window. A scan goes to the screen that wants it; on any other screen
 * it does nothing but say where scanning is done.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useEffectEvent,
  useState,
} from 'react'
import { listenForScans } from './scanner.ts'

type Listener = (code: string) => void
/** The screens that want scans; the one opened last gets them. */
type Listeners = Set<Listener>

const ListenersContext = createContext<Listeners | undefined>(undefined)
const TellContext = createContext<Listener | undefined>(undefined)

type ScanListenerProps = { onUnwanted: () => void; children: ReactNode }

export function ScanListener({ onUnwanted, children }: ScanListenerProps) {
  const [listeners] = useState<Listeners>(() => new Set())
  const tell = useCallback(
    (code: string) => {
      const wanted = [...listeners].at(-1)
      if (wanted) wanted(code)
      else onUnwanted()
    },
    [listeners, onUnwanted],
  )
  const hear = useEffectEvent(tell)
  useEffect(() => listenForScans((code) => hear(code)), [])
  return (
    <ListenersContext value={listeners}>
      <TellContext value={tell}>{children}</TellContext>
    </ListenersContext>
  )
}

/** For what reads codes in another way, a camera or a photo: they go where those of the scanner go. */
export function useTellScan(): Listener {
  const tell = useContext(TellContext)
  if (!tell) throw new Error('useTellScan is asked outside the scan listener')
  return tell
}

/** Every scan while this screen is open. */
export function useScans(onScan: Listener): void {
  const listeners = useContext(ListenersContext)
  const hear = useEffectEvent(onScan)
  useEffect(() => {
    if (!listeners) throw new Error('useScans is asked outside the scan listener')
    const listener: Listener = (code) => hear(code)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [listeners])
}
