/** A sentence for every finding about a legal basis. */

import type { LegalFinding } from '../domain/legal-check.ts'

export function legalFindingText({ code, seen, right, why }: LegalFinding): string {
  const instead = right === '' ? 'Periksa kembali dengan naskah resmi.' : `Gunakan: ${right}.`
  const law = seen === '' ? 'Kutipan ini' : `“${seen}”`
  switch (code) {
    case 'wrong_article':
      return `${law} mengutip pasal yang keliru. ${why} ${instead}`
    case 'wrong_law':
      return `Nomor pada ${law} tidak sesuai dengan nama undang-undangnya. ${instead}`
    case 'revoked':
      return `${law} sudah tidak berlaku pada hari kegiatan. ${instead}`
    case 'not_yet_in_force':
      return `${law} belum berlaku pada hari kegiatan. ${instead}`
    case 'other_election':
      return `${law} mengatur jenis pemilihan yang lain, bukan yang dipilih untuk kegiatan ini. ${instead}`
  }
}
