import { describe, expect, test } from 'vitest'
import { recordOpening, recordSubject } from '#shared/domain/official-record.ts'

describe('the opening of a berita acara', () => {
  test.for([
    [
      '2024-09-27',
      'Jumat tanggal dua puluh tujuh bulan September tahun dua ribu dua puluh empat (27-09-2024)',
    ],
    ['2023-11-15', 'Rabu tanggal lima belas bulan November tahun dua ribu dua puluh tiga (15-11-2023)'],
    ['2024-08-21', 'Rabu tanggal dua puluh satu bulan Agustus tahun dua ribu dua puluh empat (21-08-2024)'],
    ['2024-10-07', 'Senin tanggal tujuh bulan Oktober tahun dua ribu dua puluh empat (07-10-2024)'],
    ['2020-02-29', 'Sabtu tanggal dua puluh sembilan bulan Februari tahun dua ribu dua puluh (29-02-2020)'],
    ['2010-10-10', 'Minggu tanggal sepuluh bulan Oktober tahun dua ribu sepuluh (10-10-2010)'],
    ['2011-11-11', 'Jumat tanggal sebelas bulan November tahun dua ribu sebelas (11-11-2011)'],
    ['2000-01-01', 'Sabtu tanggal satu bulan Januari tahun dua ribu (01-01-2000)'],
    [
      '2019-12-31',
      'Selasa tanggal tiga puluh satu bulan Desember tahun dua ribu sembilan belas (31-12-2019)',
    ],
  ] as const)('of %s states the day in words and figures', ([date, words]) => {
    expect(recordOpening(date, 'Hotel Aston Kupang')).toBe(
      `Pada hari ini, ${words}, bertempat di Hotel Aston Kupang, kami yang bertanda tangan di bawah ini:`,
    )
  })

  test('leaves out a place that is not known', () => {
    expect(recordOpening('2000-01-01', ' ')).toMatch(/\(01-01-2000\), kami yang/)
  })
})

describe('what is recorded', () => {
  test.for([
    [['ikrar_asn'], 'Pembacaan dan Penandatanganan Ikrar Netralitas Pegawai ASN'],
    [
      ['ikrar_asn', 'ikrar_kepala_desa'],
      'Pembacaan dan Penandatanganan Ikrar Netralitas Pegawai ASN dan Ikrar Netralitas Kepala Desa',
    ],
    [
      ['ikrar_asn', 'deklarasi_damai'],
      'Pembacaan dan Penandatanganan Ikrar Netralitas Pegawai ASN serta Penandatanganan Deklarasi Damai',
    ],
    [['pakta_integritas'], 'Penandatanganan Pakta Integritas'],
    [[], 'Pelaksanaan Kegiatan'],
  ] as const)('is named after %j', ([instruments, subject]) => {
    expect(recordSubject(instruments)).toBe(subject)
  })
})
