import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { PaperVerdict } from '#shared/contract/verification.ts'
import { readPaperCode } from '#shared/domain/paper-code.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { pageTexts, readQrCodes } from '../../../support/pdf-tools.ts'

const DAY_MS = 86_400_000
const list = { kind: 'attendance_list', blankRows: 0 } as const
const minutes = { kind: 'minutes' } as const

let issuer: TestBackend
let checker: TestBackend
let event: Event
let now = Date.UTC(2026, 10, 20, 2)

beforeAll(async () => {
  issuer = await openTestBackend({ clock: () => (now += 1) })
  checker = await openTestBackend({ clock: () => now })
  event = await issuer.client.events.create({
    event: eventDraft({ documentNumbers: { attendance_list: '005/12/BKBP/2026' } }),
  })
  for (const name of ['Maria Bria', 'Yohanes Tefa']) {
    await issuer.client.participants.add({ eventId: event.id, person: personNamed(name) })
  }
})
afterAll(() => Promise.all([issuer.remove(), checker.remove()]))

async function drawn(options: DocumentOptionsInput, of: Event = event) {
  const rendered = await issuer.client.documents.render({ eventId: of.id, options })
  return { ...rendered, options, bytes: Buffer.from(await rendered.file.arrayBuffer()) }
}

async function issued(options: DocumentOptionsInput, of: Event = event) {
  const { bytes, file: _file, ...paper } = await drawn(options, of)
  await issuer.client.documents.record({ eventId: of.id, ...paper, way: 'print', desk: 'Meja 1' })
  return { ...paper, bytes }
}

const codeOn = (bytes: Uint8Array): string => {
  const found = readQrCodes(bytes).find((text) => readPaperCode(text).ok)
  if (found === undefined) throw new Error('no code of a paper was read')
  return found
}
const checkFile = (bytes: Uint8Array, { client }: TestBackend = issuer) =>
  client.verification.checkPdf({ file: new File([new Uint8Array(bytes)], 'a.pdf') })
const checkCode = (text: string, { client }: TestBackend = issuer) => client.verification.checkCode({ text })

describe('an issued paper', () => {
  it('is genuine by its QR, by the characters beside it and by its file', async () => {
    const { bytes } = await issued(list)
    const text = codeOn(bytes)
    const expected = {
      kind: 'genuine',
      isOurs: true,
      paper: {
        eventTitle: event.title,
        kind: 'attendance_list',
        title: 'Daftar Hadir Peserta',
        number: '005/12/BKBP/2026',
        day: '2026-11-20',
        pages: 1,
      },
      issued: { way: 'print', desk: 'Meja 1', times: 1, zone: 'WITA' },
    }
    const short = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/.exec(pageTexts(bytes).join(' '))?.[0] ?? ''
    expect(await checkCode(text)).toMatchObject({ ...expected, by: 'code' })
    expect(await checkCode(`]Q1${text.toLowerCase()}\r`)).toMatchObject(expected)
    expect(await checkCode(short)).toMatchObject({ ...expected, by: 'short_code' })
    expect(await checkFile(bytes)).toMatchObject({ ...expected, by: 'file' })
  })

  it('looks the same whenever it is drawn, so that what is printed is what was shown', async () => {
    expect(codeOn((await drawn(list)).bytes)).toBe(codeOn((await drawn(list)).bytes))
  })

  it('that was never printed is genuine all the same, and said so', async () => {
    const { bytes } = await drawn(minutes)
    expect(await checkCode(codeOn(bytes))).toMatchObject({
      kind: 'genuine',
      issued: null,
      paper: { kind: 'minutes' },
    })
  })

  it('holds nobody in its code', async () => {
    const reading = readPaperCode(codeOn((await drawn(list)).bytes))
    expect(reading.ok && reading.claim).toEqual({
      key: expect.stringMatching(/^[0-9a-f]{8}$/),
      kind: 3,
      day: '2026-11-20',
      content: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  it('remembers what it was, and no hand can change that', async () => {
    const { contentHash, fileHash } = await issued(minutes)
    const db = new Database(join(issuer.data, 'kegiatan.db'))
    const row = db.prepare('select * from issued_paper order by issued_at desc limit 1').get()
    expect(row).toMatchObject({
      ...{ event_id: event.id, document: 'minutes', kind: 'minutes', title: 'Notula', pages: 1 },
      ...{ content_hash: contentHash, file_hash: fileHash, way: 'print', desk: 'Meja 1', text_version: null },
    })
    expect(() => db.exec(`update issued_paper set title = 'x'`)).toThrow('append-only')
    expect(() => db.exec('delete from issued_paper')).toThrow('append-only')
    db.close()
  })

  it('of a text says which version it showed', async () => {
    const { textVersion } = await drawn({ kind: 'pledge_sheet', instrument: 'ikrar_asn', blankRows: 5 })
    expect(textVersion).toMatch(/\d/)
  })

  it('is a sample without a code as long as only its first page is drawn', async () => {
    const { file } = await issuer.client.documents.render({ eventId: event.id, options: list, sample: true })
    expect(await issuer.client.verification.checkPdf({ file })).toMatchObject({ reason: 'no_seal' })
  })
})

describe('a paper that is not what it was', () => {
  it(
    'is changed by any byte, in front, behind or inside, and by a later revision',
    { timeout: 60_000 },
    async () => {
      const { bytes } = await drawn(list)
      const places = fc.integer({ min: 0, max: bytes.length - 1 })
      const bits = fc.integer({ min: 0, max: 7 })
      await fc.assert(
        fc.asyncProperty(places, bits, async (at, bit) => {
          const forged = Buffer.from(bytes)
          forged[at] = (forged[at] ?? 0) ^ (1 << bit)
          const verdict = await checkFile(forged)
          // Where its own marks are hit it has no seal any more: then it is not known.
          expect(['changed', 'unknown']).toContain(verdict.kind)
        }),
        { numRuns: 300 },
      )
      const revision = Buffer.from('\n9999 0 obj\n(lain)\nendobj\nstartxref\n0\n%%EOF\n')
      expect(await checkFile(Buffer.concat([bytes, revision]))).toMatchObject({
        kind: 'changed',
        by: 'file',
        paper: { kind: 'attendance_list', eventTitle: event.title },
      })
      expect(await checkFile(Buffer.concat([bytes, Buffer.from('\n')]))).toMatchObject({ kind: 'changed' })
      expect(await checkFile(bytes.subarray(0, -1))).toMatchObject({ kind: 'changed' })
    },
  )

  it('is changed when its code is', async () => {
    const text = codeOn((await drawn(list)).bytes)
    const letter = fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 139 }), letter, async (at, other) => {
        fc.pre(text[at] !== other)
        const verdict = await checkCode(text.slice(0, at) + other + text.slice(at + 1))
        expect(verdict.kind, String(at)).not.toBe('genuine')
      }),
      { numRuns: 300 },
    )
    const forged = text.slice(0, 60) + (text[60] === '0' ? '1' : '0') + text.slice(61)
    expect(await checkCode(forged)).toMatchObject({ kind: 'changed', by: 'code' })
  })

  it('is an older version once the same paper was issued with another content', async () => {
    const before = await issued(list)
    now += DAY_MS
    await issuer.client.participants.add({ eventId: event.id, person: personNamed('Agustinus Seran') })
    const after = await issued(list)
    const verdict = await checkFile(before.bytes)
    expect(verdict).toMatchObject({ kind: 'outdated', newer: { number: '005/12/BKBP/2026' } })
    expect(verdict.kind === 'outdated' && verdict.newer.at).toBeGreaterThan(now - DAY_MS)
    expect(await checkFile(after.bytes)).toMatchObject({ kind: 'genuine' })
  })

  it('is not made old by a paper about something else', async () => {
    const all = await issued(list)
    await issued({ ...list, perUnit: true } as DocumentOptionsInput)
    await issued({ ...list, blankRows: 5 })
    expect(await checkFile(all.bytes)).toMatchObject({ kind: 'genuine' })
    // The same on another sheet is the same paper.
    await issued({ ...list, paper: 'A4' })
    expect(await checkFile(all.bytes)).toMatchObject({ kind: 'outdated' })
  })
})

describe('what is not ours', () => {
  const reasonOf = async (verdict: Promise<PaperVerdict>) => {
    const found = await verdict
    return found.kind === 'unknown' ? found.reason : found.kind
  }

  it('is told apart', async () => {
    const { bytes } = await drawn(list)
    const cards = await drawn({ kind: 'badges' })
    const ticket = readQrCodes(cards.bytes)[0] ?? ''
    expect(await reasonOf(checkCode(ticket))).toBe('participant_code')
    expect(await reasonOf(checkCode('HALO 123'))).toBe('not_a_code')
    expect(await reasonOf(checkCode(''))).toBe('not_a_code')
    expect(await reasonOf(checkCode(`1${codeOn(bytes).slice(1)}`))).toBe('newer_code')
    expect(await reasonOf(checkCode('0000-0000-0001'))).toBe('mistyped')
    expect(await reasonOf(checkCode('0000-0000-0000'))).toBe('not_listed')
    expect(await reasonOf(checkCode(codeOn(bytes), checker))).toBe('no_key')
    expect(await reasonOf(checkFile(bytes, checker))).toBe('no_key')
    expect(await reasonOf(checkFile(Buffer.from('PK\u0003\u0004 word')))).toBe('not_a_pdf')
    expect(await reasonOf(checkFile(Buffer.alloc(0)))).toBe('not_a_pdf')
    expect(await reasonOf(checkFile(bytes.subarray(0, 3000)))).toBe('cut_off')
    expect(await reasonOf(checkFile(Buffer.alloc(50_000_000, '%PDF-1.7\n')))).toBe('cut_off')
    expect(await reasonOf(checkFile(Buffer.alloc(100_000_001, '%PDF-1.7\n')))).toBe('too_large')
  })

  it('is a PDF that another program wrote, also from one of ours', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ikrar-lain-'))
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
    writeFileSync(from, (await drawn(list)).bytes)
    execFileSync('qpdf', ['--object-streams=generate', from, to])
    const packed = readFileSync(to)
    execFileSync('qpdf', ['--linearize', from, to])
    const moved = readFileSync(to)
    rmSync(folder, { recursive: true })
    expect(await reasonOf(checkFile(packed))).toBe('no_seal')
    expect(await reasonOf(checkFile(moved))).toBe('changed')
  })

  it('is never genuine, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string({ maxLength: 400 }), fc.string({ unit: 'binary' })),
        async (text) => {
          expect(['unknown', 'changed']).toContain((await checkCode(text)).kind)
        },
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const file = Buffer.concat([Buffer.from('%PDF-1.7\nIKRAR-KODE-1:IKRAR-SEGEL-1:'), bytes])
        expect(['unknown', 'changed']).toContain((await checkFile(file)).kind)
      }),
    )
  })
})
