/** What is said about the rows and sheets of a foreign roster: what was seen there and what to do. */
import { CATEGORY_LABELS } from '../domain/category.ts'
import { formatNip } from '../domain/nip.ts'
import { maskNik } from '../domain/nik.ts'
import type {
  IgnoredReason,
  ProblemData,
  RejectionCode,
  SheetReason,
  WarningCode,
} from '../domain/roster/problems.ts'

type Code = WarningCode | RejectionCode
type ProblemWords = { title: string; text: (data: ProblemData) => string }

const problems: Readonly<Record<Code, ProblemWords>> = {
  no_name: {
    title: 'Nama tidak ada',
    text: (data) =>
      data['below'] === undefined
        ? `Baris ini berisi ${seen(data)}, tetapi tidak ada namanya, jadi tidak diimpor. Isi namanya di berkas, lalu impor lagi.`
        : `Baris ini berisi ${seen(data)}, tanpa nomor dan tanpa nama, jadi tidak diimpor. Bila lanjutan dari orang di atasnya, satukan keduanya dalam satu baris di berkas; bila orang lain, isi namanya. Lalu impor lagi.`,
  },
  vacant: {
    title: 'Jabatan kosong',
    text: (data) =>
      `Baris ini menyatakan jabatan kosong (${seen(data)}), jadi tidak ada orang yang diimpor. Tidak perlu tindakan bila memang kosong.`,
  },
  example: {
    title: 'Baris contoh',
    text: (data) =>
      `Baris ini (${seen(data)}) ditandai sebagai contoh pengisian, jadi tidak diimpor. Bila memang peserta, hapus kata “contoh” di berkas, lalu impor lagi.`,
  },
  formula_error: {
    title: 'Rumus tidak menghasilkan isi',
    text: (data) =>
      data['column'] === undefined
        ? `Baris ini berisi ${seen(data)}; namanya berupa rumus yang gagal atau belum dihitung, jadi tidak diimpor. Ketik namanya di berkas sebagai teks biasa, lalu impor lagi.`
        : `Kolom ${text(data['column'])} berisi ${seen(data)}, yaitu rumus yang gagal atau belum dihitung. Orangnya tetap diimpor tanpa isian itu. Ketik isinya di berkas sebagai teks biasa, lalu impor lagi, atau lengkapi di sini.`,
  },
  name_too_long: {
    title: 'Nama terlalu panjang',
    text: (data) =>
      `Kolom nama berisi ${seen(data)}, terlalu panjang untuk sebuah nama, jadi tidak diimpor. Periksa apakah kolom nama sudah benar.`,
  },
  unnumbered: {
    title: 'Nama tanpa nomor urut',
    text: (data) =>
      `Baris ini berisi ${seen(data)} di luar urutan nomor, jadi tidak diimpor. Bila memang peserta, beri nomor urut seperti yang lain, lalu impor lagi.`,
  },
  unclear_text: {
    title: 'Tulisan yang belum jelas',
    text: (data) =>
      data['column'] === 'Judul kelompok'
        ? `Di atas nama ini ada judul ${seen(data)}; belum jelas apakah itu OPD, kecamatan, atau kelompok. Tulisannya disimpan sebagai keterangan. Pilih artinya pada langkah Kolom, atau lengkapi isian orangnya nanti.`
        : `Pada nama ini tertulis ${seen(data)}; belum jelas apakah itu jabatan, asal, atau hal lain. Tulisannya disimpan sebagai keterangan. Pilih artinya pada langkah Kolom, atau lengkapi isian orangnya nanti. Bila nama orang lain, beri nomor urut sendiri, lalu impor lagi.`,
  },
  unclear_name: {
    title: 'Bagian nama yang belum jelas',
    text: (data) =>
      `Nama tertulis ${seen(data)}; belum jelas apakah ${data['part'] === undefined || data['part'] === data['seen'] ? 'semuanya nama orang' : `“${text(data['part'])}” bagian dari namanya`}. Disimpan seperti tertulis. Bila bukan bagian nama, betulkan namanya nanti di daftar peserta, atau tulis misalnya “Jabatan: …” di belakangnya, lalu impor lagi.`,
  },
  nip_precision: {
    title: 'NIP rusak karena format angka',
    text: (data) =>
      `NIP tertulis ${seen(data)} karena disimpan sebagai angka; digit belakangnya sudah hilang. Orangnya tetap diimpor tanpa NIP. Ubah kolom NIP menjadi Teks di Excel dan ketik ulang, atau ketik NIP yang benar di sini.`,
  },
  nip_length: {
    title: 'Jumlah digit NIP tidak sesuai',
    text: (data) =>
      `NIP tertulis ${seen(data)}, ${count(data['digits'])} digit; seharusnya 18. Orangnya tetap diimpor tanpa NIP. Periksa SK atau kartu pegawai, lalu ketik NIP yang benar.`,
  },
  nip_birth_date: {
    title: 'Tanggal lahir dalam NIP tidak mungkin',
    text: (data) =>
      `Delapan digit pertama NIP ${seen(data)} bukan tanggal yang mungkin. Orangnya tetap diimpor tanpa NIP. Periksa salah ketik, lalu ketik NIP yang benar.`,
  },
  nip_gender: {
    title: 'Jenis kelamin dalam NIP berbeda',
    text: (data) =>
      data['said'] === undefined
        ? `Digit ke-15 NIP ${seen(data)} bukan 1 atau 2. NIP tetap dipakai seperti tertulis. Periksa salah ketik.`
        : `Digit ke-15 NIP ${seen(data)} tidak cocok dengan kolom jenis kelamin (${text(data['said'])}). Keduanya dipakai seperti tertulis. Periksa mana yang benar.`,
  },
  nip_appointment: {
    title: 'Tahun pengangkatan dalam NIP janggal',
    text: (data) =>
      `Tahun atau bulan pengangkatan dalam NIP ${seen(data)} tidak lazim. NIP tetap dipakai seperti tertulis. Periksa salah ketik.`,
  },
  nip_lama: {
    title: 'NIP lama',
    text: (data) =>
      `Tertulis NIP lama 9 digit (${seen(data)}). Orangnya tetap diimpor; NIP lama dicatat apa adanya. Ketik NIP 18 digit bila diketahui.`,
  },
  nip_several: {
    title: 'Lebih dari satu NIP',
    text: (data) =>
      `Pada baris ini ada NIP lain, ${seen(data)}. NIP yang pertama dipakai, yang lain dicatat apa adanya. Periksa mana yang benar.`,
  },
  nik_precision: {
    title: 'NIK rusak karena format angka',
    text: (data) =>
      `NIK tertulis ${seen(data)} karena disimpan sebagai angka; digit belakangnya sudah hilang. Orangnya tetap diimpor tanpa NIK. Ubah kolom NIK menjadi Teks di Excel dan ketik ulang.`,
  },
  nik_length: {
    title: 'Jumlah digit NIK tidak sesuai',
    text: (data) =>
      `NIK tertulis ${seen(data)}, ${count(data['digits'])} digit; seharusnya 16. Orangnya tetap diimpor tanpa NIK. Periksa KTP, lalu ketik NIK yang benar.`,
  },
  phone_odd: {
    title: 'Nomor HP tidak lazim',
    text: (data) =>
      `Nomor HP tertulis ${seen(data)}, bukan nomor Indonesia yang lengkap. Orangnya tetap diimpor; tulisannya disimpan sebagai keterangan. Periksa nomornya.`,
  },
  phone_several: {
    title: 'Lebih dari satu nomor HP',
    text: (data) =>
      `Tertulis beberapa nomor HP (${seen(data)}). Yang pertama dipakai, semuanya disimpan sebagai keterangan.`,
  },
  email_odd: {
    title: 'Surel tidak lazim',
    text: (data) =>
      `Surel tertulis ${seen(data)}, bukan alamat surel. Orangnya tetap diimpor; tulisannya disimpan sebagai keterangan.`,
  },
  gender_odd: {
    title: 'Jenis kelamin tidak dikenali',
    text: (data) =>
      `Jenis kelamin tertulis ${seen(data)}, tidak dikenali sebagai L atau P. Tulisannya disimpan sebagai keterangan.`,
  },
  duplicate_nip: {
    title: 'NIP ganda',
    text: (data) =>
      data['otherName'] === undefined
        ? `NIP ${nip(data)} dan namanya sama dengan ${place(data)}, jadi baris ini tidak diimpor lagi. Tidak perlu tindakan bila memang orang yang sama.`
        : `NIP ${nip(data)} sudah dipakai ${text(data['otherName'])} pada ${place(data)}. Orang ini tetap diimpor tanpa NIP. Periksa siapa pemilik NIP itu.`,
  },
  duplicate_nik: {
    title: 'NIK ganda',
    text: (data) =>
      data['otherName'] === undefined
        ? `NIK ${nik(data)} dan namanya sama dengan ${place(data)}, jadi baris ini tidak diimpor lagi. Tidak perlu tindakan bila memang orang yang sama.`
        : `NIK ${nik(data)} sudah dipakai ${text(data['otherName'])} pada ${place(data)}. Orang ini tetap diimpor tanpa NIK. Periksa siapa pemilik NIK itu.`,
  },
  duplicate_name: {
    title: 'Nama ganda',
    text: (data) =>
      `Nama ${seen(data)} dengan asal yang sama juga ada pada ${place(data)}. Keduanya diimpor. Gabungkan nanti bila orangnya sama.`,
  },
  mixed_script: {
    title: 'Huruf dari aksara lain',
    text: (data) =>
      `Nama ${seen(data)} memuat huruf dari aksara lain yang mirip huruf Latin. Nama disimpan apa adanya, tetapi mungkin tidak ditemukan saat dicari. Ketik ulang namanya.`,
  },
  odd_characters: {
    title: 'Tanda tidak lazim dalam nama',
    text: (data) =>
      `Nama ${seen(data)} memuat angka atau tanda yang tidak lazim. Nama disimpan apa adanya. Periksa ejaannya.`,
  },
  cleaned: {
    title: 'Tanda tak terlihat dibuang',
    text: (data) =>
      `Pada baris ${seen(data)} ada tanda yang tidak terlihat (misalnya pengatur arah tulisan) dan sudah dibuang. Tulisan yang terlihat tidak berubah.`,
  },
  name_several: {
    title: 'Mungkin lebih dari satu orang',
    text: (data) =>
      `Kolom nama berisi ${seen(data)}, mungkin lebih dari satu orang. Diimpor sebagai satu orang dengan tulisan itu. Bila memang beberapa orang, tulis satu orang per baris di berkas, lalu impor lagi.`,
  },
  name_office: {
    title: 'Nama berupa jabatan atau instansi',
    text: (data) =>
      `Kolom nama berisi ${seen(data)}, yang tampak sebagai jabatan atau instansi, bukan nama orang. Diimpor seperti tertulis. Ganti dengan nama orangnya bila sudah diketahui.`,
  },
  other_name: {
    title: 'Nama lain pada baris yang sama',
    text: (data) =>
      `Kolom ${text(data['column'])} berisi ${seen(data)}, mungkin nama orang lain. Hanya orang dari kolom nama yang diimpor; tulisan ini disimpan sebagai keterangan. Bila ia juga peserta, tulis pada baris sendiri di berkas, lalu impor lagi.`,
  },
  joined_rows: {
    title: 'Baris lanjutan digabungkan',
    text: (data) =>
      `Baris ${count(data['row'])} berisi ${seen(data)}, tanpa nomor dan tanpa nama sendiri, jadi dibaca sebagai lanjutan orang ini. Periksa hasilnya.`,
  },
  no_number: {
    title: 'Tanpa nomor urut',
    text: (data) =>
      `Baris ini berisi ${seen(data)}, tanpa nomor urut dan tanpa NIP, mungkin lanjutan dari baris di atasnya. Diimpor sebagai satu orang. Bila memang lanjutan, satukan dengan baris di atasnya di berkas, lalu impor lagi.`,
  },
  text_too_long: {
    title: 'Isian terlalu panjang',
    text: (data) =>
      `Kolom ${text(data['column'])} berisi ${count(data['length'])} huruf, terlalu panjang untuk tempatnya. Isinya disimpan utuh sebagai keterangan.`,
  },
}

/** One sentence or two: what was seen, what happens with the person, what to do. */
export function rosterProblemText(code: string, data: ProblemData): string {
  return wordsOf(code)?.text(data) ?? `Catatan lain (${code}).`
}

/** The same in three or four words, for a group of rows. */
export function rosterProblemTitle(code: string): string {
  return wordsOf(code)?.title ?? 'Catatan lain'
}

function wordsOf(code: string): ProblemWords | undefined {
  // The code came over the contract as a text; an unknown one is answered by the caller.
  return Object.hasOwn(problems, code) ? problems[code as Code] : undefined
}

/** Why a row holds nobody. */
export const IGNORED_REASON_TEXTS: Readonly<Record<IgnoredReason, string>> = {
  title: 'Judul di atas daftar.',
  header: 'Judul kolom.',
  numbers: 'Nomor kolom.',
  section: 'Judul bagian; dipakai sebagai OPD, kecamatan, atau kelompok bagi baris di bawahnya.',
  repeated_header: 'Judul kolom yang diulang.',
  subtotal: 'Baris jumlah.',
  footer: 'Tanda tangan atau catatan di akhir daftar.',
  continuation: 'Lanjutan dari orang di atasnya; isinya digabungkan.',
  blank: 'Baris tanpa isi.',
  stray_text: 'Tulisan di luar kolom yang dipakai.',
  list_text: 'Salam, pengantar, atau tulisan lain di antara nama.',
  sheet_not_used: 'Lembar ini tidak diimpor.',
  table_not_used: 'Tabel ini tidak diimpor.',
}

/** Why a sheet is not read as a list of people. */
export const SHEET_REASON_TEXTS: Readonly<Record<SheetReason, string>> = {
  empty_sheet: 'Lembar ini kosong.',
  hidden_sheet: 'Lembar ini disembunyikan di berkas, jadi tidak diimpor kecuali Anda memilihnya.',
  instructions: 'Lembar ini tampak seperti petunjuk, bukan daftar orang.',
  recap: 'Lembar ini tampak seperti rekapitulasi, bukan daftar orang.',
  reference_list: 'Lembar ini tampak seperti daftar pilihan (misalnya nama OPD), bukan daftar orang.',
  header_not_found:
    'Judul kolom tidak ditemukan. Tunjukkan baris judulnya dan kolom nama, lalu periksa hasilnya.',
  no_name_column: 'Kolom nama tidak ditemukan. Tunjukkan kolom yang berisi nama, lalu periksa hasilnya.',
  no_people: 'Tidak ada nama orang di lembar ini.',
}
const sheetReasons: ReadonlyMap<string, string> = new Map(Object.entries(SHEET_REASON_TEXTS))

/** Why a sheet was not read, by the code that the backend gives. */
export function sheetReasonText(code: string | null): string {
  return sheetReasons.get(code ?? '') ?? 'Lembar ini tidak diimpor.'
}

const personFields: ReadonlyMap<string, string> = new Map([
  ['name', 'Nama'],
  ['nip', 'NIP'],
  ['nik', 'NIK'],
  ['idWritten', 'Nomor seperti tertulis'],
  ['rank', 'Pangkat/golongan'],
  ['position', 'Jabatan'],
  ['unit', 'OPD/instansi'],
  ['subUnit', 'Unit kerja'],
  ['district', 'Kecamatan'],
  ['village', 'Desa/kelurahan'],
  ['category', 'Kategori'],
  ['gender', 'Jenis kelamin'],
  ['phone', 'Nomor HP'],
  ['email', 'Surel'],
  ['seat', 'Nomor kursi'],
  ['note', 'Catatan layanan'],
])

/** A field of a person, or the header of a column that was kept as it is. */
export function personFieldLabel(field: string): string {
  return personFields.get(field) ?? field
}

/** A value of a change as people read it: categories by their label, NIP in groups. */
export function personFieldValue(field: string, value: string): string {
  if (field === 'nip') return formatNip(value)
  if (field !== 'category') return value
  return new Map<string, string>(Object.entries(CATEGORY_LABELS)).get(value) ?? value
}

function seen(data: ProblemData): string {
  return `“${text(data['seen'])}”`
}

function nip(data: ProblemData): string {
  return formatNip(text(data['seen']))
}

function nik(data: ProblemData): string {
  return maskNik(text(data['seen']))
}

function place(data: ProblemData): string {
  const sheet = data['sheet']
  return sheet === undefined
    ? `baris ${text(data['row'])}`
    : `baris ${text(data['row'])} lembar “${text(sheet)}”`
}

function count(number: string | number | undefined): string {
  return number === undefined ? '0' : text(number)
}

function text(value: string | number | undefined): string {
  return value === undefined ? '' : String(value)
}
