/** Signatures captured on a screen, as other programs find them on the finished pages. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import { auditSentence } from '#shared/texts/audit.ts'
import type { AttendanceListData } from '../../../../electron/backend/documents/attendance/attendance-list-data.ts'
import { draw } from '../../../../electron/backend/documents/draw.ts'
import { shapeOf } from '../../../../electron/backend/documents/kit/signature-shape.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { attendanceData, RESOURCES } from '../../../support/paper-data.ts'
import { flatText, pageTexts, placedLines, qpdfComplaints, spelledOut } from '../../../support/pdf-tools.ts'
import { handSignature, signOnScreen } from '../../../support/sign-on-screen.ts'
import { type DrawnOnPage, signaturesOn } from '../../../support/signatures-on-pages.ts'

const DAY = '2026-11-20'
const PLEDGE = { kind: 'pledge', instrument: 'ikrar_asn' } as const
const ATTENDANCE = { kind: 'attendance', day: DAY } as const

describe('captured signatures on an attendance list', () => {
  it('stand once each, on the row of who signed, inside their half of the cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 45 }), fc.nat(), fc.nat(99), async (people, seed, share) => {
        const data = attendanceData(people, { seed: seed % 1000, blankRows: seed % 4 })
        const signed = new Map<number, string>()
        const lines = data.parts[0]?.lines ?? []
        const captured = Object.fromEntries(
          lines.flatMap((line, row) => {
            line.participantId = `p${row}`
            if ((row * 37 + seed) % 100 > share) return []
            const shape = shapeOf(handSignature(seed + row))
            signed.set(row, shape.path)
            return [[line.participantId, shape]]
          }),
        )
        const withSignatures: AttendanceListData = { ...data, captured }
        const order = { kind: 'attendance_list', data: withSignatures, resources: RESOURCES } as const
        const { bytes } = await draw({ ...order, createdAt: 0 })
        const found = signaturesOn(bytes)
        expect(found.map(({ path }) => path).sort()).toEqual([...signed.values()].sort())
        for (const [row, path] of signed) expect(misplaced(bytes, found, row, path)).toBe('')
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('are curves, not pictures, of less than 3 KiB a person', async () => {
    const data = attendanceData(400)
    const order = { kind: 'attendance_list', resources: RESOURCES, createdAt: 0 } as const
    const shapes = (data.parts[0]?.lines ?? []).map((line, row) => {
      line.participantId = `p${row}`
      return [line.participantId, shapeOf(handSignature(row))]
    })
    const full: AttendanceListData = { ...data, captured: Object.fromEntries(shapes) }
    const { bytes } = await draw({ ...order, data: full })
    const plain = await draw({ ...order, data })
    expect(spelledOut(bytes)).not.toContain('/Subtype /Image')
    expect((bytes.length - plain.bytes.length) / 400).toBeLessThan(3 * 1024)
  })
})

/** '' where it stands below the number of its odd row or above that of its even row, and in the same half. */
function misplaced(bytes: Uint8Array, found: readonly DrawnOnPage[], row: number, path: string): string {
  const at = found.find((one) => one.path === path)
  if (!at) return 'not there'
  const label = `${row + 1}.`
  const page = placedLines(bytes)[at.page - 1]
  const half = (42 * (72 / 25.4)) / 2
  const number = page?.lines.find(({ text, left }) => text === label && left > page.width / 2)
  if (!number) return `no number ${label}`
  const isOdd = row % 2 === 0
  const isBeside = isOdd ? at.bottom > number.top : at.top < number.bottom
  return isBeside && at.left > number.left - 5 && at.right < number.left + half
    ? ''
    : `row ${row + 1}: ${JSON.stringify({ ...at, path: '', number })}`
}

describe('a signature accepted on a screen', () => {
  let backend: TestBackend
  let event: Event
  let ids: string[]
  let now = Date.UTC(2026, 10, 20, 2)

  beforeAll(async () => {
    backend = await openTestBackend({ clock: () => (now += 1000) })
    event = await backend.client.events.create({
      event: eventDraft({ instruments: ['ikrar_asn', 'pakta_integritas'] }),
    })
    ids = []
    for (const name of ['Maria Bria', 'Yohanes Tefa', 'Rut Benu', 'Simon Nange']) {
      const person = await backend.client.participants.add({
        eventId: event.id,
        person: personNamed(name),
      })
      ids.push(person.id)
    }
    await sign(0, PLEDGE)
    await sign(2, PLEDGE)
    await sign(1, ATTENDANCE)
    await sign(3, { kind: 'pledge', instrument: 'pakta_integritas' })
  })
  afterAll(() => backend.remove())

  async function sign(person: number, purpose: Parameters<typeof signOnScreen>[1]['purpose'], seed = person) {
    const participantId = ids[person] ?? ''
    await signOnScreen(backend, { eventId: event.id, purpose, participantId }, handSignature(seed))
  }
  async function drawn(options: DocumentOptionsInput): Promise<Uint8Array> {
    const { file } = await backend.client.documents.render({ eventId: event.id, options })
    return new Uint8Array(await file.arrayBuffer())
  }
  const sheet = { kind: 'pledge_sheet', instrument: 'ikrar_asn', signatures: 'captured' } as const
  const pathOf = (seed: number) => shapeOf(handSignature(seed)).path
  const pathsOn = (bytes: Uint8Array) => signaturesOn(bytes).map(({ path }) => path)

  it('is printed on the paper it was given for, and on no other', async () => {
    const pledge = await drawn(sheet)
    expect(pathsOn(pledge).sort()).toEqual([pathOf(0), pathOf(2)].sort())
    expect(flatText(pledge)).toContain('tanda tangan elektronik tidak tersertifikasi')
    expect(pathsOn(await drawn({ kind: 'attendance_list', day: DAY, signatures: 'captured' }))).toEqual([
      pathOf(1),
    ])
    expect(pathsOn(await drawn({ kind: 'integrity_pact', signatures: 'captured' }))).toEqual([pathOf(3)])
  })

  it('is printed only where it is asked for', async () => {
    const blank = await drawn({ ...sheet, signatures: 'blank' })
    expect(pathsOn(blank)).toEqual([])
    expect(flatText(blank)).not.toContain('tidak tersertifikasi')
  })

  it('has its evidence behind the paper: when, where, before whom, which link, and what that proves', async () => {
    const bytes = await drawn({ ...sheet, withEvidence: true })
    expect(qpdfComplaints(bytes)).toBe('')
    const page = (pageTexts(bytes).at(-1) ?? '').replace(/\s+/g, ' ')
    for (const told of [
      'LAMPIRAN: BUKTI TANDA TANGAN',
      'Maria Bria',
      'Rut Benu',
      'mata rantai 1',
      'mata rantai 2',
    ])
      expect(page).toContain(told)
    for (const told of [
      'Meja 1, laptop',
      'petugas Ani',
      'saksi Drs. Saksi',
      '20-11-2026',
      'utuh dari awal sampai akhir',
    ])
      expect(page).toContain(told)
    expect(page).toMatch(/Mata rantai terakhir : nomor 3, sidik (?:[0-9a-f]{8} ?){8}/)
    expect(page).toContain('Yang tidak dibuktikan')
    expect(page).not.toContain('Simon Nange')
    expect(flatText(await drawn({ kind: 'integrity_pact', withEvidence: true }))).toContain('mata rantai 3')
    const list = flatText(await drawn({ kind: 'attendance_list', day: DAY, withEvidence: true }))
    expect(list).toMatch(/Yohanes Tefa 20-11-2026 [\d.]+ WITA tanda tangan gambar Meja 1, laptop/)
  })

  it('of an earlier wording is printed with that wording, alone', async () => {
    const [before] = await progress()
    const { updatedAt, ...current } = await backend.client.events.get({ eventId: event.id })
    const changed = { ...current, pledgeSubject: 'Aparatur Sipil Negara' }
    await backend.client.events.edit({ eventId: event.id, expected: updatedAt, event: changed })
    await sign(1, PLEDGE, 11)
    const today = await drawn(sheet)
    expect(pathsOn(today)).toEqual([pathOf(11)])
    const wording = before?.frozen[0]?.hash ?? ''
    const earlier = await drawn({ ...sheet, wording })
    expect(pathsOn(earlier).sort()).toEqual([pathOf(0), pathOf(2)].sort())
    expect(flatText(earlier)).not.toContain('Yohanes Tefa')
    await expect(drawn({ ...sheet, wording: '0'.repeat(64) })).rejects.toMatchObject({
      code: 'option_not_possible',
    })
  })

  it('keeps its evidence under the earlier wording, whatever was signed since', async () => {
    const wording = (await progress())[0]?.frozen.find(({ isInUse }) => !isInUse)?.hash ?? ''
    await sign(0, PLEDGE, 12)
    const earlier = flatText(await drawn({ ...sheet, wording, withEvidence: true }))
    expect(earlier).toMatch(/1 Maria Bria 20-11-2026 .* 2 Rut Benu 20-11-2026/)
    const today = flatText(await drawn({ ...sheet, withEvidence: true }))
    expect(today).toMatch(/1 Maria Bria 20-11-2026 .* 2 Yohanes Tefa 20-11-2026/)
    expect(today).not.toMatch(/Rut Benu 20-11-2026/)
  })

  it('that was changed in the database is not printed, and a warning and its evidence tell of it', async () => {
    const database = new Database(join(backend.data, 'kegiatan.db'))
    database.exec('drop trigger signature_is_append_only')
    database
      .prepare("update signature set strokes = replace(strokes, '1000', '1001') where participant_id = ?")
      .run(ids[3])
    database.close()
    const ofPact = (await progress()).find(({ instrument }) => instrument === 'pakta_integritas')
    const wording = ofPact?.frozen[0]?.hash ?? ''
    const signed = { kind: 'integrity_pact', signatures: 'captured', wording } as const
    const pact = await drawn({ ...signed, withEvidence: true })
    expect(pathsOn(pact)).toEqual([])
    expect(flatText(pact)).toMatch(/Simon Nange .* sidik tidak cocok: goresan berubah sejak diterima/)
    const warnings = await backend.client.documents.auditWarnings({ eventId: event.id })
    const broken = warnings.find(({ code }) => code === 'broken_signature')
    expect(broken).toEqual({ code: 'broken_signature', count: 1 })
    expect(broken && auditSentence(broken)).toContain('1 tanda tangan gambar tidak sama lagi')
  })

  const progress = () => backend.client.pledges.progress({ eventId: event.id })
})
