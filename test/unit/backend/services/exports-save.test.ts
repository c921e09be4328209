import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { read } from '@e965/xlsx'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { exportedAttendance } from '#shared/contract/exported-attendance.ts'
import type { ExportOptions } from '#shared/contract/exports.ts'
import { docxParts } from '../../../support/docx-tools.ts'
import type { ExportOnBadDisk } from '../../../support/disk/work-export.ts'
import { runUnderStrace } from '../../../support/disk/strace.ts'
import { NAUGHTY_TEXTS } from '../../../support/naughty-texts.ts'
import {
  eventDraft,
  newDataFolder,
  nonce,
  openTestBackend,
  personNamed,
  RESOURCES,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { readBytes } from '../../../support/read-in-thread.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let usb: string
const heard: { task: string; done: number; total: number }[] = []

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => Date.UTC(2026, 10, 20, 0, 41) })
  client = backend.client
  void (async () => {
    for await (const change of await client.changes.watch())
      if (change.kind === 'progress') heard.push(change)
  })()
})
beforeEach(async () => {
  eventId = (await client.events.create({ event: eventDraft() })).id
  usb = join(newDataFolder(), 'usb')
  mkdirSync(usb)
})
afterAll(() => backend.remove())

const add = (name: string, changes: object = {}) =>
  client.participants.add({ eventId, person: personNamed(name, changes) })
const save = (options: Partial<ExportOptions> & { format: ExportOptions['format'] }) =>
  client.exports.save({ eventId, folder: usb, operator: 'Ina Petugas', desk: 'Laptop', ...options })
const saved = (name: string) => readFileSync(join(usb, name))

/** Everything that could be read in a file, whatever it is packed in. */
async function wordsOf(name: string): Promise<string> {
  const bytes = saved(name)
  if (!/\.(xlsx|ods)$/.test(name)) return bytes.toString('utf8')
  return [...(await docxParts(bytes)).values()].join('\n')
}

const SECRETS = {
  ...{ nip: '198503132010012006', nik: '5301014303900004', phone: '081234567890', email: 'maria@contoh.id' },
  ...{ note: 'hamil tujuh bulan', seat: 'B-17', rank: 'III/c', position: 'Analis', unit: 'Dinas A' },
}

describe('an export into a folder', () => {
  test('is one whole new file each time, and stands in the log with who took it out', async () => {
    await add('Maria Bria, S.H.', SECRETS)
    const first = await save({ format: 'xlsx' })
    const second = await save({ format: 'xlsx', profile: 'public' })
    const third = await save({ format: 'xlsx' })
    expect([first, second, third].map(({ fileName }) => fileName)).toEqual([
      ...[
        'presensi-2026-11-20-0841.xlsx',
        'presensi-publik-2026-11-20-0841.xlsx',
        'presensi-2026-11-20-0841-2.xlsx',
      ],
    ])
    expect(readdirSync(usb)).toHaveLength(3)
    const log = await client.exports.history({ eventId })
    expect(
      log.map(({ operator, desk, people, way, options }) => [operator, desk, people, way, options.profile]),
    ).toEqual(
      ['internal', 'public', 'internal'].map((profile) => ['Ina Petugas', 'Laptop', 1, 'folder', profile]),
    )
    for (const { fileName, fileHash } of log)
      expect(createHash('sha256').update(saved(fileName)).digest('hex')).toBe(fileHash)
  })

  test('tells how far it is, and when it is stopped leaves nothing', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `Orang ke ${index} Contoh;Dinas ${index % 30}`)
    const { importId } = await client.roster.read({
      eventId,
      task: 'impor',
      source: { text: ['Nama;OPD', ...rows].join('\n') },
    })
    await client.roster.apply({ eventId, importId, task: 'impor', removeGone: false })
    const stop = new AbortController()
    const task = 'ekspor'
    const stopped = client.exports
      .save({ eventId, folder: usb, format: 'ods', task }, { signal: stop.signal })
      .then(
        () => 'left',
        () => 'stopped',
      )
    await expect
      .poll(() => heard.some((one) => one.task === task), { timeout: 20_000, interval: 1 })
      .toBe(true)
    stop.abort()
    expect(await stopped).toBe('stopped')
    await expect.poll(() => readdirSync(usb)).toEqual([])
    expect(heard.find((one) => one.task === task)).toMatchObject({ done: 500, total: 2500 })
    expect(await client.exports.history({ eventId })).toEqual([])
  })

  test('into a stick that is gone says so', async () => {
    rmSync(usb, { recursive: true })
    await expect(save({ format: 'csv' })).rejects.toMatchObject({ code: 'stick_gone' })
    expect(existsSync(usb)).toBe(false)
  })

  test.each([
    ['write', 'ENOSPC', 'disk_full'],
    ['write', 'EIO', 'disk_failed'],
    ['fsync', 'EIO', 'disk_failed'],
    ['rename', 'EIO', 'disk_failed'],
  ])('whose %s meets %s leaves nothing half-written and says %s', async (call, error, code) => {
    await add('Maria Bria')
    const own = await openTestBackend()
    const event = await own.client.events.create({ event: eventDraft() })
    await own.client.participants.add({ eventId: event.id, person: personNamed('Maria Bria') })
    await own.close()
    const file = join(usb, 'presensi-2026-11-20-0900.csv')
    const script = join(import.meta.dirname, '../../../support/disk/work-export.ts')
    const { status, stdout } = await runUnderStrace([script, own.data, RESOURCES, event.id, usb], {
      log: join(usb, '..', 'strace.log'),
      options: [
        '--seccomp-bpf',
        '-e',
        `trace=${call}`,
        '-e',
        `inject=${call}:error=${error}`,
        '-P',
        `${file}.belum-selesai`,
      ],
    })
    rmSync(own.data, { recursive: true })
    expect(status).toBe(0)
    // Printed by the script.
    expect(JSON.parse(stdout) as ExportOnBadDisk).toEqual({ code, files: [], runs: 0 })
  })
})

describe('a public export', () => {
  test.each(['xlsx', 'ods', 'csv', 'json'] as const)(
    'as %s shows no number, no contact, no note, no desk',
    async (format) => {
      const { id, shortCode } = await add('Maria Bria, S.H.', SECRETS)
      await client.substitutes.arrive({
        ...{ eventId, nonce: nonce(), desk: 'Meja Rahasia', participantId: id },
        substitute: { name: 'Yohanes Wakil', nip: '198501012010012001', letterNumber: '090/12' },
      })
      const all = await save({ format })
      const masked = await save({ format, profile: 'public', names: 'masked' })
      const hidden = [
        ...[SECRETS.nip, SECRETS.nik, SECRETS.phone, SECRETS.email, SECRETS.note, SECRETS.seat],
        ...[shortCode.slice(0, 4), '198501012010012001', '090/12', 'Meja Rahasia', 'Maria', 'Yohanes'],
      ]
      const [full, shown] = [await wordsOf(all.fileName), await wordsOf(masked.fileName)]
      expect(hidden.filter((word) => shown.includes(word))).toEqual([])
      expect(shown).toContain('M*** B***')
      expect(shown).toContain('Analis')
      expect(hidden.filter((word) => !full.includes(word) && !['Meja Rahasia'].includes(word))).toEqual([])
      const nameless = await wordsOf((await save({ format, profile: 'public', names: 'none' })).fileName)
      expect(nameless).not.toContain('M***')
    },
  )
})

describe('columns and sheets', () => {
  test('are those that were chosen, in a sheet of each OPD', async () => {
    for (const [name, unit] of [
      ['Ani', 'Dinas [B]'],
      ['Budi', 'Dinas A'],
      ['Cici', null],
      ['Dedi', 'dinas a'],
    ] as const)
      await add(name, { unit })
    for (const format of ['xlsx', 'ods'] as const) {
      const { fileName } = await save({ format, sheets: 'per_unit', columns: ['name', 'number'] })
      const sheets = await readBytes(saved(fileName))
      expect(sheets.map(({ name }) => name).slice(0, 4)).toEqual([
        ...['Dinas  B', 'Dinas A', 'dinas a (2)', 'Tanpa OPD'],
      ])
      expect(sheets[2]?.rows.slice(-2).map(({ cells }) => cells)).toEqual([
        ['Nama', 'No'],
        ['Dedi', '1'],
      ])
    }
  })

  test('chosen together are kept under a name; one of the same name is replaced, built-in ones stay', async () => {
    const mine = await client.exports.savePreset({ name: 'Papan', columns: ['name', 'unit'] })
    await client.exports.savePreset({ name: 'Papan', columns: ['name', 'state'] })
    const presets = await client.exports.presets()
    expect(presets.filter(({ isBuiltIn }) => !isBuiltIn)).toEqual([{ ...mine, columns: ['name', 'state'] }])
    await client.exports.removePreset({ id: mine.id })
    expect((await client.exports.presets()).every(({ isBuiltIn }) => isBuiltIn)).toBe(true)
  })
})

test('JSON has the documented shape, with identity numbers as texts and figures that agree', async () => {
  const { id } = await add('Maria Bria, S.H.', SECRETS)
  await add('Tidak Datang')
  await client.attendance.checkIn({
    eventId,
    participantId: id,
    nonce: nonce(),
    desk: 'Meja 1',
    day: '2026-11-20',
  })
  const { fileName } = await save({ format: 'json' })
  const told = exportedAttendance.parse(JSON.parse(saved(fileName).toString('utf8')))
  expect(told.people).toMatchObject([
    {
      name: 'Maria Bria, S.H.',
      nip: SECRETS.nip,
      state: 'present',
      arrival: { '2026-11-20': '2026-11-20T00:41:00.000Z' },
    },
    { name: 'Tidak Datang', nip: null, state: 'absent' },
  ])
  expect(told.figures).toMatchObject([{ invited: 2, present: 1, represented: 0, unexplained: 1 }])
})

test('hostile texts stand in the ODS letter by letter, as texts and never as formulas', async () => {
  for (const [index, note] of NAUGHTY_TEXTS.entries())
    await add(`Orang ${String(index).padStart(2, '0')}`, { note })
  const { people } = exportedAttendance.parse(
    JSON.parse(saved((await save({ format: 'json' })).fileName).toString('utf8')),
  )
  const bytes = saved((await save({ format: 'ods', columns: ['note'] })).fileName)
  const [list] = await readBytes(bytes)
  const notes = list?.rows.slice(3).map(({ cells }) => cells[0])
  expect(notes).toEqual(people.map(({ note }) => note))
  expect(await wordsOf(readdirSync(usb).find((name) => name.endsWith('.ods')) ?? '')).not.toContain(
    'table:formula',
  )
  const sheet = read(bytes, { cellFormula: true }).Sheets['Daftar hadir'] ?? {}
  expect(Object.values(sheet).filter((cell) => typeof cell === 'object' && 'f' in cell)).toEqual([])
})
