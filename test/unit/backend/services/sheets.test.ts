/** Sheets signed in ink, from the print to the entry: ticking rows and reading photos, through the contract. */
import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { DocumentOptionsInput } from '#shared/contract/document-options/index.ts'
import type { Event } from '#shared/contract/events.ts'
import type { SheetLine, SheetReading } from '#shared/contract/sheets.ts'
import type { GrayImage } from '#shared/domain/sheet-reading/gray-image.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { readQrCodes } from '../../../support/pdf-tools.ts'
import { Chance } from '../../../support/random.ts'
import { signIn } from '../../../support/sheet-photos/made-signature.ts'
import { photographed, turned } from '../../../support/sheet-photos/photo-faults.ts'
import { rastered } from '../../../support/sheet-photos/printed-sheet.ts'
import { storedCells } from '../../../support/sheet-photos/stored-layout.ts'

const DAY = '2026-11-20'
const DESK = 'Meja 1'
const NAMES = ['Andi', 'Budi', 'Citra', 'Dewi', 'Eka', 'Fitri']
const LIST = { kind: 'attendance_list', day: DAY, blankRows: 2 } as const
const SHEET = { kind: 'pledge_sheet', instrument: 'ikrar_asn' } as const

let backend: TestBackend
let event: Event
let now = Date.UTC(2026, 10, 20, 2)

beforeEach(async () => {
  backend = await openTestBackend({ clock: () => (now += 1000) })
  event = await newEvent('Sosialisasi Netralitas')
})
afterEach(() => backend.remove())

async function newEvent(title: string): Promise<Event> {
  const { client } = backend
  const made = await client.events.create({ event: eventDraft({ title, instruments: ['ikrar_asn'] }) })
  for (const name of NAMES) await client.participants.add({ eventId: made.id, person: personNamed(name) })
  return made
}

type Issued = { pdf: Uint8Array; line: SheetLine }

/** Printed, so that it is known. */
async function issued(options: DocumentOptionsInput, of: Event = event): Promise<Issued> {
  const { client } = backend
  const { file, ...paper } = await client.documents.render({ eventId: of.id, options })
  await client.documents.record({ eventId: of.id, options, way: 'print', desk: DESK, ...paper })
  const [line] = await client.sheets.list({ eventId: of.id })
  if (!line) throw new Error('the sheet is not known')
  return { pdf: new Uint8Array(await file.arrayBuffer()), line }
}

async function rowsOf({ line }: Issued) {
  return (await backend.client.sheets.rows({ eventId: event.id, serial: line.serial })).rows
}

async function numberOf(sheet: Issued, name: string): Promise<number> {
  return (await rowsOf(sheet)).find((row) => row.name === name)?.row ?? 0
}

function read({ bytes, width, height }: GrayImage, of: Event = event): Promise<SheetReading> {
  const image = new File([new Uint8Array(bytes)], 'lembar.gray')
  return backend.client.sheets.read({ eventId: of.id, image, widthPx: width, heightPx: height })
}

/** A telephone's picture of the first page with ink on the rows of these people. */
async function photoOf(sheet: Issued, signers: readonly string[]): Promise<GrayImage> {
  const [page] = rastered(sheet.pdf, 200)
  if (!page) throw new Error('no page')
  const chance = new Chance(5)
  const cells = storedCells(backend.data, sheet.line.serial)
  for (const name of signers) {
    const number = await numberOf(sheet, name)
    const cell = cells.get(number)
    if (cell) signIn(page, cell, number, 'full', chance)
  }
  return photographed(page, chance, 2600)
}

async function stateOf(name: string): Promise<string> {
  const { client } = backend
  const filter = { query: name, instrument: 'ikrar_asn' as const }
  const { rows } = await client.participants.page({
    ...{ eventId: event.id, filter, sort: 'name', descending: false, offset: 0, limit: 10 },
  })
  return rows[0]?.pledge ?? ''
}

const isPresent = async (name: string) => {
  const { latest } = await backend.client.attendance.summary({ eventId: event.id, day: DAY })
  return latest.some((entry) => entry.name === name && !entry.undone && entry.kind === 'arrive')
}

describe('a sheet', () => {
  test('is known once it left the app, with everybody who signs on it', async () => {
    expect(await backend.client.sheets.list({ eventId: event.id })).toEqual([])
    await backend.client.documents.render({ eventId: event.id, options: LIST })
    expect(await backend.client.sheets.list({ eventId: event.id })).toEqual([])
    const sheet = await issued(LIST)
    expect(sheet.line).toMatchObject({ people: 6, signed: 0, pages: 1, day: DAY, instrument: null })
    const rows = await rowsOf(sheet)
    expect(rows.map(({ name, standing }) => name || standing)).toEqual([...NAMES, 'blank', 'blank'])
  })

  test('printed twice is the same sheet', async () => {
    const first = await issued(SHEET)
    const second = await issued(SHEET)
    expect(second.line.serial).toBe(first.line.serial)
    expect(await backend.client.sheets.list({ eventId: event.id })).toHaveLength(1)
  })

  test('without marks is not remembered', async () => {
    const { client } = backend
    const options = { ...LIST, sheetMarks: false }
    const { file, ...paper } = await client.documents.render({ eventId: event.id, options })
    await client.documents.record({ eventId: event.id, options, way: 'print', desk: DESK, ...paper })
    expect(await client.sheets.list({ eventId: event.id })).toEqual([])
    expect(
      readQrCodes(new Uint8Array(await file.arrayBuffer())).filter((code) => code.startsWith('L')),
    ).toEqual([])
  })

  test('is found by its code, and told from every other code and event', async () => {
    const { client } = backend
    const sheet = await issued(SHEET)
    const code = readQrCodes(sheet.pdf).find((text) => text.startsWith('L')) ?? ''
    const paperCode = readQrCodes(sheet.pdf).find((text) => !text.startsWith('L')) ?? ''
    const find = (text: string, eventId = event.id) => client.sheets.find({ eventId, code: text })
    expect(await find(code.toLowerCase())).toEqual({ kind: 'found', serial: sheet.line.serial, page: 1 })
    expect(await find(paperCode)).toEqual({ kind: 'paper_code' })
    expect(await find('8991234567890')).toEqual({ kind: 'not_a_code' })
    const forged = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0')
    expect(await find(forged)).toEqual({ kind: 'forged' })
    const other = await newEvent('Deklarasi Lain')
    expect(await find(code, other.id)).toEqual({ kind: 'other_event', title: 'Sosialisasi Netralitas' })
    const scan = { eventId: event.id, desk: DESK, nonce: randomUUID(), day: DAY, code }
    expect(await client.attendance.scan(scan)).toEqual({ kind: 'sheet_code' })
    expect(await client.verification.checkCode({ text: code })).toMatchObject({ reason: 'sheet_code' })
  })
})

describe('ticking rows', () => {
  test('of a pledge sheet makes their people signed, and undo puts them back', async () => {
    const { client } = backend
    const sheet = await issued(SHEET)
    const rows = [{ page: 1, row: await numberOf(sheet, 'Budi') }]
    const marked = await client.sheets.tick({
      ...{ eventId: event.id, serial: sheet.line.serial, rows, desk: DESK, witness: 'Bawaslu' },
    })
    expect(marked).toMatchObject({ written: 1, already: 0, left: 0 })
    expect(await stateOf('Budi')).toBe('signed')
    expect(await stateOf('Citra')).toBe('none')
    await client.sheets.undo({ eventId: event.id, batch: marked.batch ?? '', desk: DESK })
    expect(await stateOf('Budi')).toBe('none')
    await expect(
      client.sheets.undo({ eventId: event.id, batch: marked.batch ?? '', desk: DESK }),
    ).rejects.toMatchObject({ code: 'already_undone' })
  })

  test('of an attendance list makes their people present; empty rows are told apart', async () => {
    const { client } = backend
    const sheet = await issued(LIST)
    const all = (await rowsOf(sheet)).map(({ page, row }) => ({ page, row }))
    const tick = () =>
      client.sheets.tick({ eventId: event.id, serial: sheet.line.serial, rows: all, desk: DESK })
    const marked = await tick()
    expect(marked).toMatchObject({ written: 6, already: 0, left: 2 })
    expect(await isPresent('Eka')).toBe(true)
    expect(await tick()).toMatchObject({ written: 0, already: 6 })
    await client.sheets.undo({ eventId: event.id, batch: marked.batch ?? '', desk: DESK })
    expect(await isPresent('Eka')).toBe(false)
  })
})

describe('a photo', { timeout: 60_000 }, () => {
  test('of a pledge sheet gives its signers, each with the cut-out as evidence', async () => {
    const { client } = backend
    const sheet = await issued(SHEET)
    const photo = await photoOf(sheet, ['Citra', 'Fitri'])
    const reading = await read(photo)
    if (reading.kind !== 'read') throw new Error(reading.kind)
    const signed = reading.rows.filter(({ verdict }) => verdict === 'signed')
    expect(signed.map(({ name }) => name)).toEqual(['Citra', 'Fitri'])
    expect(reading.rows.filter(({ verdict }) => verdict === 'doubtful')).toEqual([])
    expect(await stateOf('Citra')).toBe('none')
    const marked = await client.sheets.accept({
      ...{ eventId: event.id, reading: reading.reading, desk: DESK },
      rows: signed.map(({ row }) => row),
    })
    expect(marked).toMatchObject({ written: 2 })
    expect(await stateOf('Citra')).toBe('signed')
    expect(await stateOf('Andi')).toBe('none')
    const citra = reading.rows.find(({ name }) => name === 'Citra')
    const evidence = await client.sheets.evidence({
      eventId: event.id,
      participantId: citra?.participantId ?? '',
    })
    expect(evidence).toMatchObject([{ way: 'read', crop: citra?.crop, undone: false }])

    const again = await read(turned(photo, 2))
    if (again.kind !== 'read') throw new Error(again.kind)
    expect(again.rows.filter(({ standing }) => standing === 'signed').map(({ name }) => name)).toEqual([
      'Citra',
      'Fitri',
    ])
    const twice = {
      eventId: event.id,
      reading: again.reading,
      desk: DESK,
      rows: signed.map(({ row }) => row),
    }
    expect(await client.sheets.accept(twice)).toMatchObject({
      written: 0,
      already: 2,
      batch: expect.anything(),
    })
    await expect(client.sheets.accept({ ...twice, reading: twice.eventId })).rejects.toMatchObject({
      code: 'reading_expired',
    })
  })

  test('that shows nothing, another thing, another event or only a part says so and writes nothing', async () => {
    const sheet = await issued(SHEET)
    const photo = await photoOf(sheet, ['Andi'])
    const blank = { ...photo, bytes: new Uint8Array(photo.bytes.length).fill(238) }
    expect(await read(blank)).toEqual({ kind: 'blank' })
    const other = await newEvent('Deklarasi Lain')
    expect(await read(photo, other)).toEqual({ kind: 'other_event', title: 'Sosialisasi Netralitas' })
    const [page] = rastered(sheet.pdf, 200)
    if (!page) throw new Error('no page')
    const top = Math.round(page.height / 8)
    const cut = {
      ...{ width: page.width, height: page.height - top },
      bytes: page.bytes.slice(top * page.width),
    }
    expect(await read(cut)).toEqual({ kind: 'marks_missing', corners: ['upper_left', 'upper_right'] })
    const half = { ...cut, height: Math.round(cut.height / 2) }
    expect(await read({ ...half, bytes: cut.bytes.slice(0, half.height * half.width) })).toEqual({
      kind: 'no_code',
    })
    expect(await stateOf('Andi')).toBe('none')
  })
})
