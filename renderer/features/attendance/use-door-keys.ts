import type { RefObject } from 'react'
import { useKeyDown } from '../../ui/use-key-down.ts'

const KEYS = ['F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9', 'F11'] as const
export type DoorKeys = Readonly<Record<(typeof KEYS)[number], () => void>>

/**
 * The function keys of the door; and typing anywhere on the screen goes to the field, so that it need
 * not steal the focus from whoever walks through the screen with the Tab key.
 */
export function useDoorKeys(keys: DoorKeys, field: RefObject<HTMLInputElement | null>): void {
  useKeyDown((e) => {
    if (e.ctrlKey || e.altKey || e.metaKey) return
    if (isDoorKey(e.key)) {
      e.preventDefault()
      keys[e.key]()
    } else if (/^[\p{L}\p{N}]$/u.test(e.key) && isNobodys(e.target)) {
      // The letter itself follows the focus.
      field.current?.focus()
    }
  })
}

function isDoorKey(key: string): key is keyof DoorKeys {
  return KEYS.some((one) => one === key)
}

/** Neither a field nor inside a dialog or a list that hears letters itself. */
function isNobodys(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return true
  return (
    target.closest(
      'input, textarea, select, [contenteditable], [role=dialog], [role=listbox], [role=menu]',
    ) === null
  )
}
