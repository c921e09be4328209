/** What is sent to the centre, and what became of it, in words. Spoken by the window and by the command line. */
import type { Sending } from '../contract/central.ts'
import { thousands } from '../domain/words.ts'
import { errorSentence } from './errors.ts'

/** Parts as shared with the centre; hidden halves carry the same name. */
const PARTS: Readonly<Record<string, string>> = {
  event: 'Kegiatan',
  participant: 'Peserta',
  attendance: 'Kehadiran',
  substitute: 'Perwakilan',
  substitute_withdrawal: 'Perwakilan yang dibatalkan',
  pledge: 'Ikrar',
  pledge_reading: 'Pembacaan ikrar',
  pledge_reading_void: 'Pembacaan yang dibatalkan',
  absence: 'Alasan tidak hadir',
}

export function partName(part: string): string {
  const name = PARTS[part.replace(/_private$/, '')] ?? part
  return part.endsWith('_private') && part !== 'absence_private' ? `${name}, isian internal` : name
}

const FIELDS: Readonly<Record<string, string>> = {
  ...{ kind: 'jenis', title: 'judul', theme: 'tema', organisers: 'penyelenggara', office: 'instansi' },
  ...{ venue: 'tempat', city: 'kota', zone: 'zona waktu', electionKind: 'jenis pemilihan' },
  ...{ electionYear: 'tahun pemilihan', instruments: 'naskah ikrar', days: 'hari dan jam' },
  ...{ name: 'nama', category: 'kategori', position: 'jabatan', rank: 'pangkat', unit: 'OPD' },
  ...{ subUnit: 'unit kerja', district: 'kecamatan', village: 'desa', gender: 'L/P', origin: 'asal data' },
  ...{ removedAt: 'dihapus dari daftar', mergedInto: 'digabung dengan', nip: 'NIP', nik: 'NIK' },
  ...{ idWritten: 'nomor tertulis', phone: 'nomor HP', email: 'email', seat: 'kursi', note: 'catatan' },
  ...{ extra: 'kolom tambahan', participantId: 'peserta', day: 'hari', at: 'waktu', method: 'cara' },
  ...{ undoes: 'yang dibatalkan', desk: 'meja', reason: 'alasan', arrivalId: 'kehadiran' },
  ...{ letterNumber: 'nomor surat tugas', letterDate: 'tanggal surat tugas', instrument: 'naskah' },
  ...{ state: 'keadaan', textHash: 'sidik naskah', witness: 'saksi', present: 'hadir' },
  ...{ represented: 'diwakili', absence: 'alasan tidak hadir', shortCode: 'kode kartu' },
  ...{ signature: 'tanda tangan', evidence: 'bukti tanda tangan', strokes: 'goresan tanda tangan' },
  salt: 'kunci bukti ikrar',
}

export function fieldName(field: string): string {
  return FIELDS[field] ?? field
}

type Told = Pick<Sending, 'outcome' | 'problem' | 'rows' | 'total'>

export function outcomeSentence({ outcome, problem, rows, total }: Told): string {
  switch (outcome) {
    case 'complete':
      return `Terkirim: ${thousands(rows)} baris dari ${thousands(total)}; selebihnya sudah sama di pusat.`
    case 'same':
      return `Sudah sama: ${thousands(total)} baris sudah ada di pusat.`
    case 'cancelled':
      return rows === 0
        ? 'Dibatalkan sebelum ada yang terkirim.'
        : `Dibatalkan sesudah ${thousands(rows)} baris; pengiriman berikutnya melanjutkan.`
    case 'failed':
      return problem === null ? errorSentence('internal') : errorSentence(problem)
    case null:
      return 'Belum selesai; kirim lagi untuk melanjutkan.'
  }
}
