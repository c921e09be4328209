/**
 * Pemilu (UU 7/2017) and Pemilihan, the Pilkada (UU 1/2015 and its changes), are two different
 * things in law. The kind chosen for an event drives every title, pledge and list of legal bases.
 */

export const ELECTION_KINDS = ['pemilu', 'pemilihan', 'pemilu_dan_pemilihan'] as const
export type ElectionKind = (typeof ELECTION_KINDS)[number]

export type Election = { kind: ElectionKind; year: number }

/** For a chooser on screen. */
export const ELECTION_KIND_LABELS: Readonly<Record<ElectionKind, string>> = {
  pemilu: 'Pemilu (Presiden, DPR, DPD, DPRD)',
  pemilihan: 'Pemilihan kepala daerah (Pilkada)',
  pemilu_dan_pemilihan: 'Pemilu dan Pemilihan',
}

export type ElectionWording = {
  /** "Pemilu dan Pemilihan" */
  name: string
  /** "Pemilu dan Pemilihan Tahun 2024" */
  nameWithYear: string
  /** "PEMILU DAN PEMILIHAN TAHUN 2024" */
  title: string
  /** Whom nobody may side with: "pasangan calon", "peserta Pemilu". */
  candidates: string
  /** "calon atau pasangan calon" */
  anyCandidate: string
  /** The same from the first step on: "bakal calon, calon atau pasangan calon" */
  candidatesInAllStages: string
  /** "Pemilihan Serentak" */
  simultaneousName: string
  /** The election by its full name in running text. */
  longName: string
}

type Words = Omit<ElectionWording, 'nameWithYear' | 'title'>

const WORDS: Readonly<Record<ElectionKind, Words>> = {
  pemilu: {
    name: 'Pemilu',
    candidates: 'peserta Pemilu',
    anyCandidate: 'calon atau peserta Pemilu',
    candidatesInAllStages: 'bakal calon, calon, atau peserta Pemilu',
    simultaneousName: 'Pemilu',
    longName: 'Pemilihan Umum',
  },
  pemilihan: {
    name: 'Pemilihan',
    candidates: 'pasangan calon',
    anyCandidate: 'calon atau pasangan calon',
    candidatesInAllStages: 'bakal calon, calon atau pasangan calon',
    simultaneousName: 'Pemilihan Serentak',
    longName: 'Pemilihan Kepala Daerah dan Wakil Kepala Daerah',
  },
  pemilu_dan_pemilihan: {
    name: 'Pemilu dan Pemilihan',
    candidates: 'pasangan calon',
    anyCandidate: 'calon, peserta Pemilu, atau pasangan calon',
    candidatesInAllStages: 'bakal calon, calon, peserta Pemilu, atau pasangan calon',
    simultaneousName: 'Pemilu dan Pemilihan Serentak',
    longName: 'Pemilihan Umum serta Pemilihan Kepala Daerah dan Wakil Kepala Daerah',
  },
}

export function electionWording(election: Election): ElectionWording {
  const words = WORDS[election.kind]
  const nameWithYear = `${words.name} Tahun ${election.year}`
  return { ...words, nameWithYear, title: nameWithYear.toUpperCase() }
}
