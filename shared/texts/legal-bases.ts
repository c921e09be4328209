/** A sentence for every finding about a legal basis. */

import type { LegalFinding, LegalProblem } from '../domain/legal-check.ts'

const SENTENCES: Readonly<Record<LegalProblem, (law: string, why: string) => string>> = {
  wrong_article: (law, why) => `${law} mengutip pasal yang keliru. ${why}`,
  wrong_law: (law) => `Nomor pada ${law} tidak sesuai dengan nama undang-undangnya.`,
  revoked: (law) => `${law} sudah tidak berlaku pada hari kegiatan.`,
  not_yet_in_force: (law) => `${law} belum berlaku pada hari kegiatan.`,
  other_election: (law) => `${law} mengatur jenis pemilihan lain, bukan yang dipilih untuk kegiatan ini.`,
}

export function legalFindingText({ code, seen, right, why }: LegalFinding): string {
  const law = seen === '' ? 'Kutipan ini' : `“${seen}”`
  const instead = right === '' ? 'Periksa kembali dengan naskah resmi.' : `Gunakan: ${right}.`
  return `${SENTENCES[code](law, why)} ${instead}`
}
