/** The keys of a clicker and of a hand, the same at the laptop and at the projector. */
import { useKeyDown } from '../use-key-down.ts'

/** A clicker sends page keys, a point for black, and F5 or Esc to begin or end a show: those do nothing. */
export type SteeringAction = 'next' | 'back' | 'first' | 'dark' | 'nothing'

const ACTIONS: ReadonlyMap<string, SteeringAction> = new Map([
  [' ', 'next'],
  ['PageDown', 'next'],
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageUp', 'back'],
  ['ArrowLeft', 'back'],
  ['ArrowUp', 'back'],
  ['Home', 'first'],
  ['b', 'dark'],
  ['.', 'dark'],
  ['F5', 'nothing'],
])

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>

export function steeringOf({ key, ctrlKey, altKey, metaKey }: Press): SteeringAction | undefined {
  if (ctrlKey || altKey || metaKey) return undefined
  return ACTIONS.get(key.length === 1 ? key.toLowerCase() : key)
}

/** Hears them wherever the focus is, except where they write or press something. */
export function useSteeringKeys(onAction: (action: SteeringAction) => void): void {
  useKeyDown((e) => {
    const action = e.defaultPrevented ? undefined : steeringOf(e)
    if (!action || isOwnKeyOf(e.target, e.key)) return
    e.preventDefault()
    // A key that is held down would race through the text.
    if (!e.repeat) onAction(action)
  })
}

/** A field is written in, a list is walked through, a button is pressed by space. */
function isOwnKeyOf(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, textarea, select, [role="listbox"], [role="combobox"]')) {
    return !(key === 'PageDown' || key === 'PageUp' || key === 'F5')
  }
  return key === ' ' && target.closest('button, a, [role="radio"], [role="switch"]') !== null
}
