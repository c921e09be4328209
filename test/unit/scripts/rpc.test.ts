import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { newDataFolder, openTestBackend } from '../../support/open-test-backend.ts'
import { makePng } from '../../support/picture-maker.ts'
import { runScript, type ScriptRun } from '../../support/run-script.ts'

let folder: string
let data: string
let eventId: string
let officeId: string

beforeAll(async () => {
  folder = newDataFolder()
  data = join(folder, 'data')
  const { code, out, error } = await rpc('events.createExample')
  expect([code, error]).toEqual([0, ''])
  // The event, as the contract has it.
  const event = JSON.parse(out) as { id: string; officeId: string }
  eventId = event.id
  officeId = event.officeId
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const rpc = (...args: string[]) => runScript('rpc', ...args, '--data', data)
const ofEvent = (more: object = {}) => JSON.stringify({ eventId, ...more })
const linesOf = ({ out }: ScriptRun) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>)

describe('a call', () => {
  test('reaches every group of the contract, several of them in one go', async () => {
    const photo = join(folder, 'foto.png')
    writeFileSync(photo, makePng({ width: 40, height: 40 }))
    const calls: Record<string, string> = {
      'app.state': 'null',
      'archives.history': ofEvent(),
      'arrivals.board': ofEvent(),
      'attendance.summary': ofEvent(),
      'central.state': 'null',
      'codes.read': JSON.stringify({ file: { $file: photo } }),
      'conflicts.count': ofEvent(),
      'copies.state': 'null',
      'deliveries.cards': ofEvent(),
      'deskWork.counter': ofEvent({ desk: 'Meja 1' }),
      'desks.state': ofEvent(),
      'documents.render': ofEvent({ options: { kind: 'rundown' } }),
      'pdfSigning.fields': JSON.stringify({ file: { $answer: 'file' } }),
      'events.list': '{}',
      'exports.attendance': ofEvent({ format: 'csv' }),
      'kiosk.sign': ofEvent(),
      'muster.sheet': ofEvent(),
      'notes.list': ofEvent(),
      'offices.list': 'null',
      'participants.page': ofEvent({ filter: {}, sort: 'name', offset: 0, limit: 2 }),
      'substitutes.arrive': ofEvent({
        ...{ nonce: randomUUID(), desk: 'Meja 1', participantId: { $answer: 'rows.0.id' } },
        substitute: { name: 'Yohanes Tefa' },
      }),
      'photos.list': ofEvent(),
      'pledges.progress': ofEvent(),
      'projector.board': ofEvent(),
      'protection.state': 'null',
      'readings.list': ofEvent({ instrument: 'ikrar_asn' }),
      'reconciliation.check': ofEvent(),
      'recap.overview': '{"choice":{}}',
      'rehearsal.state': 'null',
      'sessions.list': ofEvent(),
      'sheets.list': ofEvent(),
      'signing.current': ofEvent({ desk: 'Meja 1', device: 'Laptop' }),
      'roster.runs': ofEvent(),
      'packages.write': '{}',
      'texts.list': '{}',
      'transfers.history': ofEvent(),
      'verification.keys': 'null',
      'writeUps.list': ofEvent(),
    }
    const groups = Object.keys(calls).map((path) => path.split('.')[0])
    expect([...groups, 'changes'].sort()).toEqual(Object.keys(contract).sort())
    const run = await rpc(...Object.entries(calls).flat())
    expect([run.code, run.error]).toEqual([0, ''])
    const answers = linesOf(run)
    expect(answers).toHaveLength(groups.length)
    const answerOf = (path: string) => answers[Object.keys(calls).indexOf(path)]
    expect(answerOf('app.state')).toMatchObject({ problem: null, events: 1 })
    expect(answerOf('exports.attendance')).toMatchObject({ name: 'presensi.csv', type: 'text/csv' })
    expect(answerOf('participants.page')).toMatchObject({ rows: [{ eventId }, { eventId }] })
    expect(answerOf('substitutes.arrive')).toMatchObject({ kind: expect.any(String) })
  })

  test('of one procedure prints its answer as JSON that a person can read', async () => {
    const run = await rpc('events.get', ofEvent())
    expect(run.out.split('\n').length).toBeGreaterThan(10)
    expect(JSON.parse(run.out)).toMatchObject({ id: eventId, isExample: true })
  })

  test('takes files in and gives them out', async () => {
    const [logo, out] = [join(folder, 'logo.png'), join(folder, 'keluar.png')]
    writeFileSync(logo, makePng())
    const run = await rpc(
      ...['offices.setLogo', JSON.stringify({ id: officeId, side: 'right', picture: { $file: logo } })],
      ...['offices.logo', JSON.stringify({ id: officeId, side: 'right' }), '--out', out],
    )
    expect([run.code, run.error]).toEqual([0, ''])
    expect(linesOf(run)[0]).toMatchObject({ hasRightLogo: true })
    expect(linesOf(run)[1]).toMatchObject({ type: 'image/png', savedAs: out })
    expect(readFileSync(out)).toEqual(makePng())
  })

  test('uses what the call before has answered, so that a roster is imported from a script', async () => {
    const roster = join(folder, 'peserta.csv')
    writeFileSync(
      roster,
      'Nama;NIP;OPD\nMaria Bria;198503132010012006;Dinas A\nSiti R;199003032015032004;Dinas A\n',
    )
    const run = await rpc(
      ...['roster.read', ofEvent({ task: 'baca', source: { file: { $file: roster } } })],
      ...['roster.apply', ofEvent({ importId: { $answer: 'importId' }, task: 'simpan', removeGone: false })],
    )
    expect([run.code, run.error]).toEqual([0, ''])
    expect(linesOf(run)).toMatchObject([{ accepted: 2, fileName: 'peserta.csv' }, { added: 2 }])
  })
})

describe('a bad call ends with 2 and says', () => {
  const says = async (run: Promise<ScriptRun>, ...words: string[]) => {
    const { code, out, error } = await run
    expect(code, error).toBe(2)
    expect(out).toBe('')
    for (const word of words) expect(error).toContain(word)
    // A stack or a sentence of the machinery is for nobody.
    expect(error).not.toMatch(/ {4}at |Error:|expected|Invalid|Unknown|undefined/)
  }

  test('which procedures there are, when it names none', async () => {
    const run = await runScript('rpc')
    await says(Promise.resolve(run), 'Cara pakai: npm run rpc')
    const all = Object.entries(contract).flatMap(([group, procedures]) =>
      Object.keys(procedures).map((name) => `${group}.${name}`),
    )
    expect(all.filter((path) => !run.error.includes(path))).toEqual([])
  })

  test('what is wrong with its words', async () => {
    await Promise.all([
      says(rpc('events.lits'), 'Tidak ada prosedur "events.lits"', 'events.list'),
      says(rpc('constructor.name'), 'Tidak ada prosedur "constructor.name"'),
      says(rpc('changes.watch'), 'changes.watch hanya untuk jendela'),
      says(runScript('rpc', 'events.list', '{}'), '--data'),
      says(rpc('events.list', '{archived: ya}'), 'bukan JSON yang benar pada huruf ke-2'),
      says(runScript('rpc', 'events.list', '--dta', data), '"--dta" tidak dikenal'),
      says(runScript('rpc', 'events.list', '--data'), 'Pilihan --data memerlukan nilai'),
    ])
  })

  test('which field is wrong and what belongs there', async () => {
    await Promise.all([
      says(rpc('events.get'), 'events.get', '(masukan): wajib diisi'),
      says(rpc('events.get', '{"eventId":"x"}'), 'eventId: harus berupa id'),
      says(
        rpc('participants.page', ofEvent({ filter: {}, sort: 'umur', offset: -1 })),
        'sort: pilih salah satu: name, unit',
        'offset: paling sedikit 0',
        'limit: wajib diisi',
      ),
      says(
        rpc('events.duplicate', ofEvent({ firstDay: '31-12-2026' })),
        'firstDay: harus berupa tanggal, misalnya 2026-11-20',
      ),
      says(
        rpc('attendance.scan', ofEvent({ code: 5, nonce: randomUUID(), desk: '' })),
        'code: harus berupa teks',
        'desk: paling sedikit 1 karakter',
      ),
      says(
        rpc('offices.setLogo', '{"picture":"logo.png"}'),
        'picture: harus berupa berkas, ditulis {"$file"',
      ),
    ])
  })

  test('what the backend answered, in its sentence and with its code', async () => {
    await says(
      rpc('events.get', JSON.stringify({ eventId: randomUUID() })),
      'tidak ditemukan lagi',
      '[not_found]',
    )
    const expired = { importId: randomUUID(), task: 'x', removeGone: false }
    await says(rpc('roster.apply', ofEvent(expired)), 'Impor ini sudah ditutup', '[import_expired]')
  })

  test('that a file is not there, or cannot be written', async () => {
    const missing = JSON.stringify({
      id: officeId,
      side: 'left',
      picture: { $file: join(folder, 'tidak-ada.png') },
    })
    await says(rpc('offices.setLogo', missing), 'tidak-ada.png" tidak ditemukan')
    const out = join(folder, 'tidak-ada', 'a.csv')
    await says(
      rpc('exports.attendance', ofEvent({ format: 'csv' }), '--out', out),
      'tidak dapat ditulis',
      '--out',
    )
  })

  test('that the answer before has no such part, after printing what went well', async () => {
    const run = await rpc('app.state', 'events.get', '{"eventId":{"$answer":"event.id"}}')
    expect(run.code).toBe(2)
    expect(linesOf(run)).toMatchObject([{ problem: null }])
    expect(run.error).toContain('tidak memuat "event.id"')
  })
})

describe('a data folder', () => {
  test('that another Ikrar has open is left to it', async () => {
    const backend = await openTestBackend({ data })
    const run = await rpc('events.list', '{}')
    expect([run.code, run.error]).toEqual([2, expect.stringContaining('sedang dipakai oleh Ikrar yang lain')])
    await backend.close()
  })

  test('of a newer version is refused by its name, and app.state tells why', async () => {
    const newer = join(folder, 'newer')
    await (await openTestBackend({ data: newer })).close()
    new Database(join(newer, 'kegiatan.db')).exec('pragma user_version = 999').close()
    const run = await runScript('rpc', 'app.state', 'events.list', '{}', '--data', newer)
    expect(run.code).toBe(2)
    expect(linesOf(run)).toMatchObject([{ problem: { code: 'database_newer' } }])
    expect(run.error).toContain('[database_newer]')
  })

  test('gets a log in which the number of an unexpected error is found', async () => {
    const broken = join(folder, 'broken')
    await (await openTestBackend({ data: broken })).close()
    new Database(join(broken, 'kegiatan.db')).exec('alter table office rename to theirs').close()
    const run = await runScript('rpc', 'offices.list', '--data', broken)
    expect(run.code).toBe(2)
    const [, id = ''] = /nomor ([0-9a-f]{8})/.exec(run.error) ?? []
    expect(id).not.toBe('')
    expect(existsSync(join(broken, 'catatan-teknis.log'))).toBe(true)
    expect(readFileSync(join(broken, 'catatan-teknis.log'), 'utf8')).toContain(id)
  })
})
