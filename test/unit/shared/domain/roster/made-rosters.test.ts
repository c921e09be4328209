/** Rosters of many seeds and quirks, each with its truth. */
import { expect, test } from 'vitest'
import { Chance } from '../../../../support/random.ts'
import { readInThread } from '../../../../support/read-in-thread.ts'
import {
  makeRoster,
  rosterFile,
  type RosterQuirks,
  type SheetTruth,
} from '../../../../support/roster-maker.ts'
import { readBook, type Reading } from '../../../../support/sheet-of.ts'

const seeds = Array.from({ length: 60 }, (_, index) => index + 1)

test.each(seeds)('the roster of seed %i is read to the last row', async (seed) => {
  const chance = new Chance(seed)
  const made = makeRoster(seed, quirksOf(chance))
  const sheets = await readInThread({
    name: 'peserta',
    bytes: rosterFile(made, chance.pick(['xlsx', 'ods'] as const)),
  })
  const readings = readBook({ sheets })
  for (const truth of made.truth) {
    const index = sheets.findIndex(({ name }) => name === truth.sheet)
    const reading = readings[index]
    if (reading === undefined) throw new RangeError(`sheet ${truth.sheet} is missing`)
    expectPeople(reading, truth)
    expectProblems(reading, truth)
    const rows = [...reading.accepted, ...reading.rejected, ...reading.ignored].map((line) =>
      Number.parseInt(line, 10),
    )
    expect(rows.toSorted((one, other) => one - other)).toEqual(sheets[index]?.rows.map(({ row }) => row))
  }
})

function expectPeople(reading: Reading, truth: SheetTruth): void {
  expect(reading.accepted).toEqual(truth.people.map(({ row, shown }) => `${row} ${shown.trim()}`))
  for (const [index, expected] of truth.people.entries()) {
    const person = reading.people[index]
    expect(person?.nip).toBe(expected.nip)
    if (expected.unit !== null) expect(person?.unit).toBe(expected.unit)
    if (expected.district !== null) expect(person?.district).toBe(expected.district)
    if (expected.village !== null) expect(person?.village).toBe(expected.village)
  }
}

/** People of one name in one desa may happen by chance; only the planted ones are asked for. */
function expectProblems(reading: Reading, truth: SheetTruth): void {
  const planted = truth.problems.map(({ row, why }) => `${row} ${why}`)
  expect(reading.warnings).toEqual(expect.arrayContaining(planted))
  const others = reading.warnings.filter((warning) => !planted.includes(warning))
  expect(others.filter((warning) => !warning.endsWith('duplicate_name'))).toEqual([])
}

function quirksOf(chance: Chance): RosterQuirks {
  const happens = () => chance.happens(0.5)
  const common: RosterQuirks = {
    people: 50 + Math.floor(chance.next() * 60),
    titleRows: Math.floor(chance.next() * 5),
    numberRow: happens(),
    footer: happens(),
    blankRows: happens(),
    capitals: chance.happens(0.3),
    instructions: chance.happens(0.3),
    hiddenSheet: chance.happens(0.3),
    nipStyle: chance.pick(['digits', 'spaced', 'labelled', 'padded', 'mixed'] as const),
  }
  const kind = chance.pick(['village', 'sheets', 'two lines', 'sections', 'plain'] as const)
  if (kind === 'village') {
    const fields = ['number', 'name', 'village', 'district', 'phone', 'gender'] as const
    return { ...common, fields, ...(happens() ? { sections: 'district' } : {}) }
  }
  if (kind === 'sheets') return { ...common, sheetPerUnit: true }
  if (kind === 'two lines')
    return { ...common, nipUnderName: true, ...(happens() ? { sections: 'unit' } : {}) }
  const problems = { nip_precision: 2, nip_length: 2, nip_birth_date: 2, duplicate_nip: 2, duplicate_name: 1 }
  return {
    ...common,
    problems,
    twoLevelHead: happens(),
    ...(kind === 'sections' ? { sections: 'unit' } : {}),
  }
}
