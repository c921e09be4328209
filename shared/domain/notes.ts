const ONLY_ONE: ReadonlySet<string> = new Set(['opening', 'closing'])

/** Of the opening and the closing an event has one each: two desks that begin them begin the same note. */
export function noteIdOf(kind: string, own: string): string {
  return ONLY_ONE.has(kind) ? kind : own
}

export function isIdOfKind(id: string, kind: string): boolean {
  return ONLY_ONE.has(kind) || ONLY_ONE.has(id) ? id === kind : true
}
