import { describe, expect, test } from 'vitest'
import { ROSTER_FIELDS } from '#shared/domain/roster/fields.ts'
import { readLabel, readLevels } from '#shared/domain/roster/header-label.ts'

const written = (label: string) => {
  const meaning = readLabel(label)
  return meaning === null ? null : [meaning.field, ...meaning.parts].join(' + ')
}

describe('a header', () => {
  test.each([
    ['No.', 'number'],
    ['#', 'number'],
    ['NO URUT', 'number'],
    ['N a m a', 'name'],
    ['Nama Lengkap dan Gelar', 'name'],
    ['Nama Lengkap (dengan gelar)', 'name'],
    ['NAMA KEPALA DESA / LURAH', 'name'],
    ['Nama Peserta Sosialisasi', 'name'],
    ['Kepala Desa', 'name'],
    ['Nama Kepala OPD', 'name'],
    ['GLR_BLK', 'title_back'],
    ['UNOR_NAMA', 'unit'],
    ['Full Name', 'name'],
    ['NIP', 'nip'],
    ['NIP. / NI PPPK', 'nip'],
    ['NIP (18 digit)', 'nip'],
    ['NIP\n(diisi 18 digit tanpa spasi, contoh: 198001012005011001)', 'nip'],
    ['Nama*) sesuai KTP', 'name'],
    ['NIP Lama', 'nip_old'],
    ['N I K', 'nik'],
    ['Nomor KTP (NIK)', 'nik'],
    ['NIP/NRP/NIK', 'id'],
    ['Pangkat/\nGol. Ruang', 'rank'],
    ['GOL', 'rank'],
    ['Pangkat', 'pangkat'],
    ['Nama Jabatan', 'position'],
    ['SKPD', 'unit'],
    ['Asal Instansi/OPD', 'unit'],
    ['Unit Kerja/OPD', 'unit'],
    ['Dinas/Badan/Kantor/Kecamatan', 'unit'],
    ['Satuan Organisasi', 'unit'],
    ['Kesatuan', 'unit'],
    ['Asal Sekolah', 'sub_unit'],
    ['Unit Kerja', 'sub_unit'],
    ['Kec.', 'district'],
    ['DESA/KELURAHAN', 'village'],
    ['Nama Desa', 'village'],
    ['Jenis Tenaga', 'category'],
    ['Status Kepegawaian', 'category'],
    ['L/P', 'gender'],
    ['JENIS KELAMIN', 'gender'],
    ['NO. HP (WA)', 'phone'],
    ['Telp./HP', 'phone'],
    ['E-mail', 'email'],
    ['Pos-el', 'email'],
    ['TTL', 'birth_date'],
    ['Ket.', 'note'],
    ['Remarks', 'note'],
  ])('“%s” is %s', (label, field) => {
    expect(written(label)).toBe(field)
  })

  test.each([
    ['Nama / NIP', 'name + nip'],
    ['Nama\nNIP', 'name + nip'],
    ['NAMA & NIP', 'name + nip'],
    ['Nama Pegawai (NIP)', 'name + nip'],
    ['Nama/Jabatan', 'name + position'],
    ['NIP dan Nama', 'name + nip'],
    ['Nama/NIP/Pangkat/Gol', 'name + rank + nip'],
    ['Jabatan/Instansi', 'position + unit'],
    ['Jabatan / Unit Kerja', 'position + sub_unit'],
  ])('“%s” holds several fields: %s', (label, fields) => {
    expect(written(label)).toBe(fields)
  })

  test.each([
    'Tanda Tangan',
    'Nama Bank',
    'Jumlah Peserta',
    'Pendidikan Terakhir',
    'Alamat',
    'Hadir',
    'NPWP',
    'TMT',
    'Kode',
    '',
  ])('“%s” is none of ours', (label) => {
    expect(written(label)).toBeNull()
  })

  test.each([
    [['Jabatan', 'Nama Jabatan'], 'position'],
    [['Jabatan', 'Unit Kerja'], 'sub_unit'],
    [['Jabatan', 'Nama'], 'position'],
    [['Gelar', 'Depan'], 'title_front'],
    [['Gelar', 'Belakang'], 'title_back'],
    [['Jenis Kelamin', 'L'], 'male_tick'],
    [['L/P', 'P'], 'female_tick'],
    [['Nomor', 'NIP'], 'nip'],
    [['Nomor', 'HP'], 'phone'],
    [['KEPEGAWAIAN', 'Pangkat', 'Nama'], 'pangkat'],
    [['Data Pegawai', 'Nama'], 'name'],
  ])('%j over one another is %s', (levels, field) => {
    expect(readLevels(levels)?.field).toBe(field)
  })

  test('of fields with commas between them is a name with the others', () => {
    expect(written('Nama, NIP, Pangkat/Gol')).toBe('name + rank + nip')
    expect(written('Tempat, Tgl Lahir')).toBe('birth_date')
  })

  test('a strange level below a known one is strange', () => {
    expect(readLevels(['Jabatan', 'TMT'])).toBeNull()
    expect(readLevels(['Jabatan', 'Eselon'])).toBeNull()
  })

  test('Nama above NIP in one column is both', () => {
    expect(readLevels(['NAMA', 'NIP'])).toMatchObject({ field: 'name', parts: ['nip'] })
  })

  test('Nama above NIP in one of several columns is the NIP', () => {
    expect(readLevels(['NAMA', 'NIP'], true)).toMatchObject({ field: 'nip', parts: [] })
    expect(readLevels(['Kepala Desa', 'No. HP'], true)).toMatchObject({ field: 'phone', parts: [] })
    expect(readLevels(['Nama', 'Gelar Belakang'], true)).toMatchObject({ field: 'title_back', parts: [] })
  })

  test('named after an object’s own properties is harmless', () => {
    for (const label of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(readLabel(label)).toBeNull()
  })

  test('every field has a spelling of its own', () => {
    const spelled = new Set(
      [
        'No',
        'Nama',
        'Gelar Depan',
        'Gelar Belakang',
        'NIP/NIK',
        'NIP',
        'NIP Lama',
        'NIK',
        'Gol',
        'Pangkat',
        'Jabatan',
        'OPD',
      ]
        .concat([
          'Unit Kerja',
          'Kecamatan',
          'Desa',
          'Status',
          'JK',
          'Laki-laki',
          'Perempuan',
          'HP',
          'Surel',
          'TTL',
          'Kursi',
          'Ket',
        ])
        .map((label) => readLabel(label)?.field),
    )
    expect(ROSTER_FIELDS.filter((field) => !spelled.has(field))).toEqual([])
  })
})
