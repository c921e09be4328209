/** What may stand in braces in a text, so that one wording serves every event: "{JENIS_PEMILIHAN} Tahun {TAHUN}". */

import { type Election, electionWording } from './election.ts'

export const PLACEHOLDERS = [
  'JENIS_PEMILIHAN',
  'PEMILIHAN_SERENTAK',
  'PEMILIHAN_LENGKAP',
  'TAHUN',
  'SUBJEK',
  'SUBJEK_LENGKAP',
  'KEPALA_DESA',
  'INSTANSI',
  'CALON',
  'CALON_ATAU_PASANGAN',
  'CALON_SEMUA_TAHAP',
  'IDENTITAS',
] as const
export type Placeholder = (typeof PLACEHOLDERS)[number]

/** For whoever writes a text: what the placeholder becomes. */
export const PLACEHOLDER_LABELS: Readonly<Record<Placeholder, string>> = {
  JENIS_PEMILIHAN: 'Pemilu, Pemilihan, atau Pemilu dan Pemilihan',
  PEMILIHAN_SERENTAK: 'Pemilihan Serentak, atau Pemilu',
  PEMILIHAN_LENGKAP: 'nama pemilihan selengkapnya',
  TAHUN: 'tahun pemilihan',
  SUBJEK: 'yang berikrar, misalnya Pegawai ASN',
  SUBJEK_LENGKAP: 'yang berikrar tanpa singkatan',
  KEPALA_DESA: 'kepala desa atau sebutan setempat',
  INSTANSI: 'penyelenggara pertama',
  CALON: 'pasangan calon, atau peserta Pemilu',
  CALON_ATAU_PASANGAN: 'calon atau pasangan calon',
  CALON_SEMUA_TAHAP: 'bakal calon, calon, atau pasangan calon',
  IDENTITAS: 'tempat nama, NIP, pangkat, jabatan, dan unit kerja tiap orang',
}

export type Filling = {
  election: Election
  /** Who pledges, e.g. "Pegawai ASN dan Non ASN"; village heads have their own word. */
  subject: string
  institution: string
  /** What a village head is called here: Perbekel, Keuchik, Wali Nagari … */
  villageHead?: string
}

/** IDENTITAS becomes a line break: what stands before and after it is drawn around the person's data. */
export function fillPlaceholders(part: string, filling: Filling): string {
  const words = wordsFor(filling)
  return part
    .replace(/\s*\{IDENTITAS\}\s*/g, '\n')
    .replace(/\{([A-Z_]+)\}/g, (whole, name: string) => words.get(name) ?? whole)
}

export type PlaceholderProblem =
  /** `name` as it was written, without its braces. */
  { code: 'unknown_placeholder'; name: string } | { code: 'lone_brace' }

/** Why a part would show a brace on paper, or '' on a place of its own; the first problem that is met. */
export function placeholderProblem(
  part: string,
  known: readonly string[] = PLACEHOLDERS,
): PlaceholderProblem | null {
  for (const [, name = ''] of part.matchAll(/\{([^{}]*)\}/g)) {
    if (!known.includes(name)) return { code: 'unknown_placeholder', name }
  }
  return /[{}]/.test(part.replace(/\{[^{}]*\}/g, '')) ? { code: 'lone_brace' } : null
}

function wordsFor({ election, subject, institution, villageHead }: Filling): ReadonlyMap<string, string> {
  const wording = electionWording(election)
  const words: Record<Exclude<Placeholder, 'IDENTITAS'>, string> = {
    JENIS_PEMILIHAN: wording.name,
    PEMILIHAN_SERENTAK: wording.simultaneousName,
    PEMILIHAN_LENGKAP: wording.longName,
    TAHUN: String(election.year),
    SUBJEK: subject,
    SUBJEK_LENGKAP: subject.replace(/\bASN\b/g, 'Aparatur Sipil Negara'),
    KEPALA_DESA: villageHead ?? 'Kepala Desa',
    INSTANSI: institution,
    CALON: wording.candidates,
    CALON_ATAU_PASANGAN: wording.anyCandidate,
    CALON_SEMUA_TAHAP: wording.candidatesInAllStages,
  }
  return new Map(Object.entries(words))
}
