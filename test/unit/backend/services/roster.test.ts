import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RosterCorrections, RosterPlan } from '#shared/contract/roster.ts'
import { eventDraft, nonce, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import { makeRoster, rosterFile } from '../../../support/roster-maker.ts'

const FIXTURES = join(import.meta.dirname, '../../../fixtures/rosters')
type Truth = {
  files: Record<
    string,
    {
      people: { name: string; nip?: string | null; nik?: string; shown?: string }[]
      problems?: { row: number; why: string }[]
      rows: number
    }
  >
}
const truth = JSON.parse(readFileSync(join(FIXTURES, 'truth.json'), 'utf8')) as Truth

let backend: TestBackend
let eventId: string

beforeEach(async () => {
  backend = await openTestBackend()
  eventId = (await backend.client.events.create({ event: eventDraft() })).id
})
afterEach(() => backend.remove())

const read = (name: string, bytes: Uint8Array = readFileSync(join(FIXTURES, name))) =>
  backend.client.roster.read({
    eventId,
    task: 'uji',
    source: { file: new File([new Uint8Array(bytes)], name) },
  })
const apply = (plan: RosterPlan, removeGone = false) =>
  backend.client.roster.apply({ eventId, importId: plan.importId, task: 'uji', removeGone })
const everybody = async () =>
  (await backend.client.participants.page({ eventId, filter: {}, sort: 'name', offset: 0, limit: 1000 })).rows
const letters = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '')

describe('the sample roster', () => {
  for (const [file, facts] of Object.entries(truth.files)) {
    test(`${file} gives every person of its truth with their number`, async () => {
      const plan = await read(file)
      expect(plan.accepted).toBe(facts.people.length)
      expect((await apply(plan)).added).toBe(facts.people.length)
      const people = await everybody()
      expect(people).toHaveLength(facts.people.length)
      for (const { name, nip, nik, shown } of facts.people) {
        const found = people.filter(
          (person) =>
            letters(person.name).includes(letters(name)) &&
            (nip ? person.nip === nip : true) &&
            (nik ? person.nik === nik : true),
        )
        expect(found.length, name).toBeGreaterThan(0)
        if (shown)
          expect(
            found.some((person) => letters(person.name) === letters(shown)),
            shown,
          ).toBe(true)
      }
      expect(people.filter((person) => person.nip !== null)).toHaveLength(
        facts.people.filter((person) => person.nip).length,
      )
    })

    test(`${file} names every planted problem with its row, and accounts for every row`, async () => {
      const plan = await read(file)
      const found = plan.sheets.flatMap((sheet) =>
        sheet.warnings.map((warning) => `${warning.row} ${warning.code}`),
      )
      const planted = (facts.problems ?? []).map((problem) => `${problem.row} ${problem.why}`)
      expect(found.filter((one) => /nip_|duplicate_nip/.test(one)).sort()).toEqual(planted.sort())
      for (const sheet of plan.sheets.filter((one) => one.used)) {
        expect(sheet.accepted + sheet.rejected.length + sheet.ignored.length, sheet.name).toBe(sheet.rows)
      }
    })
  }

  test('in XLS and ODS says the same as in XLSX', async () => {
    const names = async (file: string) =>
      (await read(file)).preview.map((person) => [person.name, person.nik, person.unit])
    const xlsx = await names('thls.xlsx')
    expect(await names('thls.xls')).toEqual(xlsx)
    expect(await names('thls.ods')).toEqual(xlsx)
  })

  test('imported twice changes nothing', async () => {
    await apply(await read('asn-opd.xlsx'))
    const before = await everybody()
    const again = await read('asn-opd.xlsx')
    expect(again.alreadyImported).toBe(true)
    expect(again.plan).toMatchObject({ added: 0, changed: [], unchanged: 233, gone: [], kept: [] })
    expect(await apply(again, true)).toMatchObject({ added: 0, changed: 0, removed: 0 })
    expect(await everybody()).toEqual(before)
  })
})

describe('a corrected file', () => {
  const csv = (...rows: string[]) => Buffer.from(['No;Nama;NIP;Jabatan;OPD', ...rows].join('\n'))
  const first = csv(
    '1;Maria Bria;198503132010012006;Kepala Seksi;Dinas Kesehatan',
    '2;Yohanes Tefa;198201012006041003;Bendahara;Dinas Kesehatan',
    '3;Siti Rahman;199003032015032004;Analis;Dinas Kesehatan',
  )
  const corrected = csv(
    '1;Maria Bria, S.H.;198503132010012006;Kepala Bidang;Dinas Kesehatan',
    '2;Petrus Nange;199105052018011007;Staf;Dinas Kesehatan',
  )

  test('shows who is new, changed field by field, and gone', async () => {
    await apply(await read('peserta.csv', first))
    const { plan } = await read('peserta.csv', corrected)
    expect(plan.added).toBe(1)
    expect(plan.changed).toHaveLength(1)
    expect(plan.changed[0]?.changes).toEqual(
      expect.arrayContaining([{ field: 'position', before: 'Kepala Seksi', after: 'Kepala Bidang' }]),
    )
    expect(plan.gone.map((person) => person.name).sort()).toEqual(['Siti Rahman', 'Yohanes Tefa'])
  })

  test('never removes somebody who has checked in', async () => {
    await apply(await read('peserta.csv', first))
    const siti = (await everybody()).find((person) => person.name === 'Siti Rahman')
    await backend.client.attendance.scan({
      eventId,
      code: siti?.shortCode ?? '',
      nonce: nonce(),
      desk: 'Meja 1',
    })
    const plan = await read('peserta.csv', corrected)
    expect(plan.plan.kept.map((person) => person.name)).toEqual(['Siti Rahman'])
    expect(await apply(plan, true)).toMatchObject({ removed: 1, kept: 1 })
    expect((await everybody()).map((person) => person.name).sort()).toEqual([
      'Maria Bria, S.H.',
      'Petrus Nange',
      'Siti Rahman',
    ])
  })

  test('does not take people of another file for its own by name and place alone', async () => {
    await apply(
      await read(
        'pertama.csv',
        Buffer.from('Nama;OPD\nMaria Bria;Dinas Kesehatan\nSiti Rahman;Inspektorat\n'),
      ),
    )
    await apply(
      await read(
        'kedua.csv',
        Buffer.from('Nama;OPD\nMaria Bria;Dinas Kesehatan\nPetrus Nange;BKD\nUmbu Rihi;BKD\n'),
      ),
    )
    expect((await everybody()).map((person) => person.name)).toEqual([
      'Maria Bria',
      'Maria Bria',
      'Petrus Nange',
      'Siti Rahman',
      'Umbu Rihi',
    ])
  })

  test('of one OPD leaves the people of other files alone', async () => {
    await apply(await read('asn-opd.xlsx'))
    const { plan } = await read('peserta.csv', corrected)
    expect(plan.gone).toEqual([])
  })
})

describe('corrections of the clerk', () => {
  test('a typed NIP takes the place of a damaged one', async () => {
    const plan = await read('asn-opd.xlsx')
    const corrected = await backend.client.roster.correct({
      eventId,
      importId: plan.importId,
      corrections: { sheets: [], nips: [{ sheet: 'Peserta', row: 24, nip: '19951119 202312 2 001' }] },
    })
    expect(corrected.sheets[0]?.warnings.some((warning) => warning.row === 24)).toBe(false)
    await apply(corrected)
    expect((await everybody()).some((person) => person.nip === '199511192023122001')).toBe(true)
  })

  test('a column given another field is read so, and remembered for the next file of that kind', async () => {
    const file = (name: string) => Buffer.from(`Nama;Ruang\n${name};Aula Barat\nSiti Rahman;Aula Timur\n`)
    const plan = await read('a.csv', file('Maria Bria'))
    const column = plan.sheets[0]?.tables[0]?.columns.find((one) => one.label === 'Ruang')?.column ?? -1
    const corrections = {
      sheets: [
        {
          name: plan.sheets[0]?.name ?? '',
          tables: [{ place: 0, columns: [{ column, field: 'seat' as const }] }],
        },
      ],
      nips: [],
    }
    const corrected = await backend.client.roster.correct({ eventId, importId: plan.importId, corrections })
    expect(corrected.preview[0]?.seat).toBe('Aula Barat')
    await apply(corrected)
    expect((await read('a.csv', file('Petrus Nange'))).preview[0]?.seat).toBe('Aula Barat')
  })

  describe('on a sheet with two tables', () => {
    const file = Buffer.from(
      `A. PESERTA;;;
No;Nama;NIP;Jabatan
1;Budi;198001012005011001;Staf
;;;
B. PANITIA;;;
No;Nama;Tempat tugas;No. HP
1;Siti;Aula;081234567890
2;Joko;Pintu;081234567891
`,
    )
    const correct = (plan: RosterPlan, tables: NonNullable<RosterCorrections['sheets'][number]['tables']>) =>
      backend.client.roster.correct({
        eventId,
        importId: plan.importId,
        corrections: { sheets: [{ name: plan.sheets[0]?.name ?? '', tables }], nips: [] },
      })

    test('each is shown with its own columns and people', async () => {
      const [sheet] = (await read('dua.csv', file)).sheets
      expect(
        sheet?.tables.map(({ headerRow, columns, used, accepted }) => ({
          ...{ headerRow, used, accepted },
          labels: columns.map(({ label }) => label),
        })),
      ).toEqual([
        { headerRow: 2, used: true, accepted: 1, labels: ['No', 'Nama', 'NIP', 'Jabatan'] },
        { headerRow: 6, used: true, accepted: 2, labels: ['No', 'Nama', 'Tempat tugas', 'No. HP'] },
      ])
    })

    test('one can be left out, and its rows are accounted for', async () => {
      const corrected = await correct(await read('dua.csv', file), [{ place: 0, used: false }])
      expect(corrected.preview.map(({ name }) => name)).toEqual(['Siti', 'Joko'])
      const [sheet] = corrected.sheets
      expect(sheet?.tables.map(({ used, accepted }) => [used, accepted])).toEqual([
        [false, 0],
        [true, 2],
      ])
      expect(sheet?.ignored.filter(({ why }) => why === 'table_not_used').map(({ row }) => row)).toEqual([
        1, 2, 3,
      ])
      expect((await apply(corrected)).added).toBe(2)
    })

    test('a sheet whose tables are all left out is left out', async () => {
      const plan = await read('dua.csv', file)
      const corrected = await correct(plan, [
        { place: 0, used: false },
        { place: 1, used: false },
      ])
      expect(corrected.sheets[0]).toMatchObject({ used: false, whyNot: 'left_out', accepted: 0 })
      await expect(apply(corrected)).rejects.toMatchObject({ code: 'no_people_found' })
    })

    test('a column of the lower one is read as the clerk says, and remembered', async () => {
      const corrected = await correct(await read('dua.csv', file), [
        { place: 1, columns: [{ column: 2, field: 'seat' }] },
      ])
      expect(corrected.preview.map(({ seat }) => seat)).toEqual([null, 'Aula', 'Pintu'])
      await apply(corrected)
      expect((await read('dua.csv', file)).preview.map(({ seat }) => seat)).toEqual([null, 'Aula', 'Pintu'])
    })
  })

  test('rejected rows come back as a spreadsheet with their reasons', async () => {
    const plan = await read('asn-opd.xlsx')
    const file = await backend.client.roster.rejectedFile({ eventId, importId: plan.importId })
    const again = await read('tolak.xlsx', new Uint8Array(await file.arrayBuffer()))
    expect(again.sheets[0]?.rows).toBe(8)
  })
})

describe('an import', () => {
  test('stores nothing before it is applied, and nothing at all when it is cancelled', async () => {
    const bytes = rosterFile(makeRoster(5, { people: 3000 }))
    const plan = await read('banyak.xlsx', bytes)
    expect(await everybody()).toEqual([])
    const cancel = new AbortController()
    const applying = backend.client.roster.apply(
      { eventId, importId: plan.importId, task: 'uji', removeGone: false },
      { signal: cancel.signal },
    )
    cancel.abort()
    await expect(applying).rejects.toThrow()
    expect(await everybody()).toEqual([])
  })

  test('that was closed says so', async () => {
    const plan = await read('thls.xlsx')
    await backend.client.roster.discard({ eventId, importId: plan.importId })
    await expect(apply(plan)).rejects.toMatchObject({ code: 'import_expired' })
  })

  test('of what is no roster says what is wrong and stores nothing', async () => {
    const refused = (name: string, bytes: Uint8Array) => expect(read(name, bytes)).rejects
    await refused('kosong.xlsx', new Uint8Array()).toMatchObject({ code: 'empty_file' })
    await refused('gambar.xlsx', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')).toMatchObject({
      code: 'not_a_spreadsheet',
    })
    await refused(
      'potong.xlsx',
      readFileSync(join(FIXTURES, 'asn-opd.xlsx')).subarray(0, 9000),
    ).toMatchObject({ code: 'damaged_file' })
    const nameless = await read('tanpa-nama.csv', Buffer.from('Kode;Jumlah\nA1;20\nA2;30\n'))
    expect(nameless.accepted).toBe(0)
    await expect(apply(nameless)).rejects.toMatchObject({ code: 'no_people_found' })
  })
})
