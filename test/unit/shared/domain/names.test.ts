import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { joinName, sortKey, splitName } from '#shared/domain/names.ts'
import { tidy } from '#shared/domain/spelling.ts'

/** Full name, gelar depan, name, gelar belakang. */
const known: readonly (readonly [full: string, front: string, name: string, back: string])[] = [
  ['Budi Santoso', '', 'Budi Santoso', ''],
  ['Sukarno', '', 'Sukarno', ''],
  ["Ma'ruf", '', "Ma'ruf", ''],
  ['Dr. Ir. Kristina Orpa Lega, S.Sos., M.Si.', 'Dr. Ir.', 'Kristina Orpa Lega', 'S.Sos., M.Si.'],
  ['dr. Maria Bria', 'dr.', 'Maria Bria', ''],
  ['DR. IR. DOMINGGUS NDUN, S.PD., M.PD.', 'DR. IR.', 'DOMINGGUS NDUN', 'S.PD., M.PD.'],
  ['Dr.Ir.H.Joko Widodo', 'Dr.Ir.H.', 'Joko Widodo', ''],
  ['Prof, Dr. Ahmad, M.Si', 'Prof, Dr.', 'Ahmad', 'M.Si'],
  ['Budi Santoso SH', '', 'Budi Santoso', 'SH'],
  ['BUDI SANTOSO MSI', '', 'BUDI SANTOSO', 'MSI'],
  ['Budi Santoso S.Sos., M.Si', '', 'Budi Santoso', 'S.Sos., M.Si'],
  ['Maria Goreti S. Pd M.Pd', '', 'Maria Goreti', 'S. Pd M.Pd'],
  ['Maria Yosefina B. S.Tr.Keb', '', 'Maria Yosefina B.', 'S.Tr.Keb'],
  ['Siti Nurhaliza, Amd.Keb', '', 'Siti Nurhaliza', 'Amd.Keb'],
  ['Budi Santoso, S.Kep., Ns.', '', 'Budi Santoso', 'S.Kep., Ns.'],
  ['H. Muh. Yusuf', 'H.', 'Muh. Yusuf', ''],
  ['H.M. Yusuf', 'H.', 'M. Yusuf', ''],
  ['K.H. Abdullah', 'K.H.', 'Abdullah', ''],
  ['Hj. Sitti Aminah', 'Hj.', 'Sitti Aminah', ''],
  ['St. Aminah', '', 'St. Aminah', ''],
  ['Dra. Ny. Ina Boi Nenoliu', 'Dra.', 'Ny. Ina Boi Nenoliu', ''],
  ['Y. A. N. Touselak, SE, M.Si', '', 'Y. A. N. Touselak', 'SE, M.Si'],
  ['Hj. A.A. Gde Raka, S.IP', 'Hj.', 'A.A. Gde Raka', 'S.IP'],
  ['I Gusti Ngurah Oka', '', 'I Gusti Ngurah Oka', ''],
  ['AKBP Budi Santoso, S.I.K., M.H.', 'AKBP', 'Budi Santoso', 'S.I.K., M.H.'],
  ['Brigjen Pol. Drs. Johni Asadoma', 'Brigjen Pol. Drs.', 'Johni Asadoma', ''],
  ['Letkol Inf Andi Sp', 'Letkol Inf', 'Andi Sp', ''],
  // Surnames and initials that are no gelar
  ['LI MA', '', 'LI MA', ''],
  ['Ama Kii', '', 'Ama Kii', ''],
  ['Yohanes A. Dja', '', 'Yohanes A. Dja', ''],
  ['Ali M.Nur', '', 'Ali M.Nur', ''],
  ['Hi Abdullah', '', 'Hi Abdullah', ''],
  ['Bria, Maria', '', 'Bria, Maria', ''],
  // Gelar alone is kept as the name
  ['Drs.', '', 'Drs.', ''],
  ['', '', '', ''],
]

describe('a full name', () => {
  test.each(known)('“%s” comes apart into its three parts', (full, front, name, back) => {
    expect(splitName(full)).toEqual({ front, name, back })
  })

  test('loses no letter when it is taken apart', () => {
    const word = fc.constantFrom(
      'Dr.',
      'drg.',
      'H.',
      'Hj',
      'Maria',
      "Ma'ruf",
      'BUDI',
      'M.',
      'S.H.',
      'SE',
      'M.Si',
      ',',
      'da',
      'José',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (full) => {
          const { front, name, back } = splitName(full)
          const letters = (text: string) => text.replace(/[\s,]/g, '')
          expect(letters(front + name + back)).toBe(letters(tidy(full)))
        },
      ),
    )
  })

  test('is composed again with the comma before the first gelar', () => {
    expect(joinName({ front: 'Dr.', name: 'Budi', back: 'S.H., M.H.' })).toBe('Dr. Budi, S.H., M.H.')
    expect(joinName({ front: '', name: 'Budi', back: '' })).toBe('Budi')
  })

  test('is sorted by the name, whatever stands around it', () => {
    const sorted = ['Dr. Yohanes Tefa', 'Ny. Ina Boi', "Hj. Ma'ruf, S.H.", 'ADELINA BAU'].toSorted(
      (one, other) => (sortKey(one) < sortKey(other) ? -1 : 1),
    )
    expect(sorted).toEqual(['ADELINA BAU', 'Ny. Ina Boi', "Hj. Ma'ruf, S.H.", 'Dr. Yohanes Tefa'])
  })
})
