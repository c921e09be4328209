/** Whatever a sheet holds, every row is accounted for once and no spelling changes. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { continues } from '#shared/domain/roster/broken-text.ts'
import { longestOf } from '#shared/domain/roster/text-limits.ts'
import { tidy } from '#shared/domain/spelling.ts'
import { readSheets, sheetOfCells } from '../../../../support/sheet-of.ts'

const word = fc.constantFrom(
  '',
  '',
  '',
  '1',
  '2',
  'I',
  'A.',
  'No',
  'Nama',
  'NIP',
  'Jabatan',
  'OPD',
  'Desa',
  'L',
  'P',
  'Jumlah',
  'Mengetahui,',
  'NIP.',
  'Budi Santoso, S.H.',
  'DINAS KESEHATAN',
  'KECAMATAN SEMAU',
  'Siti\nNIP. 198001012005011001',
  '198001012005011001',
  '1.98E+17',
  '5301180209840070',
  '-',
  'sda',
  'Kupang, 2 Mei 2024',
  'Kepala Dinas,',
  'KOSONG',
  '__proto__',
  '08123456789',
)
const cell = fc.oneof(
  { weight: 5, arbitrary: word },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
)
const table = fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 25 })
const HEADS = ['No', 'Nama', 'NIP', 'OPD']
const headed = fc.tuple(fc.constantFrom(HEADS, ['Nama / NIP', 'Desa', 'Kec', 'HP'], []), table)
const merge = fc.tuple(fc.nat(5), fc.nat(20), fc.nat(3), fc.nat(3)).map(([left, top, wide, tall]) => {
  const letter = (column: number) => String.fromCharCode(65 + column)
  return `${letter(left)}${top + 1}:${letter(left + wide)}${top + 1 + tall}`
})

describe('any sheet', () => {
  test('has every row in exactly one list', () => {
    fc.assert(
      fc.property(headed, fc.array(merge, { maxLength: 4 }), ([head, rows], merges) => {
        const sheet = sheetOfCells([head, ...rows], { merges })
        const [reading] = readSheets(sheet)
        if (reading?.used !== true) return
        const listed = [...reading.accepted, ...reading.rejected, ...reading.ignored].map((line) =>
          Number.parseInt(line, 10),
        )
        expect(listed.toSorted((one, other) => one - other)).toEqual(sheet.rows.map(({ row }) => row))
      }),
      {
        numRuns: 400,
        examples: [[[HEADS, [['NIP'], ['L'], ['NIP'], ['Nama', 'No'], ['P', 'Nama'], [' ']]], ['A2:A5']]],
      },
    )
  })

  test('gives names that stood in it, within the limits of a person', () => {
    fc.assert(
      fc.property(headed, ([head, rows]) => {
        const [reading] = readSheets(sheetOfCells([head, ...rows]))
        const written = textsIn(rows)
        for (const person of reading?.people ?? []) {
          const words = person.name.split(' ')
          expect(
            written.some((text) => words.every((one) => text.includes(one))),
            person.name,
          ).toBe(true)
          expect(person.name.length).toBeLessThanOrEqual(longestOf.name)
          if (person.nip !== null) expect(person.nip).toMatch(/^\d{18}$/)
        }
      }),
      {
        numRuns: 400,
        examples: [
          [
            [
              ['Nama / NIP', 'Desa', 'Kec', 'HP'],
              [['Budi Santoso, S.H.'], ['aa']],
            ],
          ],
        ],
      },
    )
  })
})

/** Of every cell, and with what it goes on in the cells below it. */
function textsIn(rows: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row, index) =>
    row.map((begun, column) => {
      let text = tidy(begun)
      for (const below of rows.slice(index + 1)) {
        const more = tidy(below[column] ?? '')
        if (!continues(text, more)) break
        text = `${text} ${more}`
      }
      return text
    }),
  )
}

test.each(['NIP', 'NIP. ', 'NIP :'])('an empty %j below a name of a list adds nothing to it', (label) => {
  const [reading] = readSheets(
    sheetOfCells([['1', 'Budi Santoso, S.H.'], ['NIP. 198001012005011001'], ['2', 'Siti Aminah'], [label]]),
  )
  expect(reading?.people.map(({ name }) => name)).toEqual(['Budi Santoso, S.H.', 'Siti Aminah'])
})
