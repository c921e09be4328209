import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Manifest, manifestText, sumsText } from '../../../../electron/backend/archive/archive-format.ts'
import { makeFullEvent } from '../../../support/full-event.ts'
import { newDataFolder, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'

const WORDS = 'padi gula kota embun jati laut'
const shelf = newDataFolder()
let sound = ''
let folder = ''
let own: TestBackend
let other: TestBackend

beforeAll(async () => {
  own = await openTestBackend()
  other = await openTestBackend()
  const { event } = await makeFullEvent(own.client)
  const asked = { eventId: event.id, folder: shelf, words: WORDS, papers: false }
  sound = join(shelf, (await own.client.archives.write(asked)).name)
  writeFileSync(join(shelf, 'rahasia.txt'), 'di luar arsip')
}, 60_000)
afterAll(async () => {
  await Promise.all([own.remove(), other.remove()])
  rmSync(shelf, { recursive: true, force: true })
})
beforeEach(() => {
  folder = join(shelf, 'diubah')
  rmSync(folder, { recursive: true, force: true })
  cpSync(sound, folder, { recursive: true })
})

const PEOPLE = join('data', 'participant.jsonl')
const manifestIn = () => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
const verify = () => other.client.archives.verify({ folder })
const read = (words = WORDS) => other.client.archives.read({ folder, words })

async function nothingIsThere(): Promise<void> {
  expect(await other.client.events.list({})).toEqual([])
}

/** As by somebody who knows how an archive is made, but not its words. */
function listAnew(change: (manifest: Manifest) => void = () => {}): void {
  const manifest = manifestIn()
  for (const file of manifest.files) {
    const bytes = readFileSync(join(folder, file.path))
    file.bytes = bytes.length
    file.sha256 = createHash('sha256').update(bytes).digest('hex')
  }
  writeManifest(manifest, change)
}

function writeManifest(manifest: Manifest, change: (manifest: Manifest) => void): void {
  change(manifest)
  const text = manifestText(manifest)
  writeFileSync(join(folder, 'manifest.json'), text)
  const hash = createHash('sha256').update(text).digest('hex')
  writeFileSync(join(folder, 'SHA256SUMS'), sumsText(manifest, hash))
}

describe('an archive with which something happened', () => {
  test('says of every file what is the matter, and is not taken', async () => {
    rmSync(join(folder, 'data', 'attendance.jsonl'))
    appendFileSync(join(folder, PEOPLE), ' ')
    const tickets = join(folder, 'kunci.ikrarkunci')
    const bytes = readFileSync(tickets)
    bytes[200] = (bytes[200] ?? 0) ^ 1
    writeFileSync(tickets, bytes)
    writeFileSync(join(folder, 'foto', 'baru\u202e.jpg'), 'x')
    const { problems, canBeTaken } = await verify()
    expect(problems).toEqual([
      { kind: 'altered', path: 'data/participant.jsonl' },
      { kind: 'missing', path: 'data/attendance.jsonl' },
      { kind: 'altered', path: 'kunci.ikrarkunci' },
      { kind: 'extra', path: 'foto/baru?.jpg' },
    ])
    expect(canBeTaken).toBe(false)
    await expect(read()).rejects.toMatchObject({ code: 'archive_damaged' })
    await nothingIsThere()
  })

  test('is still taken where only what can be made again is missing, or where a stranger lies beside it', async () => {
    rmSync(join(folder, 'tabel', 'presensi.csv'))
    writeFileSync(join(folder, 'Thumbs.db'), 'x')
    expect(await verify()).toMatchObject({
      problems: [
        { kind: 'missing', path: 'tabel/presensi.csv' },
        { kind: 'extra', path: 'Thumbs.db' },
      ],
      canBeTaken: true,
    })
    expect((await read()).changes.people).toBeGreaterThan(0)
    await nothingIsThere()
  })

  test('that is cut off in the middle of a file is told by that file', async () => {
    truncateSync(join(folder, PEOPLE), 100)
    expect((await verify()).problems).toEqual([{ kind: 'altered', path: 'data/participant.jsonl' }])
  })

  test('asks for its own words', async () => {
    await expect(read('bukan kata yang benar')).rejects.toMatchObject({ code: 'wrong_archive_words' })
  })

  test('is not taken once it is another than was read', async () => {
    const asked = { folder, words: WORDS, fingerprint: '0'.repeat(64) }
    await expect(other.client.archives.take(asked)).rejects.toMatchObject({ code: 'archive_changed' })
    await nothingIsThere()
  })

  test('of an event that is archived here is refused', async () => {
    const { event } = manifestIn()
    await own.client.events.archive({ eventId: event.id, archived: true })
    const taking = own.client.archives.read({ folder, words: WORDS })
    await expect(taking).rejects.toMatchObject({ code: 'event_archived' })
    await own.client.events.archive({ eventId: event.id, archived: false })
  })
})

describe('a folder of somebody who means ill', () => {
  test('is not believed without the words, however well its manifest fits its files', async () => {
    const lines = readFileSync(join(folder, PEOPLE), 'utf8').replace('Yosef Seran', 'Yosef Palsu')
    writeFileSync(join(folder, PEOPLE), lines)
    listAnew()
    expect(await verify()).toMatchObject({ problems: [], canBeTaken: true })
    await expect(read()).rejects.toMatchObject({ code: 'archive_damaged' })
    listAnew(({ event }) => (event.title = 'Kegiatan lain'))
    await expect(read()).rejects.toMatchObject({ code: 'archive_damaged' })
    await nothingIsThere()
  })

  test.each([
    '../rahasia.txt',
    'data/../../rahasia.txt',
    '/etc/hostname',
    'data\\..\\..\\rahasia.txt',
    'C:/rahasia.txt',
    'data/con.jsonl',
    'naskah/dalam/lagi.pdf',
    '',
    '.',
    'data',
  ])('never reaches out of its own place with "%s"', async (path) => {
    writeManifest(manifestIn(), ({ files }) => files.push({ path, bytes: 13, sha256: '0'.repeat(64) }))
    const answer = await verify().then(
      ({ problems }) => problems.map(({ kind }) => kind),
      (error: { code: string }) => error.code,
    )
    // 'data' may be named, but a folder is no file.
    expect(answer).toEqual(path === 'data' ? ['not_plain'] : 'archive_damaged')
    await nothingIsThere()
  })

  test('is not followed over links, neither to a file nor to a folder', async () => {
    rmSync(join(folder, PEOPLE))
    symlinkSync(join(sound, PEOPLE), join(folder, PEOPLE))
    expect((await verify()).problems).toEqual([{ kind: 'not_plain', path: 'data/participant.jsonl' }])
    await expect(read()).rejects.toMatchObject({ code: 'archive_damaged' })
    renameSync(join(folder, 'data'), join(folder, 'lain'))
    symlinkSync(join(sound, 'data'), join(folder, 'data'))
    const { problems, canBeTaken } = await verify()
    expect(problems).toContainEqual({ kind: 'not_plain', path: 'data' })
    expect(canBeTaken).toBe(false)
  })

  test('with a link in the place of its manifest is no archive', async () => {
    renameSync(join(folder, 'manifest.json'), join(folder, 'lain.json'))
    symlinkSync(join(folder, 'lain.json'), join(folder, 'manifest.json'))
    await expect(verify()).rejects.toMatchObject({ code: 'not_an_archive' })
  })

  test.each([
    ['a file twice', ({ files }: Manifest) => files.push(...files.slice(0, 1))],
    [
      'a file in other capitals',
      ({ files }: Manifest) => files.push({ path: 'DATA/EVENT.jsonl', bytes: 0, sha256: '0'.repeat(64) }),
    ],
    ['counts beyond all numbers', (manifest: Manifest) => (manifest.people = 1e300)],
    ['a field that nobody knows', (manifest: Manifest) => Object.assign(manifest, { lebih: 1 })],
    [
      'too many files',
      ({ files }: Manifest) => {
        for (let at = 0; at < 50_001; at++)
          files.push({ path: `data/x${at}.jsonl`, bytes: 0, sha256: '0'.repeat(64) })
      },
    ],
  ])('whose manifest names %s is refused', async (_what, change) => {
    writeManifest(manifestIn(), change)
    await expect(verify()).rejects.toMatchObject({ code: 'archive_damaged' })
  })

  test('whose manifest is no JSON, or huge, is refused without being read into memory', async () => {
    writeFileSync(join(folder, 'manifest.json'), '{"format": "ikrar-arsip')
    await expect(verify()).rejects.toMatchObject({ code: 'archive_damaged' })
    truncateSync(join(folder, 'manifest.json'), 17 * 1024 * 1024)
    await expect(verify()).rejects.toMatchObject({ code: 'not_an_archive' })
    writeFileSync(join(folder, 'manifest.json'), '{"name": "lain"}')
    await expect(verify()).rejects.toMatchObject({ code: 'not_an_archive' })
  })
})

describe('an archive of a later Ikrar', () => {
  test('is told as such, whatever it holds', async () => {
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({ ...manifestIn(), version: 2, files: 'lain' }),
    )
    await expect(verify()).rejects.toMatchObject({ code: 'archive_newer' })
  })

  test('of the same making but later tables is checked, and not taken', async () => {
    writeManifest(manifestIn(), (manifest) => (manifest.schema += 1))
    expect(await verify()).toMatchObject({ problems: [] })
    await expect(read()).rejects.toMatchObject({ code: 'archive_newer' })
  })
})

describe('choosing an archive', () => {
  test('finds those in a folder and the one that was chosen itself, and leaves out what is unfinished', async () => {
    cpSync(sound, join(shelf, 'arsip-kegiatan-x.belum-selesai'), { recursive: true })
    mkdirSync(join(shelf, 'kosong'), { recursive: true })
    const list = async (where: string) =>
      (await other.client.archives.list({ folder: where })).map((one) => one.folder)
    expect((await list(shelf)).toSorted()).toEqual([sound, folder].toSorted())
    expect(await list(sound)).toEqual([sound])
    expect(await list(join(shelf, 'kosong'))).toEqual([])
    await expect(list(join(shelf, 'tidak-ada'))).rejects.toMatchObject({ code: 'stick_gone' })
    expect(readdirSync(shelf).length).toBeGreaterThan(3)
  })
})
