import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ElectionKind } from '#shared/domain/election.ts'
import { legalBasesSchema, proposeLegalBases } from '#shared/domain/legal-bases.ts'
import { checkLegalBases } from '#shared/domain/legal-check.ts'
import { legalFindingText } from '#shared/texts/legal-bases.ts'

const list = legalBasesSchema.parse(
  JSON.parse(readFileSync(new URL('../../../../resources/texts/legal-bases.json', import.meta.url), 'utf8')),
)

function check(text: string, kind: ElectionKind = 'pemilihan', date = '2024-10-07') {
  return checkLegalBases(list, [text], { kind, year: 2024 }, date)
}
function codeAndRight(text: string, kind?: ElectionKind, date?: string) {
  return check(text, kind, date).map(({ code, right }) => [code, right])
}

const prohibition =
  'Pasal 71 ayat (1) Undang-Undang Nomor 1 Tahun 2015 sebagaimana telah diubah dengan Undang-Undang Nomor 10 Tahun 2016'
const punishment =
  'Pasal 188 Undang-Undang Nomor 1 Tahun 2015 sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2020'

describe('the wrong citations seen in print', () => {
  test('"Pasal 282 UU Pemilu Nomor 5 Tahun 2014" is of another law, and of another one again at a Pilkada', () => {
    const text = 'Pasal 282 UU Pemilu Nomor 5 Tahun 2014'
    expect(codeAndRight(text, 'pemilu')).toEqual([
      ['wrong_article', 'Pasal 282 Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum'],
    ])
    expect(codeAndRight(text, 'pemilihan')).toEqual([['wrong_article', prohibition]])
    expect(check(text, 'pemilu_dan_pemilihan')[0]?.right).toBe(
      `Pasal 282 Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum (Pemilu) dan ${prohibition} (Pemilihan)`,
    )
  })

  test.each([
    [
      'Pasal 2 UU Nomor 5 Tahun 2014',
      'Pasal 2 Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
    ],
    ['UU 5/2014', 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'],
    [
      'Undang-Undang ASN No. 5 Th. 2014 Pasal 87 ayat (4) huruf c',
      'Pasal 52 Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
    ],
    [
      'Undang - undang Republik Indonesia Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara',
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara',
    ],
    [
      'PP Disiplin PNS Nomor 53 Tahun 2010',
      'Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil',
    ],
    [
      'Peraturan Pemerintah No.53 tahun 2010 Pasal 4 angka 15',
      'Pasal 5 huruf n Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil',
    ],
    [
      'Pasal 4 dan Pasal 7 PP 53/2010',
      'Peraturan Pemerintah Nomor 94 Tahun 2021 tentang Disiplin Pegawai Negeri Sipil',
    ],
    ['UU 43/1999', 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'],
  ])('"%s" is revoked and its successor offered', (text, right) => {
    expect(codeAndRight(text)).toEqual([['revoked', right]])
  })

  test('"280 (2) huruf f" punished by 521 belongs to 493', () => {
    const text = 'Pasal 280 ayat (2) huruf f jo. Pasal 521 UU Nomor 7 Tahun 2017'
    expect(check(text, 'pemilu')).toMatchObject([
      { code: 'wrong_article', right: expect.stringContaining('Pasal 493') },
    ])
    expect(check('Pasal 280 ayat (1) dan Pasal 521 UU 7/2017', 'pemilu')).toEqual([])
  })

  test('article 280 is not in the law on villages', () => {
    const findings = check('UU 6/2014 pasal 29, 51, 280 (2) huruf h dan i', 'pemilu')
    expect(findings).toMatchObject([
      { code: 'wrong_article', right: 'Pasal 280 Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum' },
    ])
  })

  test('"pasal 71 UU 6/2020 … pasal 71 dipidana" is punished by 188 of UU 1/2015', () => {
    const [finding] = check('Pasal 71 UU 6/2020; yang melanggar pasal 71 dipidana penjara')
    expect(finding).toMatchObject({ code: 'wrong_article', right: punishment })
    expect(codeAndRight('Pasal 71 UU Nomor 6 Tahun 2020')).toEqual([['wrong_article', prohibition]])
    expect(check('Pasal 71 UU 10/2016, dipidana menurut Pasal 188 UU 1/2015')).toEqual([])
  })

  test('"Pasal 188 UU 10/2016" sits in UU 1/2015; the court ruling is named from its day on', () => {
    expect(codeAndRight('Pasal 188 UU Nomor 10 Tahun 2016')).toEqual([['wrong_article', punishment]])
    expect(check('UU 10/2016 Pasal 188', 'pemilihan', '2024-11-20')[0]?.right).toBe(
      `${punishment}, jo. Putusan MK 136/PUU-XXII/2024`,
    )
  })

  test('a Pemilu law at a Pilkada event is flagged, and the reverse', () => {
    expect(codeAndRight('Pasal 283 UU 7/2017')[0]).toEqual([
      'other_election',
      expect.stringMatching(/^Pasal 71 ayat \(1\) .*Nomor 1 Tahun 2015/),
    ])
    expect(codeAndRight('Pasal 71 UU 10/2016', 'pemilu')[0]).toEqual([
      'other_election',
      expect.stringMatching(/^Pasal 282 dan Pasal 283 .*Nomor 7 Tahun 2017/),
    ])
    expect(codeAndRight('UU Nomor 7 Tahun 2017 tentang Pemilihan Umum')).toEqual([
      ['other_election', expect.stringContaining('Nomor 1 Tahun 2015')],
    ])
    expect(check('Pasal 283 UU 7/2017', 'pemilu_dan_pemilihan')).toEqual([])
  })

  test('a number that does not go with the name of the law is flagged', () => {
    expect(codeAndRight('UU ASN Nomor 20 Tahun 2022')).toEqual([
      ['wrong_law', 'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara'],
    ])
    expect(codeAndRight('UU Pemilu Nomor 5 Tahun 2014', 'pemilu')).toEqual([
      ['wrong_law', expect.stringMatching(/^Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum/)],
    ])
    expect(codeAndRight('UU Nomor 6 Tahun 2014 tentang Pemilihan Umum', 'pemilihan')).toEqual([
      ['wrong_law', expect.stringContaining('Nomor 1 Tahun 2015')],
    ])
  })
})

describe('right citations', () => {
  test.each([
    'Pasal 188 UU 1/2015 sebagaimana telah beberapa kali diubah, terakhir dengan UU 6/2020, jo. Putusan MK 136/PUU-XXII/2024',
    'UU 1/2015 jo. UU 10/2016 Pasal 71 ayat (1) dan Pasal 188',
    'Pasal 2, Pasal 9 ayat (2), dan Pasal 24 ayat (1) huruf d UU 20/2023',
    'Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 5 huruf n angka 5',
    'PP Nomor 11 Tahun 2017 tentang Manajemen ASN',
    'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah',
    'Undang-Undang Dasar Negara Republik Indonesia Tahun 1945',
    'SE Bupati Nomor P-20/PKAP/800.1.10/10/2024',
    'Peraturan Bupati Nomor 5 Tahun 2014',
    'Pasal 29 dan Pasal 30 UU Desa Nomor 6 Tahun 2014',
    '',
  ])('"%s" is left alone at a Pilkada', (text) => expect(check(text, 'pemilihan', '2024-11-20')).toEqual([]))

  test('a law is judged on the day of the event: before, at and after', () => {
    expect(check('UU 5/2014', 'pemilu', '2023-10-30')).toEqual([])
    expect(codeAndRight('UU 20/2023', 'pemilu', '2023-10-30')).toEqual([
      ['not_yet_in_force', 'Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara'],
    ])
    expect(check('UU 20/2023', 'pemilu', '2023-10-31')).toEqual([])
    expect(check('UU 5/2014', 'pemilu', '2023-10-31')[0]?.code).toBe('revoked')
  })

  test.each(['pemilu', 'pemilihan', 'pemilu_dan_pemilihan'] as const)(
    'what is proposed at %s has no finding itself',
    (kind) => {
      for (const date of ['2022-10-01', '2023-11-15', '2024-09-27', '2024-11-20']) {
        const election = { kind, year: 2024 }
        const proposed = proposeLegalBases(list, {
          election,
          date,
          instruments: ['ikrar_asn', 'ikrar_kepala_desa'],
        })
        expect(proposed.length).toBeGreaterThan(4)
        expect(checkLegalBases(list, proposed, election, date)).toEqual([])
      }
    },
  )
})

test('the proposals follow kind, day and people of the event', () => {
  const propose = (kind: ElectionKind, date: string, ...instruments: ('ikrar_asn' | 'ikrar_kepala_desa')[]) =>
    proposeLegalBases(list, { election: { kind, year: 2024 }, date, instruments }).join('\n')
  expect(propose('pemilihan', '2024-09-27', 'ikrar_asn')).not.toMatch(
    /Nomor 7 Tahun 2017|Nomor 5 Tahun 2014|Desa/,
  )
  expect(propose('pemilu', '2023-09-01', 'ikrar_asn')).toMatch(/Nomor 5 Tahun 2014/)
  expect(propose('pemilihan', '2024-09-27', 'ikrar_kepala_desa')).toMatch(/Nomor 6 Tahun 2014 tentang Desa/)
})

test('a law is proposed with the last change of its day', () => {
  const titleOn = (date: string) =>
    proposeLegalBases(list, { election: { kind: 'pemilu', year: 2024 }, date, instruments: [] })[0]
  expect(titleOn('2023-01-01')).toBe('Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum')
  expect(titleOn('2023-11-15')).toBe(
    'Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum, sebagaimana telah diubah dengan Undang-Undang Nomor 7 Tahun 2023',
  )
})

test('each text keeps its place, and only a text with one citation can be replaced as a whole', () => {
  const texts = ['UU 20/2023', 'UU 5/2014', 'Pasal 2 UU 5/2014 dan Pasal 5 PP 53/2010']
  const findings = checkLegalBases(list, texts, { kind: 'pemilihan', year: 2024 }, '2024-10-07')
  expect(findings.map(({ index, replacesAll }) => [index, replacesAll])).toEqual([
    [1, true],
    [2, false],
    [2, false],
  ])
})

test('every finding has a sentence that names what was seen and what to write', () => {
  const sentence = check('Pasal 2 UU Nomor 5 Tahun 2014').map(legalFindingText)[0]
  expect(sentence).toBe(
    '“UU Nomor 5 Tahun 2014” sudah tidak berlaku pada hari kegiatan. ' +
      'Gunakan: Pasal 2 Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara.',
  )
})

test('any text is checked without an error', () => {
  const piece = fc.constantFrom(
    'UU',
    'Pasal',
    '5/2014',
    'Nomor',
    '282',
    'Tahun',
    '2014',
    'jo.',
    'dan',
    ',',
    ';',
    '(2)',
    'huruf',
    'f',
    'tentang',
    'Pemilu',
    '\n',
    '-',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 1000 }),
        fc.array(piece, { maxLength: 200 }).map((pieces) => pieces.join(' ')),
      ),
      (text) => {
        for (const finding of check(text)) expect(legalFindingText(finding)).not.toMatch(/undefined|\{/)
      },
    ),
    { numRuns: 1000 },
  )
})

test('long runs of one character are checked at once', () => {
  for (const text of [' ', '1', 'a ', 'UU ', 'pasal 1,', '(', 'undang-undang ', '.']) {
    expect(check(text.repeat(1000).slice(0, 1000)).length).toBeLessThan(300)
  }
})

test('a list that points at a law it does not hold is refused', () => {
  const [first, ...others] = list.bases
  expect(legalBasesSchema.safeParse({ ...list, bases: others }).success).toBe(false)
  expect(legalBasesSchema.safeParse({ ...list, bases: [...list.bases, first] }).success).toBe(false)
})
