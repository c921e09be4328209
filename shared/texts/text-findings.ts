/** A sentence for everything that is found in a text somebody writes. */

import { PLACEHOLDERS } from '../domain/placeholders.ts'
import type { TextFinding } from '../domain/text-check.ts'
import { legalFindingText } from './legal-bases.ts'

const KNOWN = PLACEHOLDERS.map((name) => `{${name}}`).join(', ')

export function textFindingText(finding: TextFinding): string {
  switch (finding.code) {
    case 'empty':
      return emptySentence(finding.place)
    case 'unknown_placeholder':
      return finding.name === 'IDENTITAS'
        ? '{IDENTITAS} hanya untuk kalimat pembuka pakta integritas: di situlah data tiap orang tercetak.'
        : `{${finding.name}} tidak dikenal. Yang dikenal: ${KNOWN}.`
    case 'lone_brace':
      return 'Ada kurung kurawal tanpa pasangan. Isian otomatis ditulis seperti {TAHUN}.'
    case 'contestant':
      return 'Ini janji peserta pemilihan (calon, partai, tim kampanye), bukan janji pegawai ASN. Gunakan hanya bila yang menandatangani memang peserta pemilihan.'
    case 'legal':
      return legalFindingText({ index: 0, ...finding.finding })
  }
}

function emptySentence(place: string): string {
  if (place.startsWith('title')) return 'Judul belum diisi.'
  if (place.startsWith('points')) return 'Belum ada butir.'
  return place.includes('lines')
    ? 'Isi kalimat, pasal, dan sumbernya; baris tanpa pasal dan sumber tidak dicetak sebagai aturan.'
    : 'Bagian ini belum berjudul atau belum berisi baris.'
}
