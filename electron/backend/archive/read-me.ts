/** What stands in BACA-SAYA.txt: for somebody who finds the folder in twenty years and has no Ikrar. */
import { dayAndDate } from '#shared/domain/time-text.ts'
import { toLocal } from '#shared/domain/time.ts'
import { thousands } from '#shared/domain/words.ts'
import { FOLDERS, type Manifest, MANIFEST, SEALED, SUMS } from './archive-format.ts'

const INSIDE: Readonly<Record<(typeof FOLDERS)[number], string>> = {
  naskah: 'dokumen kegiatan siap cetak (PDF, Word), tanpa kartu dan kode masuk',
  tabel: 'daftar kehadiran untuk Excel atau LibreOffice (XLSX, CSV)',
  foto: 'foto kegiatan',
  catatan: 'catatan laptop asal: apa saja yang dikerjakannya, dan rantai urutan ikrar; hanya untuk dibaca',
  data: 'seluruh catatan, satu berkas teks untuk setiap tabel, satu baris JSON untuk setiap catatan',
}

const TABLES: Readonly<Record<string, string>> = {
  event: 'kegiatan',
  office: 'instansi dan kop',
  participant: 'peserta',
  attendance: 'presensi dan pembatalannya',
  visit: 'masuk dan keluar sesi atau pintu',
  pledge: 'keadaan ikrar setiap orang',
  pledge_text: 'naskah yang diikrarkan',
  substitute: 'wakil peserta',
  absence: 'alasan tidak hadir',
  issued_paper: 'dokumen yang pernah diterbitkan',
  note_item: 'catatan notula',
  agenda_progress: 'waktu acara yang sebenarnya',
  photo: 'keterangan foto; gambarnya di folder foto',
  write_up_final: 'naskah yang sudah disahkan',
  import_run: 'daftar yang pernah diimpor',
}

export function readMe(manifest: Omit<Manifest, 'files'>, paths: readonly string[]): string {
  const { event, madeAt, program, laptop, people, entries, leftOut, rows } = manifest
  const made = toLocal(madeAt, event.zone)
  const inUse = FOLDERS.filter((folder) => paths.some((path) => path.startsWith(`${folder}/`)))
  return [
    'ARSIP KEGIATAN',
    '',
    event.title,
    event.days.map(dayAndDate).join(' · '),
    '',
    `Dibuat ${dayAndDate(made.date)}, ${made.time.replace(':', '.')} ${event.zone}, dengan Ikrar ${program} di ${laptop.name}.`,
    `Isi: ${thousands(people)} peserta, ${thousands(entries)} catatan kehadiran.`,
    '',
    'BERISI DATA PRIBADI. Simpan seperti berkas pertanggungjawaban: di tempat terkunci, tidak dikirim lewat percakapan.',
    '',
    'DI DALAM FOLDER INI',
    ...inUse.map((folder) => `  ${`${folder}/`.padEnd(20)}${INSIDE[folder]}`),
    `  ${SEALED.padEnd(20)}kartu peserta, kunci keaslian, dan goresan tanda tangan; terkunci dengan enam kata`,
    `  ${MANIFEST.padEnd(20)}daftar semua berkas dengan ukuran dan sidik SHA-256`,
    `  ${SUMS.padEnd(20)}daftar yang sama untuk diperiksa tanpa Ikrar: sha256sum -c ${SUMS}`,
    '',
    'MEMERIKSA DAN MEMASUKKAN LAGI',
    '  Di Ikrar pilih "Ambil dari USB", lalu "Periksa atau ambil arsip", lalu folder ini. Setiap berkas diperiksa.',
    '  Untuk memasukkannya lagi ke Ikrar perlu enam kata kunci yang dicatat ketika arsip ini dibuat.',
    '  Jangan mengubah, menambah, atau mengganti nama berkas di sini; buat salinan bila ingin mengolahnya.',
    '',
    'MEMBACA TANPA IKRAR',
    '  Berkas data/*.jsonl adalah teks UTF-8. Waktu tertulis dalam milidetik sejak 1 Januari 1970 UTC.',
    '  {"b": "..."} adalah isi biner dalam Base64; {"file": "..."} menunjuk berkas di folder ini.',
    '  @laptop menyebut laptop yang menulis versi itu; @parts memuat bagian-bagiannya.',
    ...Object.entries(TABLES)
      .filter(([table]) => (rows[table] ?? 0) > 0)
      .map(([table, what]) => `  ${`data/${table}.jsonl`.padEnd(28)}${what}`),
    ...leftOutLines(leftOut),
    '',
  ].join('\r\n')
}

function leftOutLines(leftOut: Manifest['leftOut']): string[] {
  if (leftOut.length === 0) return []
  return ['', 'TIDAK IKUT', ...leftOut.map(({ title, reason }) => `  ${title}: ${reason}`)]
}
