/** Where one writes in a field, counted in letters from its beginning: what another desk wrote is shown around it. */

/** Null where the caret is elsewhere. */
export function caretIn(field: HTMLElement): number | null {
  const selection = window.getSelection()
  if (!selection?.focusNode || !field.contains(selection.focusNode)) return null
  const range = document.createRange()
  range.selectNodeContents(field)
  range.setEnd(selection.focusNode, selection.focusOffset)
  return range.toString().length
}

export function putCaret(field: HTMLElement, letters: number): void {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT)
  let left = letters
  let last: Node = field
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0
    if (left <= length) {
      window.getSelection()?.collapse(node, left)
      return
    }
    left -= length
    last = node
  }
  window.getSelection()?.collapse(last, last.textContent?.length ?? 0)
}
