/**
 * The keyboard stays where the work is. When what holds it is taken away, a row above all, it goes on to the next row,
 * else to the one before, else to the nearest control, which is the button that adds one: `<div ref={keepFocus}>`.
 */
import { type Gap, type Held, heirOf, heldBy } from './heir.ts'

/** A dialog in which the taking away was confirmed fades out first. */
const LONGEST_FADE_FRAMES = 60

export function keepFocus(place: HTMLElement | null): () => void {
  const stop = new AbortController()
  if (!place) return () => stop.abort()
  let held: Held | null = null
  const hear = ({ target }: Event): void => {
    if (!(target instanceof Element)) return
    if (place.contains(target)) held = heldBy(target)
    // A dialog or menu that was opened from a row lies outside, and comes back to it.
    else if (!target.closest('[data-portal]')) held = null
  }
  document.addEventListener('focusin', hear, stop)
  document.addEventListener('pointerdown', hear, stop)
  const observer = new MutationObserver((changes) => {
    if (!held || held.control.isConnected) return
    const lost = held
    held = null
    const gap = gapLeft(changes, lost.control)
    // A frame later, so that the screen has had its own say.
    if (gap) requestAnimationFrame(() => onceNobodyHoldsIt(() => heirOf(gap, lost, place)?.focus()))
  })
  observer.observe(place, { childList: true, subtree: true })
  return () => {
    stop.abort()
    observer.disconnect()
  }
}

function gapLeft(changes: readonly MutationRecord[], lost: Element): Gap | undefined {
  for (const { target, removedNodes, previousSibling, nextSibling } of changes)
    for (const row of removedNodes)
      if (row instanceof Element && row.contains(lost))
        return { row, parent: target, previousSibling, nextSibling }
  return undefined
}

/** Who else takes the keyboard meanwhile has a reason to. */
function onceNobodyHoldsIt(pass: () => void, framesLeft = LONGEST_FADE_FRAMES): void {
  requestAnimationFrame(() => {
    const holder = document.activeElement
    if (holder === null || holder === document.body) {
      pass()
      ignoreHeldKey()
    } else if (framesLeft > 0 && holder.closest('[data-portal]')) onceNobodyHoldsIt(pass, framesLeft - 1)
  })
}

/** The key that took one row away and is still down must not take the next ones, too. */
function ignoreHeldKey(): void {
  const stop = new AbortController()
  const { signal } = stop
  window.addEventListener('keydown', (e) => (e.repeat ? e.preventDefault() : stop.abort()), {
    capture: true,
    signal,
  })
  window.addEventListener('keyup', () => stop.abort(), { capture: true, signal })
}
