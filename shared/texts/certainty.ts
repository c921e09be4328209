/** How sure a text or a rule from outside is, and what to do about it; stands beside it on every screen. */
import type { Certainty } from '../domain/certainty.ts'

const SENTENCES: Readonly<Record<Certainty, string>> = {
  official: 'Dari naskah resmi.',
  press: 'Dari pemberitaan; cocokkan dengan aslinya.',
  weak: 'Dari satu sumber saja; cocokkan dengan aslinya.',
  unverified: 'Belum diverifikasi; jangan dikutip sebelum dicocokkan dengan aslinya.',
  design: 'Susunan Ikrar, bukan naskah resmi.',
}

export function certaintySentence(certainty: Certainty): string {
  return SENTENCES[certainty]
}
