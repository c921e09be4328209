import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ElectionKind } from '#shared/domain/election.ts'
import type { HandoutLine, HandoutOccasion } from '#shared/domain/handout.ts'
import { fillHandout, handoutMark, handoutTextSchema } from '#shared/domain/handout.ts'
import { legalBasesSchema } from '#shared/domain/legal-bases.ts'
import { PLACEHOLDERS } from '#shared/domain/placeholders.ts'
import { checkText, isBlocking, type TextToCheck, tidyText } from '#shared/domain/text-check.ts'
import { textFindingText } from '#shared/texts/text-findings.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../../resources/texts/${name}.json`, import.meta.url), 'utf8'))
const laws = legalBasesSchema.parse(read('legal-bases'))
const sheet = handoutTextSchema.parse(read('handout'))
const occasion = { election: { kind: 'pemilihan' as ElectionKind, year: 2024 }, date: '2024-12-01' }

const pledge = (changes: object = {}): TextToCheck => ({
  kind: 'pledge',
  title: ['Komitmen'],
  opening: '',
  points: ['Bersikap netral.'],
  closing: '',
  ...changes,
})
const check = (text: TextToCheck, kind: ElectionKind = 'pemilihan', date = occasion.date) =>
  checkText(laws, 'komitmen-bersama', text, { election: { kind, year: 2024 }, date })
const rightFor = (point: string, kind?: ElectionKind, date?: string) =>
  check(pledge({ points: ['Netral.', point] }), kind, date).flatMap((found) =>
    found.code === 'legal' ? [[found.place, found.finding.right]] : [],
  )

const prohibition =
  'Pasal 71 ayat (1) Undang-Undang Nomor 1 Tahun 2015 sebagaimana telah diubah dengan Undang-Undang Nomor 10 Tahun 2016'
const punishment =
  'Pasal 188 Undang-Undang Nomor 1 Tahun 2015 sebagaimana telah beberapa kali diubah, terakhir dengan Undang-Undang Nomor 6 Tahun 2020'

describe('a wrong citation inside a text', () => {
  test.each<[string, ElectionKind, string, string]>([
    [
      'Pasal 282 UU Pemilu Nomor 5 Tahun 2014',
      'pemilu',
      '2024-10-07',
      'Pasal 282 Undang-Undang Nomor 7 Tahun 2017',
    ],
    ['Pasal 282 UU Pemilu Nomor 5 Tahun 2014', 'pemilihan', '2024-10-07', prohibition],
    ['Pasal 2 UU 5/2014', 'pemilihan', '2024-10-07', 'Pasal 2 Undang-Undang Nomor 20 Tahun 2023'],
    ['UU 5/2014', 'pemilihan', '2024-08-21', 'Undang-Undang Nomor 20 Tahun 2023'],
    ['PP 53/2010', 'pemilu', '2023-09-18', 'Peraturan Pemerintah Nomor 94 Tahun 2021'],
    [
      'Pasal 280 ayat (2) huruf f jo. Pasal 521 UU 7/2017',
      'pemilu',
      '2023-09-18',
      'Pasal 280 ayat (2) dan Pasal 493',
    ],
    [
      'UU 6/2014 pasal 29, 51, 280 (2) huruf h dan i',
      'pemilu',
      '2023-02-28',
      'Pasal 280 Undang-Undang Nomor 7 Tahun 2017',
    ],
    ['pasal 71 UU 6/2020', 'pemilihan', '2024-10-07', prohibition],
    ['pasal 71 UU 6/2020: yang melanggar pasal 71 dipidana', 'pemilihan', '2024-10-07', punishment],
    ['Pasal 188 UU 10/2016', 'pemilihan', '2024-10-07', punishment],
    ['Pasal 188 UU 10/2016', 'pemilihan', '2024-11-20', `${punishment}, jo. Putusan MK 136/PUU-XXII/2024`],
    ['Pasal 280 UU 7/2017', 'pemilihan', '2024-10-07', 'Pasal 70 ayat (1) Undang-Undang Nomor 1 Tahun 2015'],
    [
      'Pasal 71 UU 10/2016',
      'pemilu',
      '2023-10-07',
      'Pasal 282 dan Pasal 283 Undang-Undang Nomor 7 Tahun 2017',
    ],
  ])('"%s" at a %s of %s is found in its point, with what is right', (written, kind, date, right) => {
    const found = rightFor(`Mematuhi ${written}.`, kind, date)
    expect(found).toHaveLength(1)
    expect(found[0]?.[0]).toBe('points.1')
    expect(found[0]?.[1]).toContain(right)
  })

  test('is said in words and does not keep the text from being stored', () => {
    const findings = check(pledge({ points: ['Mematuhi UU 5/2014.'] }))
    expect(findings.map(textFindingText)).toEqual([
      expect.stringMatching(/tidak berlaku.*Nomor 20 Tahun 2023/),
    ])
    expect(findings.some(isBlocking)).toBe(false)
  })

  test('is found in article and words of a line of the sheet, judged by the election of that line', () => {
    const line = (article: string, of: HandoutOccasion): HandoutLine => ({
      ...{
        kind: 'tidak_boleh',
        text: 'Memihak.',
        article,
        source: 'koran',
        certainty: 'press',
        occasion: of,
      },
    })
    const found = (one: HandoutLine) =>
      checkText(
        laws,
        'handout',
        {
          kind: 'handout',
          title: ['Lembar'],
          opening: '',
          sections: [{ heading: 'A', lines: [one] }],
          closing: '',
        },
        occasion,
      ).map(({ place, code }) => [place, code])
    expect(found(line('Pasal 283 UU 7/2017', 'pemilu'))).toEqual([])
    for (const one of ['pemilihan', 'semua'] as const)
      expect(found(line('Pasal 283 UU 7/2017', one))).toEqual([['sections.0.lines.0', 'legal']])
    expect(found(line('PP 53/2010', 'semua'))).toEqual([['sections.0.lines.0', 'legal']])
  })
})

describe('a promise of contestants', () => {
  test.each([
    'Kami calon, partai pengusung, beserta tim kampanye berjanji:',
    'Kami pasangan calon nomor urut 1 berjanji:',
    'Melaksanakan kampanye yang aman, tertib, dan damai.',
  ])('is found: %s', (point) => {
    expect(check(pledge({ points: [point] })).map(({ code }) => code)).toEqual(['contestant'])
  })

  test.each([
    'Tidak memihak kepada calon atau pasangan calon tertentu.',
    'Tidak ikut melaksanakan kampanye.',
    'Tidak ikut serta dan/atau terlibat dalam kampanye.',
  ])('is not seen in what officials promise: %s', (point) => {
    expect(check(pledge({ points: [point] }))).toEqual([])
  })
})

describe('placeholders', () => {
  test.each(PLACEHOLDERS.filter((name) => name !== 'IDENTITAS'))('%s is known everywhere', (name) => {
    expect(check(pledge({ title: [`{${name}}`], points: [`Netral {${name}}.`] }))).toEqual([])
  })

  test('the data of a person belong into the opening of a pakta and nowhere else', () => {
    const opening = 'Yang bertanda tangan: {IDENTITAS} menyatakan:'
    expect(check(pledge({ opening }))).toMatchObject([{ place: 'opening', code: 'unknown_placeholder' }])
    expect(checkText(laws, 'pakta-integritas', pledge({ opening }), occasion)).toEqual([])
    expect(checkText(laws, 'pakta-integritas', pledge({ closing: '{IDENTITAS}' }), occasion)).toHaveLength(1)
  })

  test('a text without findings never prints a brace, whatever is typed', () => {
    const piece = fc.constantFrom('{', '}', '{TAHUN}', '{SUBJEK}', '{X}', '{tahun}', 'kata ', '$&', ' ')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pledge({ points: [`Netral ${pieces.join('')}`] })
        const isSound = check(text).every(({ code }) => code === 'contestant' || code === 'legal')
        const known = pieces.join('').replaceAll('{TAHUN}', '').replaceAll('{SUBJEK}', '')
        expect(isSound).toBe(!/[{}]/.test(known))
      }),
    )
  })
})

describe('the sheet', () => {
  test('holds no line as checked that nobody has verified', () => {
    const lines = sheet.sections.flatMap((section) => section.lines)
    for (const line of lines) {
      const isChecked = line.certainty === 'official' || line.certainty === 'press'
      expect([line.text, handoutMark(line)]).toEqual([line.text, isChecked ? '' : 'belum diverifikasi'])
    }
    expect(lines.some((line) => handoutMark(line) !== '')).toBe(true)
  })

  test('shows what is disputed as such, with who said it, and never as allowed or forbidden', () => {
    const disputed = sheet.sections.find(({ heading }) => heading.startsWith('Masih diperdebatkan'))
    expect(disputed?.lines.map(({ kind }) => kind)).toEqual(['abu_abu', 'abu_abu', 'abu_abu', 'abu_abu'])
    expect(disputed?.lines.map(({ article }) => article).join(' ')).toMatch(
      /Menteri Dalam Negeri.*Bawaslu RI/,
    )
    const others = sheet.sections.filter((section) => section !== disputed)
    expect(JSON.stringify(others)).not.toMatch(/menghadiri kampanye/i)
  })

  test('leaves out a section that has nothing to say at this election', () => {
    const [section] = sheet.sections
    const [line] = section?.lines ?? []
    if (!section || !line) throw new Error('no line')
    const body = { ...sheet, sections: [{ ...section, lines: [{ ...line, occasion: 'pemilu' as const }] }] }
    const filling = { election: occasion.election, subject: 'Pegawai ASN', institution: '' }
    expect(fillHandout(body, filling).sections).toEqual([])
  })
})

test('lines left empty are no lines, and nothing else is lost', () => {
  const text = tidyText(pledge({ title: ['', 'Judul'], points: ['satu', '', 'dua'] }))
  expect(text).toEqual(pledge({ title: ['Judul'], points: ['satu', 'dua'] }))
})
