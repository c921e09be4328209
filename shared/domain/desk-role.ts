/** What another device may do for an event, as whoever opens the door chooses it. */
export const DESK_ROLES = ['petugas_meja', 'supervisor', 'penanda_tangan', 'notulis', 'layar'] as const
export type DeskRole = (typeof DESK_ROLES)[number]

export const DESK_ROLE_LABELS: Readonly<Record<DeskRole, string>> = {
  petugas_meja: 'Petugas meja',
  supervisor: 'Supervisor',
  penanda_tangan: 'Tanda tangan',
  notulis: 'Notulis',
  layar: 'Layar',
}

/** One line for whoever chooses. */
export const DESK_ROLE_DUTIES: Readonly<Record<DeskRole, string>> = {
  petugas_meja: 'Memindai kartu, mencari nama, mencatat tamu baru.',
  supervisor: 'Seperti petugas meja, dan boleh membatalkan kehadiran serta mencatat yang diwakili.',
  penanda_tangan: 'Mengambil tanda tangan ikrar dan daftar hadir.',
  notulis: 'Menulis notula; tidak melihat daftar peserta.',
  layar: 'Menampilkan jumlah hadir pada TV atau tablet, tanpa nama.',
}

/** Roles at which people arrive. */
export function isAtTheDoor(role: DeskRole): boolean {
  return role === 'petugas_meja' || role === 'supervisor'
}

/** How long whoever let somebody in by mistake may take it back by himself. */
export const OWN_UNDO_MS = 10_000

/** Verdicts by which something was written that may be taken back. */
export const WRITTEN_VERDICTS: ReadonlySet<string> = new Set(['welcome', 'entered', 'reentered', 'left'])
