import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readWorkbook } from '../../../../electron/backend/spreadsheets/read-workbook.ts'
import type { Sheet } from '../../../../shared/domain/sheet.ts'

const folder = new URL('../../../fixtures/rosters/', import.meta.url)

type Truth = {
  files: Record<
    string,
    { people: { row?: number; name: string; shown?: string; nip?: string; nik?: string }[]; rows: number }
  >
}

// The fixture is ours; its shape is known.
const truth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Truth

async function sheetsOf(file: string): Promise<Sheet[]> {
  const { sheets } = await readWorkbook({ name: file, bytes: readFileSync(new URL(file, folder)) })
  return sheets
}

function allText(sheets: Sheet[]): string {
  return sheets.flatMap((sheet) => sheet.rows.map((row) => row.cells.join('\t'))).join('\n')
}

describe('the sample rosters', () => {
  test.each(Object.keys(truth.files))('%s gives every person of its truth', async (file) => {
    const text = allText(await sheetsOf(file))
    for (const { name, nik } of truth.files[file]?.people ?? []) {
      expect(text.toLowerCase()).toContain(name.toLowerCase())
      if (nik !== undefined) expect(text).toContain(nik)
    }
  })

  test('rows of asn-opd.xlsx keep the numbers that the spreadsheet shows', async () => {
    const [people, recap] = await sheetsOf('asn-opd.xlsx')
    const byRow = new Map(people?.rows.map((row) => [row.row, row]))
    for (const { row = 0, nip } of truth.files['asn-opd.xlsx']?.people ?? []) {
      const written = byRow.get(row)?.cells[2]?.replace(/\D/g, '')
      if (nip && !byRow.get(row)?.numeric?.includes(2)) expect(written).toBe(nip)
    }
    expect(byRow.get(24)).toMatchObject({
      cells: [
        '16',
        '  DR. ROSALINA PAULINA SONBAI, S.IP ',
        '1.99511192023122e+17',
        'III/a',
        'Kepala Bidang',
        'Sekretariat Daerah',
      ],
      numeric: [0, 2],
    })
    expect(people?.merges).toHaveLength(21)
    expect(people?.merges).toContainEqual({ top: 5, left: 4, bottom: 5, right: 5 })
    expect(recap?.rows).toEqual([{ row: 1, cells: ['Jumlah', '240'], numeric: [1] }])
  })

  test('every sheet of per-opd.xlsx is there, two-line cells stay two lines', async () => {
    const sheets = await sheetsOf('per-opd.xlsx')
    expect(sheets.map((sheet) => sheet.name)).toEqual([
      'Dinas Kesehatan',
      'Sekretariat DPRD',
      'Dinas Kependudukan dan Penca',
      'Sekretariat Daerah',
      'Petunjuk',
    ])
    expect(sheets[0]?.rows[2]?.cells[1]).toBe('H. Robertus Bria\nNIP. 19850313 201003 1 006')
  })

  test('the same roster reads the same as XLSX, ODS and XLS', async () => {
    const xlsx = await sheetsOf('thls.xlsx')
    expect(await sheetsOf('thls.ods')).toEqual(xlsx)
    expect(await sheetsOf('thls.xls')).toEqual(xlsx)
    expect(xlsx[0]?.rows).toHaveLength(81)
  })

  test('names with commas stay whole in a semicolon file', async () => {
    const [sheet] = await sheetsOf('kades-lurah.csv')
    expect(sheet?.name).toBe('kades-lurah')
    expect(sheet?.rows).toHaveLength(261)
    expect(sheet?.rows[3]?.cells).toEqual([
      '3',
      'Drs. Yustina Adelina Bau, S.IP., M.Si.',
      'Tesbatan',
      'Amarasi',
      '+6289298743263',
      'P',
    ])
  })

  test('UTF-16 text with tabs is read', async () => {
    const [sheet] = await sheetsOf('unicode.txt')
    expect(sheet?.rows[0]?.cells).toEqual([
      '',
      'Nama Lengkap dan Gelar',
      'L/P',
      'Instansi',
      'No. HP',
      'E-mail',
    ])
    expect(sheet?.rows).toHaveLength(41)
  })
})
