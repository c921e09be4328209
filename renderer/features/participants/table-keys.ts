/** What a key does in the list: where the active row goes, and what happens to the ticked rows. */

export type TableKey = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

export type TableMove =
  | { kind: 'go'; to: number; extend: boolean }
  | { kind: 'toggle' }
  | { kind: 'open' }
  | { kind: 'all' }
  | { kind: 'copy' }
  | { kind: 'remove' }
  | { kind: 'clear' }

type Place = { active: number; total: number; pageRows: number }

/** Undefined where the key is not the table's business. */
export function tableMove(e: TableKey, place: Place): TableMove | undefined {
  if (e.altKey) return undefined
  if (e.ctrlKey || e.metaKey) return withControl(e.key.toLowerCase())
  const to = target(e.key, place)
  if (to !== undefined)
    return { kind: 'go', to: Math.max(0, Math.min(place.total - 1, to)), extend: e.shiftKey }
  if (e.key === ' ') return { kind: 'toggle' }
  if (e.key === 'Enter') return { kind: 'open' }
  if (e.key === 'Delete') return { kind: 'remove' }
  if (e.key === 'Escape') return { kind: 'clear' }
  return undefined
}

function withControl(key: string): TableMove | undefined {
  if (key === 'a') return { kind: 'all' }
  if (key === 'c') return { kind: 'copy' }
  return undefined
}

function target(key: string, { active, total, pageRows }: Place): number | undefined {
  if (key === 'ArrowDown') return active + 1
  if (key === 'ArrowUp') return active - 1
  if (key === 'PageDown') return active + pageRows
  if (key === 'PageUp') return active - pageRows
  if (key === 'Home') return 0
  if (key === 'End') return total - 1
  return undefined
}
