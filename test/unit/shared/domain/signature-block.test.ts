import { describe, expect, test } from 'vitest'
import { type Signatory, SIGNATURE_STYLES, signatureBlock } from '#shared/domain/signature-block.ts'

const nobody: Signatory = {
  name: 'Dr. Nama Contoh, S.E., M.Si.',
  prefix: '',
  officeTitle: '',
  definitiveTitle: '',
  onBehalf: '',
  rank: 'Pembina Tk. I',
  nip: '198001012005011999',
}
const number = ['Pembina Tk. I', 'NIP. 19800101 200501 1 999']

function pemda(given: Partial<Signatory>) {
  return signatureBlock({ ...nobody, ...given }, SIGNATURE_STYLES.pemda)
}

describe('the classic block of regional governments', () => {
  test('has the office in capitals, the name in capitals with gelar untouched, pangkat and NIP', () => {
    expect(pemda({ officeTitle: 'Kepala Badan Kesbangpol' })).toEqual({
      place: null,
      office: ['KEPALA BADAN KESBANGPOL,'],
      name: 'Dr. NAMA CONTOH, S.E., M.Si.',
      below: number,
    })
  })

  test('signs a.n. and u.b. in the order of the offices', () => {
    expect(pemda({ onBehalf: 'Bupati Kudus', officeTitle: 'Sekretaris Daerah' }).office).toEqual([
      'a.n. BUPATI KUDUS',
      'SEKRETARIS DAERAH,',
    ])
    expect(
      pemda({ onBehalf: 'Bupati Kudus', through: 'Sekretaris Daerah', officeTitle: 'Asisten Administrasi' })
        .office,
    ).toEqual(['a.n. BUPATI KUDUS', 'SEKRETARIS DAERAH', 'u.b.', 'ASISTEN ADMINISTRASI,'])
  })

  test('gives a deputy as Plt. no pangkat and no NIP', () => {
    const block = pemda({ prefix: 'Plt.', officeTitle: 'Bupati Kudus', definitiveTitle: 'Wakil Bupati' })
    expect(block.office).toEqual(['Plt. BUPATI KUDUS', 'WAKIL BUPATI,'])
    expect(block.below).toEqual([])
  })

  test('gives an official as Plt. or Plh. his own office, pangkat and NIP', () => {
    const plt = pemda({
      prefix: 'Plt.',
      officeTitle: 'Sekretaris Daerah',
      definitiveTitle: 'Asisten Administrasi',
    })
    expect(plt).toMatchObject({ office: ['Plt. SEKRETARIS DAERAH', 'ASISTEN ADMINISTRASI,'], below: number })
    const plh = pemda({ prefix: 'Plh.', officeTitle: 'Bupati Kudus', definitiveTitle: 'Sekretaris Daerah' })
    expect(plh).toMatchObject({ office: ['Plh. BUPATI KUDUS', 'SEKRETARIS DAERAH,'], below: number })
  })

  test.each(['Pj.', 'Pjs.'] as const)('names a %s head of a region only by name', (prefix) => {
    const block = pemda({ prefix, officeTitle: 'Bupati Kudus', definitiveTitle: 'Kepala Biro Hukum' })
    expect(block).toMatchObject({ office: [`${prefix} BUPATI KUDUS,`], below: [] })
  })

  test('gives a Pj. in any other office pangkat and NIP', () => {
    expect(pemda({ prefix: 'Pj.', officeTitle: 'Sekretaris Daerah' }).below).toEqual(number)
  })

  test.each(['Bupati Kupang', 'Wakil Bupati Kupang', 'Wali Kota Kupang', 'WALIKOTA KUPANG', 'Gubernur NTT'])(
    '%s signs by name alone',
    (officeTitle) => expect(pemda({ officeTitle }).below).toEqual([]),
  )

  test.each([
    'Sekretaris Gubernur',
    'Staf Ahli Bupati',
    'Wali Kota Administrasi Jakarta Selatan',
    'Camat Fatuleu',
  ])('%s signs with pangkat and NIP', (officeTitle) => expect(pemda({ officeTitle }).below).toEqual(number))

  test('keeps a prefix that was typed into the office, and one comma at the end', () => {
    expect(pemda({ officeTitle: 'Plt.  Kepala Dinas Kesehatan, ' }).office).toEqual([
      'Plt. KEPALA DINAS KESEHATAN,',
    ])
  })
})

test('nobody gets a NIP line who has none', () => {
  for (const nip of ['', '-', '–', ' - ', 'NIP. -']) {
    expect(pemda({ officeTitle: 'Kepala Desa Contoh', rank: '-', nip }).below, nip).toEqual([])
  }
})

test('a number with a label of its own keeps it', () => {
  expect(pemda({ officeTitle: 'Danramil', rank: '', nip: 'NRP 31980123450999' }).below).toEqual([
    'NRP 31980123450999',
  ])
})

test('the ANRI style keeps the letters as given and has no pangkat', () => {
  const signedAt = { city: 'Oelamasi', date: '2024-09-27' }
  const block = signatureBlock({ ...nobody, officeTitle: 'Kepala Badan' }, SIGNATURE_STYLES.anri, signedAt)
  expect(block).toEqual({
    place: 'Oelamasi, 27 September 2024',
    office: ['Kepala Badan,'],
    name: 'Dr. Nama Contoh, S.E., M.Si.',
    below: ['NIP. 19800101 200501 1 999'],
  })
})

test('a city that is not known leaves dots, and an office that is not known no line', () => {
  const block = signatureBlock(nobody, SIGNATURE_STYLES.pemda, { city: ' ', date: '2024-09-27' })
  expect(block.place).toMatch(/^…+, 27 September 2024$/)
  expect(block.office).toEqual([])
})
