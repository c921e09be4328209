import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { DAY_ONE } from '../../../support/two-day-event.ts'
import { makeFullEvent } from '../../../support/full-event.ts'
import {
  newDataFolder,
  nonce,
  openTestBackend,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { readActivity } from '../../../support/read-activity.ts'

const WORDS = 'padi gula kota embun jati laut'
const usb = newDataFolder()
let a: TestBackend
let b: TestBackend
let eventId = ''
let first: Awaited<ReturnType<typeof write>>

const write = async (laptop: TestBackend, papers: boolean) => {
  const written = await laptop.client.archives.write({ eventId, folder: usb, words: WORDS, papers })
  return { ...written, folder: join(usb, written.name) }
}

beforeAll(async () => {
  a = await openTestBackend()
  b = await openTestBackend()
  eventId = (await makeFullEvent(a.client)).event.id
  first = await write(a, true)
}, 120_000)
afterAll(async () => {
  await Promise.all([a.remove(), b.remove()])
  rmSync(usb, { recursive: true, force: true })
})

const filesIn = (folder: string, below: string) =>
  Object.fromEntries(
    readdirSync(join(folder, below))
      .toSorted()
      .map((name) => [name, readFileSync(join(folder, below, name), 'utf8')]),
  )
const textIn = (name: string) => readFileSync(join(first.folder, name), 'utf8')

describe('the archive of an event', () => {
  test('is a folder that people can read: papers, tables, data, and what they are', () => {
    expect(readdirSync(first.folder).toSorted()).toEqual([
      'BACA-SAYA.txt',
      'SHA256SUMS',
      'catatan',
      'data',
      'foto',
      'kunci.ikrarkunci',
      'manifest.json',
      'naskah',
      'tabel',
    ])
    const papers = readdirSync(join(first.folder, 'naskah'))
    expect(papers.length).toBeGreaterThan(20)
    for (const kind of ['daftar-hadir', 'notula', 'berita-acara'])
      expect(
        papers.some((name) => new RegExp(`^\\d\\d-${kind}\\.pdf$`).test(name)),
        kind,
      ).toBe(true)
    expect(papers.some((name) => name.endsWith('notula.docx'))).toBe(true)
    expect(textIn('BACA-SAYA.txt')).toContain('BERISI DATA PRIBADI')
    const [photo = ''] = readdirSync(join(first.folder, 'foto'))
    expect(photo).toMatch(/\.jpg$/)
    expect(textIn('data/photo_bytes.jsonl')).toContain(`{"file":"foto/${photo}"}`)
    expect(textIn('catatan/activity.jsonl')).toContain('"what":"merge"')
    expect(textIn('catatan/pledge_chain.jsonl')).toContain('"sequence":1')
    const people = textIn('data/participant.jsonl').trim().split('\n')
    expect(people.map((line) => (JSON.parse(line) as { name: string }).name)).toContain('Yosef Seran')
  })

  test('bears a fingerprint that other programs come to as well, and the activity log keeps it', async () => {
    const hash = createHash('sha256').update(textIn('manifest.json')).digest('hex')
    expect(first.fingerprint).toBe(hash)
    for (const line of textIn('SHA256SUMS').trim().split('\n')) {
      const [, sum, path = ''] = /^([\da-f]{64}) {2}(.+)$/.exec(line) ?? []
      expect(
        createHash('sha256')
          .update(readFileSync(join(first.folder, path)))
          .digest('hex'),
      ).toBe(sum)
    }
    const [written] = await a.client.archives.history({ eventId })
    expect(written?.fingerprint).toBe(hash)
    const logged = readActivity(a.data, 'export')
    expect(logged.map(({ detail }) => detail)).toContain(`arsip ${hash}`)
    expect((await a.client.archives.verify({ folder: first.folder })).writtenHereAt).toBe(written?.at)
  })

  test('holds no card code, no key and no stroke that can be read without the words, and names nobody', async () => {
    const codes = (
      await a.client.participants.page({ eventId, filter: {}, sort: 'name', offset: 0, limit: 50 })
    ).rows
    const open = Object.entries(filesIn(first.folder, 'data'))
    for (const { shortCode } of codes)
      for (const [, text] of open) expect(text.includes(shortCode)).toBe(false)
    const names = readdirSync(first.folder, { recursive: true, encoding: 'utf8' }).join('\n')
    expect(names).not.toMatch(/kartu|ticket|signature\.|event_key|bria|seran/i)
    expect(open.some(([, text]) => text.includes('"strokes"'))).toBe(false)
  })

  test('is taken on an empty laptop, and written there again its data are the same byte for byte', async () => {
    expect(await b.client.archives.verify({ folder: first.folder })).toMatchObject({
      ...{ problems: [], canBeTaken: true, writtenHereAt: null, fingerprint: first.fingerprint },
    })
    const { folder } = first
    const found = await b.client.archives.read({ folder, words: WORDS })
    expect(found.here).toBeNull()
    const { taken, again } = await takeTwice(b, folder, found.fingerprint)
    // Those who were merged or removed are taken too.
    expect(taken.changes).toMatchObject({ people: first.people + 2, entries: first.entries, differences: 0 })
    expect(Object.values(again.changes).every((count) => count === 0)).toBe(true)
    const second = await write(b, false)
    expect(filesIn(second.folder, 'foto')).toEqual(filesIn(first.folder, 'foto'))
    expect(filesIn(second.folder, 'data')).toEqual(filesIn(first.folder, 'data'))
    expect(Object.keys(filesIn(first.folder, 'data')).length).toBeGreaterThan(20)
    expect(rowsIn(second.folder)).toEqual(rowsIn(first.folder))
  })

  test('and there everything goes on: the same figures, cards that open the door, papers that prove genuine', async () => {
    const summary = async ({ client }: TestBackend) =>
      (({ present, invited, byCategory }) => ({ present, invited, byCategory }))(
        await client.attendance.summary({ eventId, day: DAY_ONE }),
      )
    expect(await summary(b)).toEqual(await summary(a))
    const page = { eventId, filter: {}, sort: 'name', offset: 0, limit: 50 } as const
    const people = async ({ client }: TestBackend) =>
      (await client.participants.page(page)).rows.map(({ name, shortCode, pledge }) => ({
        name,
        shortCode,
        pledge,
      }))
    expect(await people(b)).toEqual(await people(a))
    const paper = readdirSync(join(first.folder, 'naskah')).find((name) => name.endsWith('daftar-hadir.pdf'))
    const bytes = readFileSync(join(first.folder, 'naskah', paper ?? ''))
    const checked = await b.client.verification.checkPdf({ file: new File([bytes], 'daftar.pdf') })
    expect(checked.kind).toBe('genuine')
  })
})

test('an event whose figures disagree is archived all the same; what would show them is left out, with the reason', async () => {
  const counts = { sakit: 9, izin: 0, cuti: 0, dinas_luar: 0 }
  const told = { eventId, day: DAY_ONE, nonce: nonce(), desk: 'Barisan', unit: 'Inspektorat', counts }
  await a.client.muster.report({ ...told, reporter: 'Komandan' })
  const { folder, leftOut } = await write(a, false)
  expect(leftOut).toEqual([
    { title: 'Tabel kehadiran', reason: expect.stringContaining('belum cocok') as string },
  ])
  const checked = await b.client.archives.verify({ folder })
  expect(checked).toMatchObject({ leftOut, problems: [], canBeTaken: true })
  expect(readFileSync(join(folder, 'BACA-SAYA.txt'), 'utf8')).toContain('TIDAK IKUT')
})

async function takeTwice({ client }: TestBackend, folder: string, fingerprint: string) {
  const asked = { folder, words: WORDS, fingerprint }
  return { taken: await client.archives.take(asked), again: await client.archives.take(asked) }
}

function rowsIn(folder: string): unknown {
  return (JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { rows: unknown }).rows
}

describe('an archive that is being written', () => {
  test('leaves nothing behind when it is cancelled', async () => {
    const stick = newDataFolder()
    const cancelling = new AbortController()
    const writing = a.client.archives.write(
      { eventId, folder: stick, words: WORDS },
      { signal: cancelling.signal },
    )
    while (readdirSync(stick).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    expect(readdirSync(stick)).toEqual([expect.stringMatching(/\.belum-selesai$/)])
    expect(lstatSync(join(stick, readdirSync(stick)[0] ?? '')).isDirectory()).toBe(true)
    cancelling.abort()
    await expect(writing).rejects.toBeDefined()
    await expect.poll(() => readdirSync(stick)).toEqual([])
    rmSync(stick, { recursive: true, force: true })
  })
})
