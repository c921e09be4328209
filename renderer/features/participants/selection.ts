/** Which rows are ticked. Rows that are not loaded can be ticked too, so only ids are kept. */

export type Selection = ReadonlySet<string>

export const nobody: Selection = new Set()

export function toggled(selection: Selection, id: string): Selection {
  return selection.has(id) ? without(selection, [id]) : joined(selection, [id])
}

export function joined(selection: Selection, ids: Iterable<string>): Selection {
  return new Set([...selection, ...ids])
}

export function without(selection: Selection, ids: Iterable<string>): Selection {
  const gone = new Set(ids)
  return new Set([...selection].filter((id) => !gone.has(id)))
}

/** The rows from one to the other, in whichever order they were touched. */
export function span(anchor: number, target: number): { first: number; count: number } {
  return { first: Math.min(anchor, target), count: Math.abs(anchor - target) + 1 }
}
