import { afterEach, beforeEach, expect, it } from 'vitest'
import { DESK_PATHS } from '#shared/contract/desk-words.ts'
import { OWN_UNDO_MS } from '#shared/domain/desk-role.ts'
import type { DeskPhone } from '../../../support/desk-phone.ts'
import { letIn, NIK, openTestDesk, PHONE, type TestDesk } from '../../../support/open-desk.ts'
import { eventDraft, nonce, personNamed } from '../../../support/open-test-backend.ts'
import { readActivity } from '../../../support/read-activity.ts'

const REFUSED = { code: 'FORBIDDEN' }

let desk: TestDesk
let now: number
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1)
  desk = await openTestDesk({ clock: () => now })
})
afterEach(() => desk.backend.remove())

const asked = () => ({ eventId: desk.eventId, nonce: nonce(), desk: 'made up' })
const codeOf = (person: number) => desk.people[person]?.shortCode ?? ''
const scan = (phone: DeskPhone, person = 0) =>
  phone.client.attendance.scan({ ...asked(), code: codeOf(person) })

async function arrivalOf(phone: DeskPhone, person = 0): Promise<string> {
  const outcome = await scan(phone, person)
  if (outcome.kind !== 'welcome') throw new Error(`answered ${outcome.kind}`)
  return outcome.entryId
}

it('a clerk scans; the arrival stands under the name of the device, whatever it calls itself', async () => {
  const phone = await letIn(desk, 'Gerbang', 'petugas_meja')
  expect(await scan(phone)).toMatchObject({ kind: 'welcome', attendee: { name: 'Maria Bria' } })
  expect(await scan(await letIn(desk, 'Meja 2', 'petugas_meja'))).toMatchObject({
    ...{ kind: 'already', desk: 'Gerbang' },
  })
})

it('for another event nothing is scanned, searched, written or counted', async () => {
  const { client } = await letIn(desk, 'Gerbang', 'supervisor')
  const { id: eventId } = await desk.backend.client.events.create({ event: eventDraft() })
  const other = { ...asked(), eventId }
  await expect(client.attendance.scan({ ...other, code: codeOf(0) })).rejects.toMatchObject(REFUSED)
  await expect(client.attendance.walkIn({ ...other, person: { name: 'Tamu' } })).rejects.toMatchObject(
    REFUSED,
  )
  await expect(client.deskWork.find({ eventId, desk: 'x', query: 'maria' })).rejects.toMatchObject(REFUSED)
  await expect(client.deskWork.counter({ eventId, desk: 'x' })).rejects.toMatchObject(REFUSED)
})

it('a clerk takes back his own last arrival for some seconds, and no other', async () => {
  const [own, other] = [await letIn(desk, 'A', 'petugas_meja'), await letIn(desk, 'B', 'petugas_meja')]
  const first = await arrivalOf(own, 0)
  const last = await arrivalOf(own, 1)
  const undo = (phone: DeskPhone, entryId: string) =>
    phone.client.attendance.undo({ ...asked(), entryId, reason: 'made up' })
  await expect(undo(other, last)).rejects.toMatchObject(REFUSED)
  await expect(undo(own, first)).rejects.toMatchObject(REFUSED)
  now += OWN_UNDO_MS
  expect(await undo(own, last)).toMatchObject({ attendee: { name: 'Yosef Seran' } })
  const again = await arrivalOf(own, 2)
  now += 60_000
  await expect(undo(own, again)).rejects.toMatchObject(REFUSED)
  const { entries } = await desk.backend.client.attendance.log({
    ...{ eventId: desk.eventId, offset: 0, limit: 10 },
  })
  const undone = entries.find(({ kind }) => kind === 'undo')
  expect(undone).toMatchObject({ desk: 'A', reason: 'Salah pindai, dibatalkan petugasnya seketika' })
})

it('a supervisor takes back whatever he finds, with a reason, and writes down who came in whose place', async () => {
  const clerk = await letIn(desk, 'A', 'petugas_meja')
  await arrivalOf(clerk, 0)
  const { client } = await letIn(desk, 'B', 'supervisor')
  const found = async (query: string) =>
    (await client.deskWork.find({ eventId: desk.eventId, desk: '-', query })).people[0]
  now += 3_600_000
  const entryId = (await found('maria'))?.arrival?.entryId ?? ''
  await client.attendance.undo({ ...asked(), entryId, reason: 'Salah orang' })
  expect((await found('maria'))?.arrival).toBeNull()
  const participantId = (await found('yosef'))?.id ?? ''
  const substitute = { name: 'Petrus Lado', nip: '198501012010011001' }
  expect(await client.substitutes.arrive({ ...asked(), participantId, substitute })).toMatchObject({
    ...{ kind: 'welcome', substitute: { name: 'Petrus Lado', position: '' } },
  })
  // The number came from a phone: it is not even written down.
  const { rows } = await desk.backend.client.participants.page({
    ...{ eventId: desk.eventId, filter: { query: 'yosef' }, sort: 'name', offset: 0, limit: 1 },
  })
  expect(rows[0]?.substitute).toMatchObject({ name: 'Petrus Lado', nip: '' })
})

it('a supervisor lets somebody in whom the hours keep out, and says why; a clerk cannot', async () => {
  const { client } = desk.backend
  const event = await client.events.get({ eventId: desk.eventId })
  const session = {
    ...{ id: nonce(), day: '2026-11-20', title: 'Pembukaan', opens: '07:00', closes: '07:30' },
    ...{ graceMinutes: 0, capacity: null, withExits: false, categories: [] },
  }
  const { updatedAt: expected } = event
  const draft = { ...eventDraft(), sessions: [session] }
  await client.events.edit({ eventId: desk.eventId, expected, event: draft })
  const late = { at: { sessionId: session.id }, override: { reason: 'Tamu penting' }, code: codeOf(0) }
  const clerk = await letIn(desk, 'A', 'petugas_meja')
  const supervisor = await letIn(desk, 'B', 'supervisor')
  expect(await clerk.client.attendance.scan({ ...asked(), ...late })).toMatchObject({ kind: 'too_late' })
  expect(await supervisor.client.attendance.scan({ ...asked(), ...late })).toMatchObject({
    ...{ kind: 'entered', overrideReason: 'Tamu penting' },
  })
})

it('names are found by three letters, ten at most, and nobody by a number', async () => {
  const { client } = await letIn(desk, 'A', 'petugas_meja')
  for (let count = 0; count < 12; count++) {
    const person = personNamed(`Marten Nomor ${'abcdefghijkl'[count]}`)
    await desk.backend.client.participants.add({ eventId: desk.eventId, person })
  }
  const find = (query: string) => client.deskWork.find({ eventId: desk.eventId, desk: '-', query })
  expect(await find('ma')).toEqual({ people: [], more: false })
  expect((await find('Dra. Maria Bria, M.Si.')).people).toHaveLength(1)
  const { people, more } = await find('mar')
  expect([people.length, more]).toEqual([10, true])
  for (const number of [NIK, NIK.slice(-4), PHONE.slice(0, 6), '530']) {
    expect(await find(number)).toEqual({ people: [], more: false })
  }
  // With a number the letters alone count: it tells nothing about who has which.
  expect(await find(`yosef ${NIK.slice(-4)}`)).toEqual(await find('yosef 9999'))
})

it('what is found and scanned holds no number of anybody, as it really goes over the air', async () => {
  const phone = await letIn(desk, 'A', 'supervisor')
  const told = async (path: string, json: object) =>
    (await phone.tell(`${DESK_PATHS.rpc}/${path}`, { json: { ...asked(), ...json } })).text
  const answers = [
    await told('attendance/scan', { code: codeOf(0) }),
    await told('attendance/scan', { code: codeOf(0) }),
    await told('deskWork/find', { query: 'maria' }),
    await told('deskWork/latest', {}),
  ]
  for (const answer of answers) {
    expect(answer).toContain('Maria Bria')
    expect(answer).not.toContain(NIK)
    expect(answer).not.toContain(PHONE)
  }
})

it('every search is recorded, without what was searched for', async () => {
  const { client } = await letIn(desk, 'Gerbang', 'petugas_meja')
  await client.deskWork.find({ eventId: desk.eventId, desk: '-', query: 'maria' })
  expect(readActivity(desk.backend.data, 'search')).toEqual([{ count: 1, detail: 'Gerbang' }])
})

it('a device searches sixty times a minute and not oftener', async () => {
  const { client } = await letIn(desk, 'A', 'petugas_meja')
  const find = () => client.deskWork.find({ eventId: desk.eventId, desk: '-', query: 'maria' })
  for (let count = 0; count < 60; count++) await find()
  await expect(find()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' })
  now += 60_000
  expect((await find()).people).toHaveLength(1)
})

it('of a guest a phone writes down the name, what he is, where from and a telephone, and nothing else', async () => {
  const { client } = await letIn(desk, 'A', 'petugas_meja')
  const person = {
    ...personNamed('Tamu Baru'),
    nip: '198501012010011001',
    nik: NIK,
    phone: PHONE,
    unit: 'Polres',
  }
  const outcome = await client.attendance.walkIn({ ...asked(), person })
  if (outcome.kind !== 'welcome') throw new Error(`answered ${outcome.kind}`)
  const { id } = outcome.attendee
  expect(await desk.backend.client.participants.get({ eventId: desk.eventId, id })).toMatchObject({
    ...{ name: 'Tamu Baru', unit: 'Polres', category: 'undangan', nip: null, nik: null, phone: PHONE },
  })
})

it('a device counts the present and its own', async () => {
  const [own, other] = [await letIn(desk, 'A', 'petugas_meja'), await letIn(desk, 'B', 'petugas_meja')]
  await arrivalOf(own, 0)
  await arrivalOf(other, 1)
  expect(await own.client.deskWork.counter({ eventId: desk.eventId, desk: 'B' })).toMatchObject({
    ...{ present: 2, invited: 3, own: 1 },
  })
  expect(await own.client.deskWork.latest({ eventId: desk.eventId, desk: 'B' })).toMatchObject({
    latest: [{ name: 'Maria Bria', undone: false }],
  })
})

it('whoever goes out by a device is none whom it let in', async () => {
  const { client } = desk.backend
  const gate = { id: nonce(), name: 'Gerbang', capacity: null, direction: 'both' as const }
  const { updatedAt, ...event } = await client.events.get({ eventId: desk.eventId })
  const changed = { eventId: desk.eventId, expected: updatedAt, event: { ...event, doors: [gate] } }
  await client.events.edit(changed)
  const own = await letIn(desk, 'A', 'petugas_meja')
  for (const direction of ['in', 'out'] as const) {
    const at = { doorId: gate.id, direction }
    now += 10_000
    await own.client.attendance.scan({ ...asked(), code: codeOf(0), at })
  }
  expect(await own.client.deskWork.counter({ eventId: desk.eventId, desk: 'A' })).toMatchObject({ own: 1 })
  const { desks } = await client.deskWork.paces({ eventId: desk.eventId })
  expect(desks).toMatchObject([{ desk: 'A', arrived: 1 }])
})

it('where names are masked no device sees one in full', async () => {
  await desk.backend.client.desks.maskNames({ eventId: desk.eventId, masked: true })
  const phone = await letIn(desk, 'A', 'supervisor')
  const question = { json: { ...asked(), query: 'maria' } }
  const { text } = await phone.tell(`${DESK_PATHS.rpc}/deskWork/find`, question)
  expect(text).toContain('M*** B***')
  expect(text).not.toContain('Maria')
})

it('a notulis writes the minutes and sees nobody; a screen counts and names nobody', async () => {
  const notulis = (await letIn(desk, 'Notula', 'notulis')).client
  const content = { kind: 'opening', text: 'Dibuka pukul 09.00.' } as const
  const note = { id: 'opening', position: 0, content, removed: false }
  await notulis.notes.save({ eventId: desk.eventId, note, expected: null })
  expect((await desk.backend.client.notes.list({ eventId: desk.eventId })).notes).toContainEqual(
    expect.objectContaining(note),
  )
  const hall = (await letIn(desk, 'TV', 'layar')).client
  await arrivalOf(await letIn(desk, 'A', 'petugas_meja'))
  await desk.backend.client.projector.show({ eventId: desk.eventId, change: { withNames: true } })
  expect(await hall.projector.board({ eventId: desk.eventId, withNames: true })).toMatchObject({
    ...{ present: 1, latest: [] },
  })
})

it('a witness stands beside every signature of a device, and beside nothing else', async () => {
  const phone = await letIn(desk, 'Tablet', 'penanda_tangan', 'Saksi Satu')
  await letIn(desk, 'HP', 'petugas_meja', 'Saksi Dua')
  const { sessions } = await desk.backend.client.desks.state({ eventId: desk.eventId })
  const witnesses = Object.fromEntries(sessions.map(({ name, witness }) => [name, witness]))
  expect(witnesses).toEqual({ Tablet: 'Saksi Satu', HP: '' })
  const purpose = { kind: 'pledge', instrument: 'ikrar_asn' } as const
  const opened = await phone.client.signing.open({
    ...{
      eventId: desk.eventId,
      purpose,
      who: { code: codeOf(0) },
      desk: '-',
      device: '-',
      witness: 'made up',
    },
  })
  if (opened.kind !== 'opened') throw new Error(`answered ${opened.kind}`)
  const { signingId, nextSequence } = opened.signing
  const stroke = Array.from({ length: 40 }, (_, step): [number, number, number, number] => [
    ...([1000 + step * 200, 2500 + Math.round(1500 * Math.sin(step / 3)), step * 16, 500] as const),
  ])
  await phone.client.signing.stroke({ signingId, sequence: nextSequence, stroke })
  await phone.client.signing.accept({ signingId, nonce: nonce(), strokeCount: 1 })
  const recent = await desk.backend.client.signing.recent({ eventId: desk.eventId, purpose })
  expect(recent).toMatchObject({ signed: 1, witness: 'Saksi Satu', operator: 'Maria' })
})

it('what changes at one desk is heard by every other at once, as words without people', async () => {
  const [one, other] = [await letIn(desk, 'A', 'petugas_meja'), await letIn(desk, 'TV', 'layar')]
  const { news, stop } = other.listen()
  await expect.poll(() => news.includes('alive')).toBe(true)
  const before = news.filter((word) => word === 'changed').length
  await arrivalOf(one)
  await expect.poll(() => news.filter((word) => word === 'changed').length).toBeGreaterThan(before)
  stop()
})
