/** The same list with one thing in another place; a place outside the list is its nearest end. */
export function moved<Thing>(list: readonly Thing[], from: number, to: number): Thing[] {
  const thing = list[from]
  if (thing === undefined) return [...list]
  const others = list.filter((_, index) => index !== from)
  return others.toSpliced(Math.max(0, Math.min(to, others.length)), 0, thing)
}
