/**
 * One sentence for every error code: what happened, that nothing was lost, what to do. Spoken by the
 * window and by the command line alike.
 */
import type { ErrorCode, ErrorData } from '../contract/errors.ts'
import { thousands } from '../domain/words.ts'
import { photoRefusal } from './photos.ts'

type Sentence = string | ((data: ErrorData) => string)

const SENTENCES: Readonly<Record<ErrorCode, Sentence>> = {
  not_found:
    'Yang diminta tidak ditemukan lagi; mungkin sudah dihapus. Data lain tidak berubah. Muat ulang daftarnya.',
  event_archived:
    'Kegiatan ini sudah diarsipkan, jadi tidak diubah. Keluarkan dari arsip lebih dahulu bila memang perlu diubah.',
  changed_meanwhile:
    'Data ini sudah diubah dari tempat lain sejak dibuka, jadi belum disimpan agar tidak saling menimpa. Isian Anda masih ada di layar. Muat data terbaru, lalu simpan lagi.',
  nip_taken:
    'NIP ini sudah dipakai peserta lain pada kegiatan ini, jadi belum disimpan. Periksa NIP-nya, atau gabungkan kedua peserta bila orangnya sama.',
  has_attendance:
    'Peserta ini sudah tercatat hadir, jadi tetap ada dalam daftar. Batalkan kehadirannya lebih dahulu.',
  nothing_to_undo: 'Tidak ada pindaian yang dapat dibatalkan. Catatan kehadiran tidak berubah.',
  already_undone: 'Kehadiran ini sudah dibatalkan sebelumnya. Catatan kehadiran tidak berubah.',
  place_gone:
    'Sesi atau pintu tempat meja ini berdiri sudah dihapus dari kegiatan, jadi belum ada yang dicatat. Catatan sebelumnya tetap ada. Pilih lagi tempat meja ini, lalu pindai ulang.',
  nobody_to_print:
    'Belum ada peserta yang sesuai pilihan, jadi belum ada yang dicetak. Data tidak berubah. Ubah pilihan, impor peserta, atau catat kehadirannya lebih dahulu.',
  not_reconciled: ({ people = 0 }) =>
    `Angka kegiatan ini belum cocok${people === 0 ? '' : `: menyangkut ${thousands(Number(people))} orang`}, jadi belum ada yang dicetak atau disimpan. Data tidak berubah. Buka Rekap & ekspor, bagian Kecocokan angka, untuk melihat siapa saja dan apa yang perlu diperbaiki.`,
  recap_not_reconciled: ({ events = 0 }) =>
    `Angka ${thousands(Number(events))} kegiatan belum cocok, jadi rekap ini belum dicetak atau disimpan. Data tidak berubah. Kegiatannya disebut di atas rekap: perbaiki di Rekap & ekspor kegiatan itu, atau rekap tanpa kegiatan itu.`,
  option_not_possible:
    'Pilihan ini tidak cocok dengan datanya, jadi tidak dijalankan. Tidak ada yang berubah. Ubah pilihan, lalu coba lagi.',
  write_up_locked:
    'Naskah ini sudah sah dan terkunci, jadi tidak diubah. Isinya tetap seperti disahkan. Bila ada yang perlu diperbaiki, buat adendum.',
  write_up_in_check:
    'Naskah ini sedang diperiksa, jadi belum diubah. Tulisan Anda masih ada di layar. Kembalikan ke draf lebih dahulu, lalu simpan lagi.',
  write_up_unchecked:
    'Naskah ini belum diperiksa dalam bentuknya yang sekarang, jadi belum disahkan. Tidak ada yang berubah. Baca isinya, tandai sudah diperiksa, lalu sahkan.',
  write_up_not_approved:
    'Naskahnya belum sah, jadi belum memerlukan adendum. Tidak ada yang berubah. Ubah saja naskahnya selama masih draf.',
  event_running:
    'Kegiatan ini sedang berlangsung, jadi gladi bersih tidak dimulai. Data kegiatan tidak berubah. Gladi dapat dimulai lagi sesudah kegiatan selesai.',
  no_rehearsal:
    'Gladi bersih sudah dihapus, jadi ini tidak dijalankan. Data kegiatan tidak berubah. Buka kegiatannya, lalu mulai gladi bersih lagi bila perlu.',
  not_in_rehearsal:
    'Ini tidak dijalankan di dalam gladi bersih, agar orang rekaan tidak terbawa ke data sungguhan. Tidak ada yang berubah. Kembali ke kegiatan yang sungguhan, lalu coba lagi.',
  number_pattern_unusable:
    'Pola nomor belum dapat dipakai, jadi belum ada nomor yang diberikan. Nomor yang sudah ada tetap. Sisipkan nomor urut ke dalam pola nomor, simpan isian, lalu coba lagi.',
  labels_off_sheet:
    'Label sebanyak dan sebesar itu tidak muat di lembarnya, jadi belum disusun; data tidak berubah. Kurangi kolom, baris, ukuran, atau jaraknya.',
  picture_not_usable: (data) =>
    `Gambar ini tidak dapat dipakai${pictureProblem(data)}; gambar yang lama tetap ada. Pilih berkas PNG atau JPEG paling besar 2 MB.`,
  photo_not_readable: ({ problem = '' }) =>
    PHOTO_PROBLEMS[problem] ??
    'Foto ini tidak dapat dibaca, jadi tidak ada kode yang diambil. Tidak ada yang berubah. Pilih foto PNG atau JPEG.',
  photo_not_usable: ({ problem = '' }) => photoRefusal(String(problem)),

  text_missing:
    'Naskah untuk dokumen ini belum ada, jadi belum dibuat. Data lain tidak berubah. Tulis naskahnya di layar Naskah, lalu coba lagi.',
  text_incomplete:
    'Naskah ini belum lengkap, jadi belum disimpan sebagai versi baru. Isian Anda masih ada di layar. Isi judul dan butir yang masih kosong, lalu simpan lagi.',
  unknown_placeholder: (data) =>
    `Naskah ini memuat isian otomatis yang tidak dikenal${named(data)}, jadi belum disimpan. Isian Anda masih ada di layar. ${data.known === undefined ? 'Periksa daftar isian yang dikenal.' : `Yang dikenal: ${data.known}.`}`,
  not_a_package:
    'Berkas ini bukan paket Ikrar dari laptop lain, jadi tidak dibaca. Tidak ada yang berubah. Pilih berkas berakhiran .ikrar.',
  package_damaged:
    'Paket ini rusak atau pernah diubah, jadi tidak dipakai. Tidak ada yang berubah. Buat lagi paketnya di laptop asal, lalu pilih lagi.',
  package_newer:
    'Paket ini dibuat oleh Ikrar versi lebih baru, jadi tidak dibaca. Tidak ada yang berubah. Pasang Ikrar versi terbaru, lalu pilih lagi.',
  package_older:
    'Paket ini dibuat oleh Ikrar versi lebih lama, jadi tidak dibaca. Tidak ada yang berubah. Perbarui Ikrar di laptop yang membuatnya, buat lagi paketnya, lalu pilih lagi.',
  not_an_event_package:
    'Berkas ini bukan paket kegiatan dari laptop lain, jadi tidak dibaca. Tidak ada yang berubah. Pilih berkas berakhiran .ikrarusb di USB.',
  wrong_package_words:
    'Kata kuncinya belum cocok dengan paket ini, jadi belum dibaca. Tidak ada yang berubah. Periksa enam katanya di laptop asal, lalu ketik lagi.',
  package_changed:
    'Paket ini bukan lagi yang tadi diperiksa, jadi tidak diambil. Tidak ada yang berubah. Baca paketnya sekali lagi.',
  laptop_unknown:
    'Laptop asal paket ini belum dikenal di sini, jadi paketnya belum diambil. Tidak ada yang berubah. Cocokkan enam kata pengenalnya dengan laptop asal, lalu centang bahwa sudah cocok.',
  stick_gone:
    'USB terlepas atau tidak terjangkau sebelum selesai. Data di laptop ini aman dan tidak berubah; di USB tidak tertinggal paket setengah jadi. Pasang kembali USB-nya, lalu ulangi.',
  not_an_archive:
    'Folder ini bukan arsip kegiatan, jadi tidak dibaca. Tidak ada yang berubah. Pilih folder arsip-kegiatan-… yang berisi BACA-SAYA.txt, atau folder tempatnya disimpan.',
  archive_damaged:
    'Arsip ini tidak utuh atau pernah diubah, jadi tidak diambil. Tidak ada yang berubah di laptop ini. Periksa arsipnya untuk melihat berkas yang mana, lalu ambil dari salinan arsip yang lain.',
  archive_newer:
    'Arsip ini dibuat oleh Ikrar versi lebih baru, jadi tidak dibaca. Tidak ada yang berubah. Pasang Ikrar versi terbaru, lalu pilih lagi.',
  archive_changed:
    'Arsip ini bukan lagi yang tadi diperiksa, jadi tidak diambil. Tidak ada yang berubah. Periksa arsipnya sekali lagi.',
  wrong_archive_words:
    'Kata kuncinya belum cocok dengan arsip ini, jadi belum diambil. Tidak ada yang berubah. Ketik enam kata yang dicatat ketika arsip ini dibuat.',
  not_a_key_file:
    'Berkas ini bukan kunci pemeriksa, jadi tidak dibaca. Tidak ada yang berubah. Pilih berkas kunci-pemeriksa-….json dari laptop penerbit.',
  key_file_damaged:
    'Kunci pemeriksa ini rusak atau pernah diubah, jadi tidak dipakai. Tidak ada yang berubah. Minta berkas baru dari laptop penerbit.',
  key_file_newer:
    'Kunci pemeriksa ini dibuat oleh Ikrar versi lebih baru, jadi tidak dibaca. Tidak ada yang berubah. Pasang Ikrar versi terbaru, lalu pilih lagi.',
  key_of_own_event:
    'Kunci ini milik kegiatan di laptop ini sendiri, jadi tidak perlu diambil. Tidak ada yang berubah. Dokumennya sudah dapat diperiksa.',

  desk_not_open:
    'Meja tambahan sedang ditutup, jadi belum ada yang diubah. Tanda tangan yang sudah diterima tetap tersimpan. Buka meja tambahan lebih dahulu.',
  desk_elsewhere:
    'Meja tambahan sedang dibuka untuk kegiatan lain, jadi belum dibuka di sini. Tidak ada yang berubah. Tutup dahulu di kegiatan itu.',
  address_gone:
    'Laptop ini tidak lagi tersambung ke jaringan yang dipilih, jadi meja tambahan belum dibuka. Tidak ada yang hilang. Sambungkan Wi-Fi atau hotspot, lalu pilih lagi.',
  port_taken:
    'Jalur untuk meja tambahan sedang dipakai program lain di laptop ini, jadi belum dibuka. Tidak ada yang hilang. Tutup program itu atau nyalakan ulang laptop, lalu coba lagi.',

  not_a_signing_key:
    'Berkas ini bukan berkas kunci tanda tangan, jadi tidak dibaca. Dokumen belum ditandatangani dan tidak berubah. Pilih berkas .p12 atau .pfx dari penerbit sertifikat.',
  wrong_passphrase:
    'Kata sandi berkas kunci tidak cocok, jadi dokumen belum ditandatangani dan tidak berubah. Ketik ulang kata sandinya.',
  signing_key_missing:
    'Berkas ini tidak memuat kunci pribadi beserta sertifikatnya, jadi dokumen belum ditandatangani dan tidak berubah. Ekspor ulang dari penerbit lengkap dengan kuncinya.',
  signing_key_unsuitable:
    'Kunci dalam berkas ini berjenis yang belum dapat dipakai, jadi dokumen belum ditandatangani dan tidak berubah. Minta berkas .p12 dengan kunci RSA atau ECDSA.',
  pdf_not_signable:
    'Dokumen ini bukan dokumen asli dari kegiatan di laptop ini, jadi tidak ditandatangani dan tidak berubah. Buka dokumennya dari layar Dokumen, lalu coba lagi.',
  signature_field_taken:
    'Tempat tanda tangan itu tidak ada atau sudah terisi, jadi dokumen tidak berubah. Pilih tempat tanda tangan lain.',

  central_not_set:
    'Server pusat belum diatur, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Isi alamat server pusat lebih dahulu.',
  central_password_missing:
    'Kata sandi server pusat belum ada, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Ketik kata sandinya di layar Kirim ke pusat.',
  central_unreachable:
    'Server pusat tidak dapat dijangkau, jadi belum ada yang dikirim kali ini. Data di laptop ini tetap lengkap. Periksa internet dan alamat servernya, lalu kirim lagi.',
  central_no_tls:
    'Server pusat tidak memakai sambungan terenkripsi (TLS), jadi kata sandi dan data tidak dikirim ke sana. Data di laptop ini tetap lengkap. Minta pengelola server mengaktifkan TLS.',
  central_certificate:
    'Sertifikat server pusat tidak cocok dengan alamat atau penerbit yang dipercaya, jadi tidak ada yang dikirim ke sana. Data di laptop ini tetap lengkap. Periksa alamatnya, dan minta berkas sertifikat (CA) dari pengelola server.',
  central_password:
    'Server pusat menolak nama pengguna atau kata sandinya, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Ketik ulang kata sandinya, atau tanyakan kepada pengelola server.',
  central_role_refused:
    'Server pusat tidak mengizinkan pengguna ini mengirim, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Minta pengelola server mendaftarkan pengguna ini sebagai pengirim.',
  central_no_database:
    'Basis data dengan nama itu tidak ada di server pusat, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Periksa nama basis datanya.',
  central_not_prepared:
    'Basis data di server pusat belum disiapkan untuk Ikrar, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Minta pengelola server menyiapkannya sekali (“npm run central -- migrate” di komputer pengelola), lalu kirim lagi.',
  central_older:
    'Server pusat disiapkan untuk Ikrar versi lama, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Minta pengelola server memperbaruinya (“npm run central -- migrate” di komputer pengelola), lalu kirim lagi.',
  central_newer:
    'Server pusat disiapkan untuk Ikrar versi lebih baru, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Pasang Ikrar versi terbaru, lalu kirim lagi.',
  central_changed:
    'Skema di server pusat berbeda dari yang disiapkan Ikrar, jadi tidak diubah. Isinya tetap seperti semula. Periksa siapa yang mengubahnya, atau pakai basis data baru.',
  central_event_of_others:
    'Kegiatan ini sudah dikirim ke pusat oleh provinsi lain, jadi tidak ditimpa. Data di laptop ini tetap lengkap. Tanyakan kepada pengelola server siapa yang berhak mengirimnya.',
  central_broken_off:
    'Sambungan ke server pusat terputus sebelum selesai. Yang sudah sampai tersimpan di sana, dan data di laptop ini tetap lengkap. Kirim lagi; pengiriman dilanjutkan dari tempat berhenti.',
  central_busy:
    'Server pusat sedang terlalu sibuk, jadi pengiriman berhenti sementara. Yang sudah sampai tersimpan di sana, dan data di laptop ini tetap lengkap. Kirim lagi beberapa menit lagi.',
  central_full:
    'Penyimpanan server pusat penuh, jadi pengiriman berhenti. Yang sudah sampai tersimpan di sana, dan data di laptop ini tetap lengkap. Beri tahu pengelola server, lalu kirim lagi.',
  central_disk_failed:
    'Penyimpanan server pusat bermasalah, jadi pengiriman berhenti. Data di laptop ini tetap lengkap. Beri tahu pengelola server, lalu kirim lagi.',
  central_read_only:
    'Server pusat sedang hanya dapat dibaca, jadi belum ada yang dikirim. Data di laptop ini tetap lengkap. Beri tahu pengelola server, lalu kirim lagi nanti.',
  central_rejected:
    'Server pusat menolak isi kiriman ini, jadi pengiriman berhenti. Data di laptop ini tetap lengkap. Pasang Ikrar versi terbaru; bila tetap ditolak, beri tahu pengelola server.',
  not_a_certificate:
    'Berkas ini bukan sertifikat (PEM atau CRT) yang dapat dibaca, jadi tidak dipakai. Pengaturan tidak berubah. Minta berkas sertifikat CA dari pengelola server.',

  not_a_spreadsheet:
    'Berkas ini bukan lembar kerja, jadi tidak dibaca. Belum ada yang disimpan. Pilih berkas XLSX, XLS, ODS, atau CSV.',
  empty_file: 'Berkas ini kosong. Belum ada yang disimpan. Pilih berkas lain, atau minta dikirim ulang.',
  password_protected:
    'Berkas ini dikunci dengan kata sandi, jadi tidak dapat dibaca. Belum ada yang disimpan. Buka di Excel, simpan tanpa kata sandi, lalu pilih lagi.',
  damaged_file:
    'Berkas ini rusak atau terpotong, jadi tidak dapat dibaca seluruhnya. Belum ada yang disimpan. Minta dikirim ulang, atau buka dan simpan ulang di Excel.',
  too_many_rows: (data) =>
    `Lembar ini terlalu panjang${limit(data, 'baris')}. Belum ada yang disimpan. Pindahkan daftar peserta ke berkas tersendiri, lalu pilih lagi.`,
  too_many_columns: (data) =>
    `Lembar ini terlalu lebar${limit(data, 'kolom')}. Belum ada yang disimpan. Hapus kolom yang tidak perlu, lalu pilih lagi.`,
  too_large:
    'Isi berkas ini terlalu besar untuk daftar peserta, jadi tidak dibaca. Belum ada yang disimpan. Pindahkan daftarnya ke berkas tersendiri, lalu pilih lagi.',
  no_people_found:
    'Tidak ada nama orang yang ditemukan dalam berkas ini. Belum ada yang disimpan. Pastikan ada kolom nama, lalu pilih lagi.',
  out_of_time:
    'Pembacaan berkas terlalu lama, jadi dihentikan. Belum ada yang disimpan. Simpan ulang daftarnya sebagai berkas baru di Excel, lalu pilih lagi.',
  out_of_memory:
    'Berkas ini memerlukan terlalu banyak memori, jadi pembacaannya dihentikan. Belum ada yang disimpan. Pindahkan daftarnya ke berkas tersendiri, lalu pilih lagi.',
  cancelled: 'Dibatalkan. Tidak ada yang disimpan.',
  reading_expired:
    'Hasil baca foto ini sudah tidak tersedia, jadi belum ada yang dicatat. Lembar dan catatannya tidak berubah. Baca fotonya sekali lagi.',
  import_expired: 'Impor ini sudah ditutup, jadi belum ada yang disimpan. Pilih berkasnya sekali lagi.',

  data_locked: 'Data ini dikunci, jadi belum dibuka. Data aman. Tulis kata sandi atau kode pemulihannya.',
  wrong_password:
    'Kata sandi ini tidak cocok, jadi data belum dibuka. Data aman. Periksa huruf besar dan kecil, lalu coba lagi, atau pakai kode pemulihan.',
  wrong_recovery_code:
    'Kode pemulihan ini tidak cocok, jadi data belum dibuka. Data aman. Cocokkan tiap huruf dengan lembar yang tercetak, lalu coba lagi.',
  too_many_tries: (data) =>
    `Sudah beberapa kali tidak cocok, jadi perlu jeda sebentar. Data aman. Coba lagi${typeof data.seconds === 'number' ? ` dalam ${data.seconds} detik` : ' sebentar lagi'}.`,
  copy_locked:
    'Salinan ini dikunci dengan kunci lain, jadi belum dipulihkan. Data sekarang tidak berubah. Tulis kata sandi atau kode pemulihan dari laptop tempat salinan itu dibuat.',
  data_in_use:
    'Data ini sedang dipakai oleh Ikrar yang lain. Data aman. Tutup Ikrar yang lain itu, lalu coba lagi.',
  database_newer:
    'Data ini ditulis oleh Ikrar versi lebih baru, jadi tidak dibuka agar tidak rusak. Data aman. Pasang Ikrar versi terbaru.',
  database_damaged:
    'Berkas data tidak dapat dibaca dengan benar, jadi Ikrar berhenti menulis. Berkasnya disimpan apa adanya. Pulihkan dari salinan terbaru.',
  database_busy:
    'Data sedang sibuk sehingga permintaan ini belum dijalankan. Tidak ada yang hilang. Coba lagi sebentar lagi.',
  not_our_database:
    'Berkas data di folder ini bukan milik Ikrar, jadi tidak disentuh. Pindahkan berkas itu, atau pulihkan dari salinan.',
  disk_full:
    'Penyimpanan penuh, jadi yang terakhir ini belum tersimpan. Data sebelumnya aman. Kosongkan tempat, lalu coba lagi.',
  disk_failed:
    'Penyimpanan tidak dapat dibaca atau ditulis. Yang terakhir ini belum tersimpan; data sebelumnya tidak disentuh. Periksa media penyimpanannya, lalu coba lagi.',
  folder_not_writable:
    'Folder ini tidak dapat ditulisi, jadi belum ada yang tersimpan di sana. Pilih folder lain, atau pasang kembali USB-nya.',
  copy_damaged:
    'Salinan ini tidak utuh, jadi tidak dipakai. Data sekarang tidak berubah. Pilih salinan lain.',
  sqlite_too_old: 'Ikrar ini terpasang tidak lengkap, jadi data tidak dibuka. Data aman. Pasang ulang Ikrar.',
  internal: (data) =>
    `Terjadi gangguan yang tidak terduga, jadi yang terakhir ini belum dijalankan. Data yang sudah tersimpan aman. Coba lagi${reference(data)}.`,
}

/** `data` holds numbers and plain words that come with some codes. */
export function errorSentence(code: ErrorCode, data: ErrorData = {}): string {
  const sentence = SENTENCES[code]
  return typeof sentence === 'string' ? sentence : sentence(data)
}

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(SENTENCES, code)
}

function limit(data: ErrorData, unit: string): string {
  return typeof data.limit === 'number' ? ` (lebih dari ${thousands(data.limit)} ${unit})` : ''
}

function named(data: ErrorData): string {
  return data.name === undefined ? '' : ` ({${data.name}})`
}

/** The number under which the log tells more. */
function reference(data: ErrorData): string {
  return data.id === undefined ? '' : `; bila terulang, sebutkan nomor ${data.id} kepada yang membantu Anda`
}

const PHOTO_PROBLEMS: Readonly<Record<string, string>> = {
  not_picture:
    'Berkas ini bukan foto PNG atau JPEG, jadi tidak dibaca. Tidak ada yang berubah. Pilih fotonya, atau simpan dulu sebagai PNG atau JPEG.',
  damaged:
    'Foto ini rusak atau terpotong, jadi tidak dapat dibaca. Tidak ada yang berubah. Minta dikirim ulang, atau foto kartunya sekali lagi.',
  too_large:
    'Foto ini terlalu besar untuk dibaca. Tidak ada yang berubah. Perkecil sampai 36 megapiksel dan 40 MB, atau ambil tangkapan layarnya.',
}

const PICTURE_PROBLEMS: Readonly<Record<string, string>> = {
  svg: ' karena berupa SVG, yang dapat membawa perintah tersembunyi',
  cmyk: ' karena warnanya untuk mesin cetak (CMYK), bukan warna layar (RGB)',
  too_large: ' karena terlalu besar',
}

function pictureProblem({ problem = '' }: ErrorData): string {
  return PICTURE_PROBLEMS[problem] ?? ''
}
