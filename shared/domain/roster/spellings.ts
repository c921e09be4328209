/** The many spellings of column headers, collected from SIMPEG exports, attendance lists and templates. */
import type { RosterField } from './fields.ts'

/** Folded spellings, one per comma. Spaces do not matter when comparing: `unitkerja` is `unit kerja`. */
const spellings: Readonly<Record<RosterField, string>> = {
  number: 'no, nomor, nomer, no urut, nomor urut, urut, nr, num, number, no urt, sl no',
  name:
    'nama, nama lengkap, nama lengkap dan gelar, nama lengkap gelar, nama dan gelar, nama gelar, nama pegawai, ' +
    'nama peserta, nama asn, nama pns, nama pppk, nama thl, nama thls, nama tenaga, nama tenaga kontrak, ' +
    'nama pejabat, nama undangan, nama kepala desa lurah, nama kepala desa, nama kades, nama lurah, ' +
    'nama kades lurah, nama lengkap beserta gelar, nama lengkap tanpa gelar, nama tanpa gelar, name, full name, ' +
    'complete name, employee name, participant name, participant, nama karyawan, nama staf, nama guru, nama yang hadir, ' +
    'nama personil, nama anggota, nama perangkat desa, nama camat, nama wakil, nama penerima, nama sesuai ktp, ' +
    'nama lengkap sesuai ktp, nama lengkap dengan gelar, nama dengan gelar, nama peserta dan gelar',
  title_front:
    'gelar depan, glr depan, gelar dpn, gelar di depan, glr dpn, gelar awal, front title, gelar muka',
  title_back:
    'gelar belakang, glr belakang, glr blk, gelar blk, glr blkg, gelar blkg, gelar akhir, back title',
  id:
    'nip nik, nik nip, nip nrp, nip nrp nik, nip nipppk nik, nip ni pppk nik, nip nik nrp, nrp, nrp nip, nip niptt, ' +
    'nip nik niptt, no identitas, nomor identitas, identitas, id, id number, employee id, employee number, nip no ktp, nip ktp, nip nipd, id pegawai',
  nip:
    'nip, nip baru, nomor nip, no nip, nip nippk, nip nipppk, nip ni pppk, ni pppk, nipppk, nip pppk, nip pns, nip asn, ' +
    'nomor induk pegawai, no induk pegawai, nip 18 digit, nip baru 18 digit, nomor induk pegawai nip, peg nip, ' +
    'nip pegawai, nip ni p3k, nip p3k',
  nip_old: 'nip lama, nip 9 digit, nip lama 9 digit',
  nik: 'nik, no ktp, nomor ktp, no nik, nomor nik, nik ktp, ktp, nomor induk kependudukan, no induk kependudukan, national id',
  rank:
    'gol, golongan, gol ruang, golongan ruang, golru, gol ru, pangkat gol, pangkat golongan, pangkat gol ruang, ' +
    'pangkat golongan ruang, pangkat gol ruangan, gol pangkat, golongan pangkat, pangkat dan golongan, ' +
    'pangkat dan golongan ruang, pangkat gol ru, pkt gol, pangkat golru, gol ruang terakhir, gol akhir, ' +
    'pangkat golongan terakhir, pangkat gol terakhir, rank grade, grade, golongan pppk, kelas jabatan golongan',
  pangkat: 'pangkat, nama pangkat, pangkat terakhir, rank',
  position:
    'jabatan, nama jabatan, jabatan terakhir, jabatan pekerjaan, pekerjaan, tugas, tugas jabatan, jabatan saat ini, ' +
    'jabatan sekarang, jabatan tugas, uraian jabatan, position, job title, occupation, jabatan peserta, ' +
    'jabatan struktural fungsional, nama jabatan terakhir, jab, formasi jabatan, jabatan dalam dinas',
  unit:
    'opd, skpd, perangkat daerah, instansi, instansi opd, opd instansi, dinas, dinas instansi, unor, unit organisasi, ' +
    'nama opd, nama skpd, nama instansi, asal instansi, asal opd, organisasi perangkat daerah, instansi unit kerja, ' +
    'unit kerja instansi, opd unit kerja, unit kerja opd, skpd unit kerja, unit kerja skpd, instansi induk, ' +
    'instansi asal, dinas badan, lembaga, instansi lembaga, lembaga instansi, organisasi, institution, agency, ' +
    'department, office, organization, dinas badan kantor, nama dinas, perangkat daerah unit kerja, unit organisasi induk, ' +
    'satuan kerja perangkat daerah, asal, utusan, instansi pekerjaan, nama unit organisasi, nama perangkat daerah, satuan organisasi, kesatuan, asal kesatuan, instansi kesatuan, kesatuan instansi',
  sub_unit:
    'unit kerja, unit, bidang, bagian, sub unit, satker, satuan kerja, tempat tugas, tempat kerja, lokasi kerja, ' +
    'nama unit kerja, unit kerja bidang, bidang bagian, bagian bidang, sub unit kerja, nama ukpd, ukpd, sekolah, nama sekolah, ' +
    'unit tugas, lokasi tugas, penempatan, unit penempatan, tempat bertugas, work unit, division, uptd, nama satker, asal unit kerja, asal sekolah, unit sekolah, nama unit sekolah, sekolah asal, unit eselon iii',
  district:
    'kecamatan, kec, distrik, nama kecamatan, kemantren, kapanewon, district, asal kecamatan, wilayah kecamatan, nama distrik',
  village:
    'desa, desa kelurahan, kelurahan, kelurahan desa, kampung, nama desa, nama desa kelurahan, nama kelurahan, desa kel, ' +
    'kel desa, nagari, gampong, pekon, nama kampung, asal desa, asal desa kelurahan, village, desa asal, kalurahan, ' +
    'nama kelurahan desa, kampung kelurahan, desa kampung',
  category:
    'status, status kepegawaian, jenis asn, jenis tenaga, jenis pegawai, pns pppk, asn non asn, kedudukan, status pegawai, ' +
    'jenis kepegawaian, kategori, kategori peserta, unsur, jenis peserta, status asn, category, employment status, status peserta, ' +
    'status kerja, jenis kepegawaian tenaga, pns pppk thl, pns cpns pppk, pns non pns, asn thl',
  gender:
    'jk, l p, p l, jenis kelamin, kelamin, sex, gender, jns kelamin, jenis kel, jenis kelamin l p, lk pr, m f, gender l p, j k',
  male_tick: 'laki laki, laki, lk, pria, male, l',
  female_tick: 'perempuan, pr, wanita, female, p',
  phone:
    'no hp, hp, no handphone, handphone, telp, telepon, no wa, wa, whatsapp, nomor hp wa, no hp wa, nomor hp, no telp, no tlp, ' +
    'nomor telepon, no telepon, nomor wa, nomor whatsapp, no whatsapp, kontak, no kontak, nomor kontak, kontak person, tlp, ' +
    'no telp hp, telp hp, no hp telp, nomor handphone, phone, phone number, mobile, mobile phone, contact, no ponsel, nomor ponsel, ' +
    'no telepon hp, no hp whatsapp, nomor hp aktif, no hp aktif, no wa aktif, telephone, contact number, no hp wa aktif',
  email:
    'email, e mail, surel, pos el, alamat email, alamat e mail, email address, posel, alamat surel, email aktif',
  birth_date:
    'tanggal lahir, tgl lahir, tempat tanggal lahir, tempat tgl lahir, ttl, tgl lhr, tempat dan tanggal lahir, ' +
    'date of birth, birth date, dob, lahir',
  seat: 'no kursi, nomor kursi, kursi, no meja, nomor meja, meja, tempat duduk, no tempat duduk, seat, seat number',
  note: 'ket, keterangan, catatan, remarks, remark, note, notes, kett, keterangan lain, keterangan tambahan',
}

/** Columns that look like one of ours and are not. */
const strangers =
  /\b(?:tanda tangan|paraf|ttd|signature|npwp|rekening|rek|bank|nuptk|nidn|npsn|nisn|(?:no|nomor) kk|kartu keluarga|bpjs|tmt|pendidikan|alamat rumah|umur|usia|jumlah|total|eselon|esl|jenis jabatan|nama (?:ibu|ayah|istri|suami|pasangan|kegiatan|acara|bank)|no sk|nomor sk|tgl sk|masa kerja|kode|ukuran|agama)\b/

/** What a header means when no spelling fits exactly. First match wins. */
const guesses: readonly (readonly [RosterField, RegExp])[] = [
  ['nip_old', /\bnip lama\b/],
  ['id', /\bnip\b.*\b(?:nik|nrp|ktp)\b|\b(?:nik|nrp|ktp)\b.*\bnip\b/],
  ['nip', /\bnip(?:ppk)?\b|\bni pppk\b|\bnomor induk pegawai\b/],
  ['nik', /\bnik\b|\bktp\b/],
  ['title_front', /\bgelar (?:di )?depan\b/],
  ['title_back', /\bgelar (?:di )?belakang\b/],
  ['title_back', /^gelar\b/],
  ['birth_date', /\blahir\b/],
  ['email', /\be ?mail\b|\bsurel\b/],
  ['phone', /\b(?:hp|wa|whatsapp|handphone|telepon|telp|tlp|ponsel|phone|mobile)\b/],
  ['seat', /\b(?:kursi|meja|seat)\b/],
  ['gender', /\b(?:kelamin|gender)\b/],
  ['rank', /\b(?:gol|golongan|golru)\b/],
  ['pangkat', /\bpangkat\b/],
  [
    'name',
    /\bnama\b.*\b(?:kepala|kades|lurah|camat|sekdes|ketua|pimpinan|pengurus|perwakilan|operator|peserta|pegawai|asn|pns|pppk|thls?|pejabat|tenaga|lengkap|gelar|karyawan)\b|\bfull name\b/,
  ],
  ['position', /\bjabatan\b|\bjob title\b|\bposition\b/],
  ['village', /^(?:nama |asal )?(?:desa|kelurahan|kampung|nagari)\b/],
  ['district', /^(?:nama |asal )?(?:kecamatan|distrik)\b/],
  ['unit', /\b(?:opd|skpd|perangkat daerah|instansi|unit organisasi|unor)\b/],
  [
    'unit',
    /^(?:nama |asal )?(?:(?:dinas|badan|kantor|bagian|kecamatan|sekretariat|inspektorat|lembaga)(?: |$)){2,}/,
  ],
  ['sub_unit', /\b(?:unit kerja|satuan kerja|tempat (?:tugas|kerja)|satker)\b/],
  ['category', /\b(?:status|jenis|kategori)\b.*\b(?:pegawai|kepegawaian|asn|tenaga|peserta)\b/],
  ['note', /\b(?:keterangan|catatan)\b/],
  ['name', /^nama\b/],
]

/** A column whose header names an office holds the people who have it: `Kepala Desa`, `Lurah`. */
const officeHeaders =
  'kepala desa, kepala desa lurah, kades, lurah, kades lurah, camat, kepala kampung, kepala opd, kepala dinas, kepala sekolah, ' +
  'kepala puskesmas, sekretaris desa, sekdes, pimpinan, pejabat, peserta, personil, wali nagari, keuchik, perbekel, kuwu'

const exact = new Map<string, RosterField>()
for (const field of Object.keys(spellings)) {
  // Object.keys forgets that the keys are fields.
  const known = field as RosterField
  for (const spelling of spellings[known].split(', ')) exact.set(spelling.replaceAll(' ', ''), known)
}
const offices = new Set(officeHeaders.split(', ').map((spelling) => spelling.replaceAll(' ', '')))

/** @param folded a header in small letters without signs */
export function spelledField(folded: string): RosterField | null {
  return exact.get(folded.replaceAll(' ', '')) ?? null
}

/** A header that names something we do not keep a field for: `TMT`, `Tanda Tangan`. */
export function isStrangeHeader(folded: string): boolean {
  return strangers.test(folded)
}

/** A field whose header is spelled in a way nobody listed. */
export function guessedField(folded: string): RosterField | null {
  if (strangers.test(folded) || folded.length > 60) return null
  if (offices.has(folded.replaceAll(' ', ''))) return 'name'
  return guesses.find(([, pattern]) => pattern.test(folded))?.[0] ?? null
}
