/** What a package brought, in words. */
import type { TakenCounts } from '#shared/contract/transfers.ts'
import { thousands } from '../format.ts'

export function changesIn(changes: TakenCounts): string[] {
  const { people, entries, pledges, signatures, edited, differences } = changes
  const parts: [number, string][] = [
    [people, 'peserta baru'],
    [entries, 'catatan kehadiran'],
    [pledges, 'catatan ikrar'],
    [signatures, 'tanda tangan'],
    [edited, 'isian diperbarui'],
    [differences, 'isian berbeda untuk dilihat'],
  ]
  const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${thousands(count)} ${what}`)
  if (told.length > 0) return told
  return changes.others > 0 ? ['catatan kecil lain'] : []
}

export function takenSentence(changes: TakenCounts): string {
  const told = changesIn(changes)
  return told.length === 0
    ? 'Paket sudah pernah diambil; tidak ada yang baru.'
    : `Diambil dari USB: ${told.join(', ')}. Yang sudah ada di sini tetap.`
}
