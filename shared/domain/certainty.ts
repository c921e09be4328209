/** How far a text or a rule from outside has been checked; always shown beside it. */
export const CERTAINTIES = ['official', 'press', 'weak', 'unverified', 'design'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const CERTAINTY_LABELS: Readonly<Record<Certainty, string>> = {
  official: 'Dibaca pada situs resmi',
  press: 'Dikutip dari pemberitaan atau situs berbagi dokumen; cocokkan dengan naskah resmi',
  weak: 'Hanya satu sumber lemah; cocokkan dengan naskah resmi',
  unverified: 'Belum dicocokkan dengan naskah resmi',
  design: 'Susunan Ikrar, bukan naskah resmi; boleh diganti',
}
