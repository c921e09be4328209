/** What kind of device asks, in our own words: what it says of itself is never shown or kept. */
const KINDS: readonly [RegExp, string][] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Android.*Mobile/, 'HP Android'],
  [/Android/, 'Tablet Android'],
  [/Windows/, 'Komputer Windows'],
  [/Macintosh/, 'Mac atau iPad'],
  [/Linux|CrOS/, 'Komputer'],
]

export function deviceKind(userAgent: string | undefined): string {
  return KINDS.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'Perangkat lain'
}
