/** Which control goes on where one was taken away. */

const CONTROLS = 'a[href], button, input, select, textarea, [contenteditable=true], [tabindex]'

/** What is remembered of a control while it is still there. */
export type Held = { control: Element; verb: string }

/** Where something was taken out of the page, and what stood around it. */
export type Gap = { row: Element; parent: Node; previousSibling: Node | null; nextSibling: Node | null }

/** Null where no control was touched. */
export function heldBy(touched: Element): Held | null {
  const control = touched.closest(CONTROLS)
  return control && { control, verb: verbOf(control) }
}

/** Undefined where nothing in the place, and not the screen around it, can hold the keyboard. */
export function heirOf(gap: Gap, lost: Held, place: Element): HTMLElement | undefined {
  // In a grid it is the grid that holds it, for all its rows.
  const grid = gap.parent instanceof Element ? gap.parent.closest<HTMLElement>('[role=grid]') : null
  if (grid) return grid
  const sides = neighbours(gap)
  for (const row of sides.flat().filter((one) => isLike(one, gap.row))) {
    const control = sameControl(row, lost)
    if (control) return control
  }
  return nearest(sides, gap.parent, place) ?? place.closest('main') ?? undefined
}

/** The nearest first, on either side. What stood beside the row may have gone with it. */
function neighbours({ parent, previousSibling, nextSibling }: Gap): Sides {
  const all = [...parent.childNodes]
  const next = all.findIndex((one) => one === nextSibling)
  return sidesOf(all, next >= 0 ? next : all.findIndex((one) => one === previousSibling) + 1)
}

type Sides = [after: Element[], before: Element[]]

function sidesOf(nodes: readonly Node[], at: number): Sides {
  return [nodes.slice(at).filter(isElement), nodes.slice(0, at).filter(isElement).toReversed()]
}

function nearest([after, before]: Sides, parent: Node, place: Element): HTMLElement | undefined {
  const found = after.flatMap(controlsIn)[0] ?? before.flatMap((one) => controlsIn(one).toReversed())[0]
  const above = parent.parentNode
  if (found || parent === place || above === null) return found
  const around = [...above.childNodes].filter((one) => one !== parent)
  const at = [...above.childNodes].findIndex((one) => one === parent)
  return nearest(sidesOf(around, at), above, place)
}

/** A row that may hold the keyboard itself; else what does there what the lost control did; else its first control. */
function sameControl(row: Element, { verb }: Held): HTMLElement | undefined {
  if (row instanceof HTMLElement && row.hasAttribute('tabindex')) return row
  const controls = controlsIn(row)
  return controls.find((one) => verbOf(one) === verb) ?? controls[0]
}

function controlsIn(element: Element): HTMLElement[] {
  const inside = [...element.querySelectorAll<HTMLElement>(CONTROLS)]
  const all = element instanceof HTMLElement && element.matches(CONTROLS) ? [element, ...inside] : inside
  return all.filter((one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility())
}

function isLike(one: Element, other: Element): boolean {
  const [role, otherRole] = [one.getAttribute('role'), other.getAttribute('role')]
  return one.tagName === other.tagName && one.className === other.className && role === otherRole
}

function isElement(node: Node): node is Element {
  return node instanceof Element
}

/** "Hapus" of "Hapus foto 3". */
function verbOf(control: Element): string {
  const name = control.getAttribute('aria-label') ?? control.textContent
  return name.trim().split(/\s/)[0] ?? ''
}
