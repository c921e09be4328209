/** What is the matter with a file of an archive, in plain words. */
import type { ArchiveProblem } from '../contract/archives.ts'

const PROBLEMS: Readonly<Record<ArchiveProblem['kind'], string>> = {
  missing: 'hilang',
  altered: 'isinya bukan lagi yang ditulis',
  unreadable: 'tidak dapat dibaca dari penyimpanannya',
  not_plain: 'bukan berkas biasa, jadi tidak dibuka',
  extra: 'tidak termasuk arsip ini',
}

/** "data/participant.jsonl: hilang" */
export function archiveProblemText({ kind, path }: ArchiveProblem): string {
  return `${path}: ${PROBLEMS[kind]}`
}

export type ArchiveState = 'whole' | 'with_extras' | 'usable' | 'unusable'

/** 'usable': something is wrong, but nothing of what is taken into Ikrar. */
export function archiveState(problems: readonly ArchiveProblem[], canBeTaken: boolean): ArchiveState {
  if (problems.length === 0) return 'whole'
  if (!canBeTaken) return 'unusable'
  return problems.every(({ kind }) => kind === 'extra') ? 'with_extras' : 'usable'
}

const STATES: Readonly<Record<ArchiveState, string>> = {
  whole: 'Arsip utuh. Setiap berkas sama seperti ketika ditulis.',
  with_extras: 'Arsip utuh. Di dalam foldernya ada berkas lain yang tidak termasuk arsip ini.',
  usable:
    'Data dan foto utuh, jadi arsip ini tetap dapat diambil. Berkas di bawah ini tidak lagi seperti ketika ditulis; dokumen dan tabelnya dapat dibuat lagi sesudah arsip diambil.',
  unusable:
    'Arsip ini tidak utuh, jadi tidak dapat diambil. Data di laptop ini tidak berubah. Cari salinan arsip yang lain; berkas yang tidak disebut di bawah ini masih dapat dibaca.',
}

export function archiveStateText(state: ArchiveState): string {
  return STATES[state]
}

/** Eight groups of eight, to be read aloud and compared. */
export function fingerprintText(fingerprint: string): string {
  return (fingerprint.match(/.{8}/g) ?? []).join(' ')
}
