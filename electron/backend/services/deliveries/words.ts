/** What was typed on a device beside a scan, as it is kept beside it here: as JSON, null for a card alone. */
import type { KeptScan } from '#shared/contract/deliveries.ts'
import { keptWords, type KeptWords } from '#shared/contract/kept-words.ts'

export function writtenWords({ guest, substitute }: Pick<KeptScan, 'guest' | 'substitute'>): string | null {
  if (guest) return JSON.stringify({ kind: 'guest', ...guest } satisfies KeptWords)
  return substitute ? JSON.stringify({ kind: 'substitute', ...substitute } satisfies KeptWords) : null
}

export function readWords(written: string | null): KeptWords | null {
  return written === null ? null : keptWords.parse(JSON.parse(written))
}
