import { describe, expect, test } from 'vitest'
import { firstRows, readBytes } from '../../support/read-in-thread.ts'
import { makeRoster, rosterFile } from '../../support/roster-maker.ts'
import type { RosterFormat, RosterQuirks } from '../../support/roster-maker.ts'

const messy: RosterQuirks = {
  people: 60,
  titleRows: 3,
  twoLevelHead: true,
  numberRow: true,
  sections: 'unit',
  footer: true,
  blankRows: true,
  nipStyle: 'mixed',
  problems: { nip_precision: 2, nip_length: 2, nip_birth_date: 2, duplicate_nip: 2, duplicate_name: 2 },
}

describe('a made roster', () => {
  test.each<[string, RosterFormat]>([
    ['XLSX', 'xlsx'],
    ['ODS', 'ods'],
    ['CSV', { csv: true }],
    ['UTF-16 with tabs', { csv: true, delimiter: '\t', encoding: 'utf16le' }],
  ])('holds its truth as %s, row by row', async (_, format) => {
    const roster = makeRoster(11, messy)
    const byRow = new Map(
      (await firstRows(rosterFile(roster, format))).map(([row, ...cells]) => [row, cells]),
    )
    const [truth] = roster.truth
    const people = truth?.people ?? []
    for (const { row, shown, nip } of people) {
      expect(byRow.get(row)?.[1]?.trim()).toBe(shown)
      if (nip) expect(byRow.get(row)?.[2]?.replace(/\D/g, '')).toBe(nip)
    }
    const twice = (truth?.problems ?? []).filter(({ why }) => why === 'duplicate_nip').map(({ row }) => row)
    const accounted = [...people.map(({ row }) => row), ...twice, ...(truth?.otherRows ?? [])]
    expect([...byRow.keys()]).toEqual(accounted.toSorted((a, b) => a - b))
    expect(truth?.problems).toHaveLength(10)
  })

  test('is the same for the same seed and different for another', () => {
    expect(makeRoster(5, messy)).toEqual(makeRoster(5, messy))
    expect(makeRoster(5, messy)).not.toEqual(makeRoster(6, messy))
  })

  test('gives every OPD its sheet', async () => {
    const roster = makeRoster(1, {
      people: 40,
      sheetPerUnit: true,
      nipUnderName: true,
      instructions: true,
      hiddenSheet: true,
    })
    const sheets = await readBytes(rosterFile(roster))
    expect(sheets).toHaveLength(11)
    expect(sheets[0]?.rows[2]?.cells[1]).toMatch(/\nNIP\. \d{18}$/)
    expect(sheets.at(-1)?.hidden).toBe(true)
  })

  test('has twenty thousand different numbers', () => {
    const people = makeRoster(1, { people: 20_000 }).truth[0]?.people ?? []
    expect(new Set(people.map(({ nip }) => nip)).size).toBe(20_000)
  })
})
