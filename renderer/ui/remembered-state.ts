/**
 * State that outlives its screen: what somebody filtered or half finished is still there when they come
 * back. It lives in memory only and is gone with the window, since it may hold names.
 */
import { useCallback, useSyncExternalStore } from 'react'

const states = new Map<string, unknown>()
const listeners = new Map<string, Set<() => void>>()

type Next<State> = State | ((now: State) => State)

/** `initial` has to be the same value at every call with this key. */
export function useRememberedState<State>(key: string, initial: State): [State, (next: Next<State>) => void] {
  // Only this hook writes under `key`, always with the type its caller names.
  const read = useCallback(() => (states.has(key) ? (states.get(key) as State) : initial), [key, initial])
  const subscribe = useCallback((listener: () => void) => listen(key, listener), [key])
  const state = useSyncExternalStore(subscribe, read)
  const write = useCallback(
    (next: Next<State>) => {
      states.set(key, isChange(next) ? next(read()) : next)
      for (const listener of listeners.get(key) ?? []) listener()
    },
    [key, read],
  )
  return [state, write]
}

function isChange<State>(next: Next<State>): next is (now: State) => State {
  return typeof next === 'function'
}

function listen(key: string, listener: () => void): () => void {
  const ofKey = listeners.get(key) ?? new Set()
  listeners.set(key, ofKey.add(listener))
  return () => ofKey.delete(listener)
}
