import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Event } from '#shared/contract/events.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'

const list = { kind: 'attendance_list', blankRows: 0 } as const

let issuer: TestBackend
let checker: TestBackend
let event: Event
let now = Date.UTC(2026, 10, 20, 2)

beforeAll(async () => {
  issuer = await openTestBackend({ clock: () => (now += 1) })
  checker = await openTestBackend({ clock: () => now })
  // The other laptop has an event of its own with the same number.
  await checker.client.events.create({ event: eventDraft({ title: 'Rapat lain' }) })
  event = await issuer.client.events.create({ event: eventDraft() })
  await issuer.client.participants.add({ eventId: event.id, person: personNamed('Maria Bria') })
})
afterAll(() => Promise.all([issuer.remove(), checker.remove()]))

async function issue(): Promise<File> {
  const { client } = issuer
  const { file, ...paper } = await client.documents.render({ eventId: event.id, options: list })
  await client.documents.record({ eventId: event.id, options: list, ...paper, way: 'save' })
  return file
}
const keyFile = async () => (await issuer.client.verification.exportKey({ eventId: event.id })).file
const importKey = (file: File) => checker.client.verification.importKey({ file })
const check = (file: File) => checker.client.verification.checkPdf({ file })
const json = (content: unknown) => new File([JSON.stringify(content)], 'kunci.json')

it('a laptop without the key cannot say, and with it tells genuine from older', async () => {
  const before = await issue()
  expect(await check(before)).toMatchObject({ kind: 'unknown', reason: 'no_key' })
  const told = await importKey(await keyFile())
  expect(told).toMatchObject({ eventTitle: event.title, eventId: null, papers: 1 })
  expect(await check(before)).toMatchObject({
    kind: 'genuine',
    isOurs: false,
    paper: { eventTitle: event.title, title: 'Daftar Hadir Peserta', pages: 1 },
    issued: { way: 'save', times: 1 },
  })

  await issuer.client.participants.add({ eventId: event.id, person: personNamed('Yohanes Tefa') })
  const after = await issue()
  // What was issued since the key was given is genuine, but not in its list yet.
  expect(await check(after)).toMatchObject({ kind: 'genuine', issued: null })
  expect(await check(before)).toMatchObject({ kind: 'genuine' })
  await importKey(await keyFile())
  expect(await check(before)).toMatchObject({ kind: 'outdated' })
  expect(await check(after)).toMatchObject({ kind: 'genuine', issued: { times: 1 } })
})

it('an older file of the same key does not make what is known less', async () => {
  const old = await keyFile()
  await issue()
  await issuer.client.documents.record({
    ...{ eventId: event.id, options: { kind: 'minutes' }, pages: 1, way: 'print' },
    contentHash: 'ab'.repeat(32),
  })
  const newer = await importKey(await keyFile())
  expect((await importKey(old)).papers).toBe(newer.papers)
  const { fingerprint } = await issuer.client.verification.exportKey({ eventId: event.id })
  const keys = await checker.client.verification.keys()
  expect(keys.filter((key) => key.eventId === null)).toEqual([newer])
  expect(newer.fingerprint).toBe(fingerprint)
  expect(fingerprint).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)
})

it('the file holds no secret and nobody', async () => {
  const text = await (await keyFile()).text()
  expect(text).not.toContain('Maria')
  const db = new Database(join(issuer.data, 'kegiatan.db'), { readonly: true })
  const { seed } = db.prepare<[], { seed: Buffer }>('select seed from event_seal_key').get() ?? {}
  db.close()
  for (const encoding of ['base64url', 'base64', 'hex'] as const)
    expect(text).not.toContain(seed?.toString(encoding))
})

it('a file that is something else, damaged, newer or our own is refused with its reason', async () => {
  const text = await (await keyFile()).text()
  const content: object = JSON.parse(text)
  await expect(importKey(new File(['%PDF-1.7'], 'a.pdf'))).rejects.toMatchObject({ code: 'not_a_key_file' })
  await expect(importKey(json({ format: 'lain' }))).rejects.toMatchObject({ code: 'not_a_key_file' })
  await expect(importKey(json([]))).rejects.toMatchObject({ code: 'not_a_key_file' })
  await expect(importKey(json({ ...content, version: 2 }))).rejects.toMatchObject({ code: 'key_file_newer' })
  await expect(importKey(json({ ...content, madeAt: 1 }))).rejects.toMatchObject({ code: 'key_file_damaged' })
  await expect(importKey(json({ ...content, papers: [] }))).rejects.toMatchObject({
    code: 'key_file_damaged',
  })
  await expect(importKey(new File([text.slice(0, -9)], 'k.json'))).rejects.toMatchObject({
    code: 'not_a_key_file',
  })
  await expect(issuer.client.verification.importKey({ file: await keyFile() })).rejects.toMatchObject({
    code: 'key_of_own_event',
  })
  await fc.assert(
    fc.asyncProperty(fc.json(), async (text_) => {
      await expect(importKey(new File([text_], 'k.json'))).rejects.toMatchObject({ code: 'not_a_key_file' })
    }),
    { numRuns: 50 },
  )
})

it('a key from another laptop can be forgotten; its papers are unknown then', async () => {
  const file = await issue()
  const { fingerprint } = await importKey(await keyFile())
  await checker.client.verification.removeKey({ fingerprint })
  expect((await check(file)).kind).not.toBe('genuine')
  await expect(checker.client.verification.removeKey({ fingerprint })).rejects.toMatchObject({
    code: 'not_found',
  })
})

it('an event from before there were keys gets one when it first needs it', async () => {
  await issuer.close()
  const db = new Database(join(issuer.data, 'kegiatan.db'))
  db.exec('delete from event_seal_key')
  db.close()
  issuer = await openTestBackend({ data: issuer.data, clock: () => (now += 1) })
  const file = await issue()
  expect(await issuer.client.verification.checkPdf({ file })).toMatchObject({ kind: 'genuine' })
})
