/** How far a text or a rule from outside has been checked; always shown beside it. */
export const CERTAINTIES = ['official', 'press', 'weak', 'unverified', 'design'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = {
  official: 'menurut naskah resmi',
  press: 'menurut pemberitaan',
  weak: 'menurut satu sumber saja',
  unverified: 'belum diverifikasi',
  design: 'susunan Ikrar, bukan naskah resmi',
}

/** From what can be relied on to what can't. */
const ORDER: readonly Certainty[] = ['official', 'press', 'weak', 'design', 'unverified']

/** What holds for a whole is what holds for its weakest part; null where there is none. */
export function weakestOf(parts: readonly Certainty[]): Certainty | null {
  return parts.toSorted((a, b) => ORDER.indexOf(b) - ORDER.indexOf(a))[0] ?? null
}
