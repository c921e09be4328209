/** The sample rosters: everybody in the truth is found, every planted problem has its code and row. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { splitName } from '#shared/domain/names.ts'
import { readInThread } from '../../../../support/read-in-thread.ts'
import { readBook } from '../../../../support/sheet-of.ts'

const folder = join(import.meta.dirname, '../../../../fixtures/rosters')

type TruthPerson = {
  row?: number
  name: string
  nip?: string | null
  nik?: string
  opd?: string
  desa?: string
  kecamatan?: string
}
type Truth = { people: TruthPerson[]; problems?: { row: number; why: string }[]; rows: number }

async function truthOf(file: string): Promise<Truth> {
  // The fixture is ours.
  const truth = JSON.parse(await readFile(join(folder, 'truth.json'), 'utf8')) as {
    files: Record<string, Truth>
  }
  const found = truth.files[file]
  if (found === undefined) throw new RangeError(`no truth about ${file}`)
  return found
}

describe.each([
  ['asn-opd.xlsx', 'asn-opd.xlsx'],
  ['per-opd.xlsx', 'per-opd.xlsx'],
  ['thls.xlsx', 'thls.xlsx'],
  ['thls.ods', 'thls.xlsx'],
  ['thls.xls', 'thls.xlsx'],
  ['kades-lurah.csv', 'kades-lurah.csv'],
  ['unicode.txt', 'unicode.txt'],
])('the sample %s', (file, truthFile) => {
  test('gives everybody with number, OPD and place, and every problem at its row', async () => {
    const truth = await truthOf(truthFile)
    const sheets = await readInThread({ name: file, bytes: await readFile(join(folder, file)) })
    const readings = readBook({ sheets })
    const people = readings.flatMap((reading) => reading.people)
    expect(people).toHaveLength(truth.people.length)
    for (const [index, expected] of truth.people.entries()) {
      const person = people[index]
      expect(splitName(person?.name ?? '').name.toLowerCase()).toBe(expected.name.toLowerCase())
      const { nip, nik, opd, desa, kecamatan } = expected
      if (nip !== undefined) expect(person?.nip).toBe(nip)
      if (nik !== undefined) expect(person?.nik).toBe(nik)
      if (opd !== undefined) expect(person?.unit).toBe(opd)
      if (desa !== undefined) expect([person?.village, person?.district]).toEqual([desa, kecamatan])
    }
    const problems = (truth.problems ?? []).map(({ row, why }) => `${row} ${why}`)
    expect(readings.flatMap(({ warnings }) => warnings).toSorted()).toEqual(problems.toSorted())
    const rows = readings.flatMap(({ accepted, rejected }) => [...accepted, ...rejected]).length
    expect(rows).toBe(truth.rows)
  })
})
