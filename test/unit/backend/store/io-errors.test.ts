/**
 * A disk that fails: strace lets the n-th call of a kind fail, once or from then on. What was refused must say
 * why, what was answered must be there afterwards, and the process must hold. `IKRAR_IO_ERRORS=200` tries that
 * many places of every kind of call instead of a few (about two a second), `IKRAR_SEED=7` others than usual.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { errorSentence, isErrorCode } from '#shared/texts/errors.ts'
import {
  CALLS,
  callsMade,
  type Fault,
  type Outcome,
  type Place,
  workWith,
} from '../../../support/disk/bad-disk.ts'
import { eventDraft, openTestBackend } from '../../../support/open-test-backend.ts'
import { Chance } from '../../../support/random.ts'

/** Places of every kind of call, in turn with a fault that passes and one that stays. */
const SAMPLE = 2
const PLACES = Number(process.env['IKRAR_IO_ERRORS'] ?? SAMPLE)
const SEED = Number(process.env['IKRAR_SEED'] ?? 1)
const TIMEOUT_MS = 60_000 + PLACES * 60_000
/** What a disk may be said to have; a file that can't be opened counts as one that can't be written. */
const DISK_CODES = ['disk_failed', 'disk_full', 'folder_not_writable']
/** Where reading fails SQLite calls the file damaged, which it is: a part of it can't be read. */
const READ_CODES = [...DISK_CODES, 'database_damaged', 'copy_damaged']

let root: string
let place: Place
let made: Map<string, number>
beforeAll(async () => {
  // In memory where that is possible: a real disk has other errors to worry about.
  root = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ikrar-io-'))
  const before = join(root, 'before')
  mkdirSync(join(before, 'usb'), { recursive: true })
  const backend = await openTestBackend({ data: join(before, 'data') })
  const { id: eventId } = await backend.client.events.create({ event: eventDraft() })
  await backend.client.copies.chooseSecondFolder({ folder: join(before, 'usb') })
  await backend.close()
  // The stick of the folder in which the work is done.
  const chosen = JSON.stringify({ folder: join(root, 'work/usb') })
  writeFileSync(join(before, 'data/salinan/folder-kedua.json'), chosen)
  place = { before, folder: join(root, 'work'), eventId, log: join(root, 'log') }
  made = await callsMade(CALLS, place)
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** One in each of equal stretches, by chance. */
function placesAmong(count: number, chance: Chance): number[] {
  if (count <= PLACES) return Array.from({ length: count }, (_, index) => index + 1)
  return Array.from({ length: PLACES }, (_, index) => {
    const [from, until] = [index, index + 1].map((edge) => Math.floor((edge * count) / PLACES))
    return chance.between((from ?? 0) + 1, until ?? count)
  })
}

function sampleOf(faults: Fault[], turn: number, chance: Chance): Fault[] {
  const stays = turn % 2 === 1
  return [chance.pick(faults.filter(({ isForever }) => isForever === stays))]
}

/** What is wrong with how this run went; nothing where all is well. */
async function findingsIn({ answers, status, stderr }: Outcome, expected: string[]): Promise<string[]> {
  if (status !== 0 || stderr !== '') return [`ended with ${status}: ${stderr.slice(0, 400)}`]
  const unclear = answers.filter(({ code }) => code !== '' && !expected.includes(code))
  return [
    ...unclear.map(({ what, code }) => `${what} was refused with ${code}`),
    ...(await lossesOf(answers)),
  ]
}

/** Tries the faults of a call in one place after the other. */
async function findingsOf(call: Fault['call'], { where, places }: { where: Place; places: number[] }) {
  const chance = new Chance(SEED)
  const found: string[] = []
  let hits = 0
  for (const [turn, from] of places.entries()) {
    const faults: Fault[] = (['EIO', 'ENOSPC'] as const).flatMap((error) =>
      [false, true].map((isForever) => ({ call, error, from, isForever })),
    )
    for (const fault of PLACES > SAMPLE ? faults : sampleOf(faults, turn, chance)) {
      const outcome = await workWith(fault, where)
      hits += outcome.hits
      const findings = await findingsIn(outcome, call === 'pread64' ? READ_CODES : DISK_CODES)
      found.push(...findings.map((finding) => `${JSON.stringify(fault)}: ${finding}`))
    }
  }
  return { found, isMet: hits > 0 }
}

async function lossesOf(answers: Outcome['answers']): Promise<string[]> {
  const backend = await openTestBackend({ data: join(place.folder, 'data') })
  const { problem } = await backend.client.app.state()
  const { copies } = await backend.client.copies.state()
  await backend.close()
  if (problem) return [`does not open any more: ${problem.code}`]
  const database = new Database(join(place.folder, 'data/kegiatan.db'), { readonly: true })
  const ids = (sql: string) => database.prepare(sql).pluck().all()
  const there = new Set<unknown>([
    ...ids('select id from attendance'),
    ...ids('select event_id from import_run'),
    ...ids('select id from event'),
    '',
    ...copies.map(({ name }) => name),
  ])
  const verdict = database.pragma('integrity_check', { simple: true })
  const half = ids("select count(*) from participant where origin = 'import'")[0]
  database.close()
  return [
    ...answers.filter(({ id, code }) => code === '' && !there.has(id)).map(({ what }) => `${what} is lost`),
    ...(verdict === 'ok' ? [] : [String(verdict)]),
    ...([0, 40].includes(Number(half)) ? [] : ['half an import']),
  ]
}

describe.each(CALLS)('a disk on which %s fails', { timeout: TIMEOUT_MS }, (call) => {
  test('refuses with a reason and loses nothing that was answered', async () => {
    const places = placesAmong(made.get(call) ?? 0, new Chance(SEED))
    expect(await findingsOf(call, { where: place, places })).toEqual({ found: [], isMet: true })
  })
})

test.each(['pwrite64', 'fsync', 'openat', 'mkdir'] as const)(
  'a new data folder on a disk on which %s fails says so, and can be begun again',
  { timeout: TIMEOUT_MS },
  async (call) => {
    const where = { ...place, before: join(root, 'new'), eventId: '' }
    mkdirSync(join(where.before, 'usb'), { recursive: true })
    // The first calls make the folder, the file and its tables.
    const places = Array.from({ length: PLACES }, (_, index) => index + 1)
    expect(await findingsOf(call, { where, places })).toEqual({ found: [], isMet: true })
  },
)

test('a commit that could not be synced is refused, and a disk that recovers takes the next one', async () => {
  const fault: Fault = { call: 'fsync', error: 'EIO', from: 1, isForever: false }
  const { answers } = await workWith(fault, place)
  const entries = answers.filter(({ what }) => what === 'entry').map(({ code }) => code)
  expect(entries.filter((code) => code === 'disk_failed')).toHaveLength(1)
  expect(entries.filter((code) => code === '')).toHaveLength(9)
})

test('a copy that is in this laptop but not on the stick says so in its answer', async () => {
  const fault: Fault = { call: 'copy_file_range', error: 'ENOSPC', from: 1, isForever: true }
  const { answers } = await workWith(fault, place)
  expect(answers.filter(({ code }) => code !== '')).toEqual([
    { what: 'second copy', id: '', code: 'disk_full' },
    { what: 'both copies', id: '', code: 'disk_full' },
    { what: 'restored', id: '', code: 'disk_full' },
  ])
})

test('every reason that a disk gives has its sentence', () => {
  for (const code of DISK_CODES) expect(isErrorCode(code) && errorSentence(code)).toMatch(/\.$/)
})
