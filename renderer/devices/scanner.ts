/**
 * Listens for a USB scanner wherever the cursor is: every key of the window passes through the
 * burst reader before anything else sees it.
 */
import { BurstReader, type BurstResult, type KeyPress, PAUSE_MS } from './burst.ts'

/** A late timer means that the window was busy, so keys may still be waiting in its queue. */
const LATE_MS = 30
/** Where keys come late the computer is busy: the next one may be as late. Longer than this nobody waits. */
const LONGEST_LAG_MS = 1_000

/** Starts listening; the returned function stops it. `onKey` hears every key as it comes, whoever presses it. */
export function listenForScans(
  onScan: (code: string) => void,
  onKey: (e: KeyboardEvent) => void = () => {},
): () => void {
  const reader = new BurstReader()
  let restoreField = () => {}
  let heldKey: { target: EventTarget; event: KeyboardEvent } | null = null
  let timer: number | undefined

  function settle(result: BurstResult | null): void {
    if (!result) return
    if (result.kind === 'scan') {
      restoreField()
      onScan(result.text)
    } else if (result.kind === 'typed') {
      insertText(result.text)
    } else if (heldKey) {
      heldKey.target.dispatchEvent(new KeyboardEvent('keydown', heldKey.event))
    }
  }

  function onKeyDown(e: KeyboardEvent): void {
    // What a script sends is no keyboard, above all not the shortcut handed back by ourselves.
    if (!e.isTrusted || e.isComposing) return
    onKey(e)
    const { swallow, began, result } = reader.press(keyPress(e))
    settle(result)
    if (began) {
      restoreField = fieldNow()
      heldKey = swallow && e.target ? { target: e.target, event: e } : null
    }
    if (swallow) {
      e.preventDefault()
      e.stopImmediatePropagation()
    }
    window.clearTimeout(timer)
    if (!reader.isListening()) return
    const lagMs = Math.min(Math.max(0, performance.now() - e.timeStamp), LONGEST_LAG_MS)
    timer = armPause(reader, PAUSE_MS + lagMs, settle, (next) => (timer = next))
  }

  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.clearTimeout(timer)
  }
}

/** Looks whether the keys have come to an end; when that is not sure yet, a pause later once more. */
function armPause(
  reader: BurstReader,
  waitMs: number,
  settle: (result: BurstResult | null) => void,
  rearm: (timer: number) => void,
): number {
  const dueMs = performance.now() + waitMs
  return window.setTimeout(() => {
    const now = performance.now()
    if (now - dueMs <= LATE_MS) settle(reader.pause(now))
    if (reader.isListening()) rearm(armPause(reader, PAUSE_MS, settle, rearm))
  }, waitMs)
}

function keyPress(e: KeyboardEvent): KeyPress {
  return {
    code: e.code,
    key: e.key,
    shift: e.shiftKey,
    chord: e.ctrlKey || e.altKey || e.metaKey,
    repeat: e.repeat,
    // When the key was pressed, not when the window found time for it.
    atMs: e.timeStamp,
  }
}

type TextField = HTMLInputElement | HTMLTextAreaElement

function focusedField(): TextField | null {
  const field = document.activeElement
  const isField = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
  return isField && !field.readOnly && !field.disabled ? field : null
}

/** Rich text is typed into an element of the page itself. */
function focusedText(): HTMLElement | null {
  const element = document.activeElement
  return element instanceof HTMLElement && element.isContentEditable ? element : null
}

/** How the focused field looks now, as a function that makes it look so again. */
function fieldNow(): () => void {
  const text = focusedText()
  if (text) return textNow(text)
  const field = focusedField()
  if (!field) return () => {}
  const { value, selectionStart, selectionEnd } = field
  return () => {
    if (field.value === value) return
    setValue(field, value)
    if (selectionStart !== null) field.setSelectionRange(selectionStart, selectionEnd)
  }
}

function textNow(text: HTMLElement): () => void {
  const before = [...text.childNodes].map((node) => node.cloneNode(true))
  const words = text.textContent
  return () => {
    if (text.textContent === words) return
    text.replaceChildren(...before)
    window.getSelection()?.selectAllChildren(text)
    window.getSelection()?.collapseToEnd()
    text.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
  }
}

/** Through the prototype's setter, so that React sees a change in the event that follows. */
function setValue(field: TextField, value: string): void {
  const prototype =
    field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, value)
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText' }))
}

function insertText(text: string): void {
  if (focusedText()) {
    document.execCommand('insertText', false, text)
    return
  }
  const field = focusedField()
  if (!field) return
  const { value, selectionStart, selectionEnd } = field
  const start = selectionStart ?? value.length
  setValue(field, value.slice(0, start) + text + value.slice(selectionEnd ?? start))
  if (selectionStart !== null) field.setSelectionRange(start + text.length, start + text.length)
}
