/**
 * The kinds of paper by the number under which a code at the foot names them, and what a person calls them.
 * A number once printed is never given to another kind.
 */

export const PAPER_KINDS = {
  invitations: { number: 1, label: 'Surat undangan' },
  badges: { number: 2, label: 'Kartu peserta' },
  attendance_list: { number: 3, label: 'Daftar hadir' },
  pledge_sheet: { number: 4, label: 'Lembar ikrar' },
  minutes: { number: 5, label: 'Notula' },
  speaker_request: { number: 6, label: 'Surat permohonan narasumber' },
  assignment_letter: { number: 7, label: 'Surat tugas' },
  rundown: { number: 8, label: 'Susunan acara' },
  table_signs: { number: 9, label: 'Nama meja' },
  envelope_labels: { number: 10, label: 'Label amplop' },
  payment_receipts: { number: 11, label: 'Tanda terima' },
  attendance_recap: { number: 12, label: 'Rekapitulasi kehadiran' },
  absentees: { number: 13, label: 'Daftar tidak hadir' },
  unsigned: { number: 14, label: 'Daftar belum tanda tangan' },
  certificates: { number: 15, label: 'Sertifikat' },
  attendance_statement: { number: 16, label: 'Surat keterangan hadir' },
  pledge_reading: { number: 17, label: 'Ikrar untuk dibacakan' },
  pledge_board: { number: 18, label: 'Papan ikrar' },
  integrity_pact: { number: 19, label: 'Pakta integritas' },
  peace_declaration: { number: 20, label: 'Deklarasi damai' },
  official_record: { number: 21, label: 'Berita acara' },
  guidance_sheet: { number: 22, label: 'Lembar boleh dan tidak boleh' },
  activity_report: { number: 23, label: 'Laporan kegiatan' },
  press_release: { number: 24, label: 'Siaran pers' },
  bundle: { number: 25, label: 'Bundel dokumen' },
  muster_report: { number: 26, label: 'Laporan kekuatan barisan' },
  recap: { number: 27, label: 'Rekap lintas kegiatan' },
} as const satisfies Record<string, { number: number; label: string }>

export type PaperKind = keyof typeof PAPER_KINDS

/** Undefined for a number of a kind that this version does not know. */
export function paperKindOf(number: number): PaperKind | undefined {
  // The keys of the record above.
  const kinds = Object.keys(PAPER_KINDS) as PaperKind[]
  return kinds.find((kind) => PAPER_KINDS[kind].number === number)
}
