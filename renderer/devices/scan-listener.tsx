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
type KeyListener = (e: KeyboardEvent) => void
/** The screens that want scans; the one opened last gets them. */
type Listeners = Set<Listener>

const ListenersContext = createContext<Listeners | undefined>(undefined)
const KeysContext = createContext<Set<KeyListener> | undefined>(undefined)
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
  const [keyListeners] = useState<Set<KeyListener>>(() => new Set())
  const hear = useEffectEvent(tell)
  useEffect(
    () =>
      listenForScans(
        (code) => hear(code),
        (e) => keyListeners.forEach((listener) => listener(e)),
      ),
    [keyListeners],
  )
  return (
    <ListenersContext value={listeners}>
      <KeysContext value={keyListeners}>
        <TellContext value={tell}>{children}</TellContext>
      </KeysContext>
    </ListenersContext>
  )
}

/** Every key as it comes, before anything is made of it: for finding out how a scanner is set. */
export function useRawKeys(onKey: KeyListener): void {
  const listeners = useContext(KeysContext)
  const hear = useEffectEvent(onKey)
  useEffect(() => {
    if (!listeners) throw new Error('useRawKeys is asked outside the scan listener')
    const listener: KeyListener = (e) => hear(e)
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }, [listeners])
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
