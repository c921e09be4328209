import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { sumOfDay } from '#shared/domain/reconciliation.ts'
import { errorSentence } from '#shared/texts/errors.ts'
import { differenceRemedy, differenceTitle } from '#shared/texts/reconciliation.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { addPeople, anyStep, DAYS, walk } from '../../../support/random-histories.ts'
import { readBytes } from '../../../support/read-in-thread.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let now: number

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => (now += 1000) })
  client = backend.client
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1)
  eventId = await newEvent()
})
afterAll(() => backend.remove())

const desk = 'Meja 1'
const [day = ''] = DAYS

async function newEvent(): Promise<string> {
  const days = DAYS.map((one) => ({ day: one, startTime: '09:00', endTime: null }))
  return (await client.events.create({ event: eventDraft({ days, instruments: ['ikrar_asn'] }) })).id
}
const add = (name: string, changes: object = {}) =>
  client.participants.add({ eventId, person: personNamed(name, changes) })
const come = (participantId: string) =>
  client.attendance.checkIn({ eventId, participantId, nonce: nonce(), desk, day })
const check = () => client.reconciliation.check({ eventId })
const kinds = async () => (await check()).differences.map(({ kind, keepsBack }) => `${kind} ${keepsBack}`)
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'left',
    (error: { code: string }) => error.code,
  )
const recap = () => client.documents.render({ eventId, options: { kind: 'attendance_recap', paper: 'F4' } })
const muster = () => client.documents.render({ eventId, options: { kind: 'muster_report', paper: 'F4' } })
const exported = () => client.exports.attendance({ eventId, format: 'csv' })

/** What no screen can do: a row that is wrong. */
function plant(sql: string, ...values: (string | number)[]): void {
  const database = new Database(join(backend.data, 'kegiatan.db'))
  database.pragma('foreign_keys = off')
  database.prepare(sql).run(...values)
  database.close()
}

describe('figures of an event', () => {
  test('add up per day, by presence, substitutes and reasons', async () => {
    const [one, two, three] = [await add('Satu'), await add('Dua'), await add('Tiga')]
    await add('Empat')
    await come(one.id)
    await client.substitutes.arrive({
      eventId,
      nonce: nonce(),
      desk,
      participantId: two.id,
      day,
      substitute: { name: 'Wakil' },
    })
    await client.muster.explain({
      eventId,
      nonce: nonce(),
      desk,
      participantId: three.id,
      day,
      reason: 'sakit',
    })
    const { agrees, reasonsAgree, days, differences } = await check()
    expect({ agrees, reasonsAgree, differences }).toEqual({
      agrees: true,
      reasonsAgree: true,
      differences: [],
    })
    expect(days[0]).toEqual({
      ...{ day, invited: 4, present: 1, represented: 1, unexplained: 1 },
      reasons: { sakit: 1, izin: 0, cuti: 0, dinas_luar: 0 },
    })
  })

  test('of whatever happens at the door add up, or the check says why not and nothing with totals leaves', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 5, maxLength: 25 }), async (steps) => {
        eventId = await newEvent()
        await walk(client, eventId, await addPeople(client, eventId), steps)
        const { agrees, reasonsAgree, days, pledges, differences } = await check()
        expect(
          differences.filter(({ kind }) => kind === 'ways_disagree' || kind === 'does_not_add_up'),
        ).toEqual([])
        if (reasonsAgree) expect(days.map(sumOfDay)).toEqual(days.map(({ invited }) => invited))
        if (agrees) expect(pledges.every((one) => one.pledged <= one.present + one.later)).toBe(true)
        expect(await codeOf(exported())).toBe(reasonsAgree ? 'left' : 'not_reconciled')
        if (!reasonsAgree) return
        const list = (await readBytes(Buffer.from(await (await exported()).arrayBuffer())))[0]?.rows ?? []
        const column = list[0]?.cells.indexOf(`Hadir ${day} (WITA)`) ?? -1
        const came = list.slice(1).filter(({ cells }) => (cells[column] ?? '') !== '').length
        expect([list.length - 1, came]).toEqual([
          days[0]?.invited,
          (days[0]?.present ?? 0) + (days[0]?.represented ?? 0),
        ])
      }),
      { numRuns: Number(process.env.IKRAR_HISTORIES ?? 12) },
    )
  })
})

describe('what keeps papers and exports back', () => {
  test('is an arrival of somebody who is not on the list, until he is put back', async () => {
    const { id } = await add('Yohanes Tefa')
    await come(id)
    plant('update participant set removed_at = 1 where id = ?', id)
    expect((await kinds())[0]).toBe('arrival_off_list all')
    expect((await check()).differences[0]).toMatchObject({
      count: 1,
      day,
      people: [{ id, name: 'Yohanes Tefa', isOffList: true }],
    })
    expect(await codeOf(recap())).toBe('not_reconciled')
    expect(await codeOf(exported())).toBe('not_reconciled')
    await client.participants.restore({ eventId, ids: [id] })
    expect((await check()).agrees).toBe(true)
    expect(await codeOf(exported())).toBe('left')
  })

  test('is an arrival of somebody of another event, in either direction', async () => {
    const stranger = await client.participants.add({
      eventId: await newEvent(),
      person: personNamed('Orang lain'),
    })
    plant(
      `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
       values (?, ?, ?, ?, 'arrive', 0, 1, 'search', 'Meja')`,
      ...[randomUUID(), eventId, stranger.id, day],
    )
    expect((await check()).differences[0]).toMatchObject({
      kind: 'arrival_off_list',
      people: [{ name: 'Orang lain' }],
    })
    eventId = stranger.eventId
    expect((await check()).differences[0]).toMatchObject({
      kind: 'arrival_off_list',
      people: [{ name: 'Orang lain' }],
    })
    expect(await codeOf(exported())).toBe('not_reconciled')
  })

  test('is an arrival on a day that is no day of the event', async () => {
    const { id } = await add('Maria Bria')
    plant(
      `insert into attendance (id, event_id, participant_id, day, kind, round, at, method, desk)
       values (?, ?, ?, '2026-12-01', 'arrive', 0, 1, 'search', 'Meja')`,
      ...[randomUUID(), eventId, id],
    )
    expect((await check()).differences[0]).toMatchObject({
      kind: 'arrival_off_days',
      day: '2026-12-01',
      people: [{ id }],
    })
    expect(await codeOf(recap())).toBe('not_reconciled')
  })

  test('is a pledge of somebody who was never there and was not announced as later', async () => {
    const { id } = await add('Maria Bria')
    const pledge = (state: 'signed' | 'later' | 'none') =>
      client.pledges.set({ eventId, instrument: 'ikrar_asn', participantIds: [id], state, desk })
    await pledge('signed')
    expect(await kinds()).toEqual(['pledge_without_presence all'])
    expect(await codeOf(recap())).toBe('not_reconciled')
    await pledge('none')
    await pledge('later')
    await pledge('signed')
    expect(await check()).toMatchObject({ agrees: true, pledges: [{ pledged: 1, present: 0, later: 1 }] })
  })

  test('is no pledge that was made after the last day', async () => {
    const { id } = await add('Maria Bria')
    now = Date.UTC(2026, 10, 25)
    await client.pledges.set({
      eventId,
      instrument: 'ikrar_asn',
      participantIds: [id],
      state: 'signed',
      desk,
    })
    expect(await check()).toMatchObject({ agrees: true, pledges: [{ pledged: 1, present: 0, later: 1 }] })
  })

  test('are more reasons than people missing, for papers that tell reasons alone', async () => {
    await add('Maria Bria', { unit: 'Dinas A' })
    const counts = { sakit: 2, izin: 0, cuti: 0, dinas_luar: 0 }
    await client.muster.report({
      eventId,
      nonce: nonce(),
      desk,
      day,
      unit: 'Dinas A',
      counts,
      reporter: 'Komandan',
    })
    expect((await check()).differences).toMatchObject([
      { kind: 'more_reasons_than_missing', unit: 'Dinas A', count: 1 },
    ])
    expect([await codeOf(recap()), await codeOf(muster()), await codeOf(exported())]).toEqual([
      ...['left', 'not_reconciled', 'not_reconciled'],
    ])
  })

  test('is nobody who came despite a reason: the arrival counts, and it is told', async () => {
    const { id } = await add('Maria Bria')
    await client.muster.explain({ eventId, nonce: nonce(), desk, participantId: id, day, reason: 'izin' })
    await come(id)
    expect(await kinds()).toEqual(['came_despite_reason none'])
    expect(await check()).toMatchObject({
      agrees: true,
      reasonsAgree: true,
      days: [{ present: 1, reasons: { izin: 0 } }, {}],
    })
    expect(await codeOf(exported())).toBe('left')
  })
})

test('the sentence names no one; the screen says whom it is about and what to do', async () => {
  const { id } = await add('Maria Bria')
  await client.pledges.set({ eventId, instrument: 'ikrar_asn', participantIds: [id], state: 'signed', desk })
  const error = await exported().then(
    () => null,
    (thrown: { data: { people: number; differences: number } }) => thrown.data,
  )
  expect(error).toEqual({ people: 1, differences: 1 })
  expect(errorSentence('not_reconciled', error ?? {})).toContain('menyangkut 1 orang')
  const [difference] = (await check()).differences
  if (!difference) throw new Error('nothing was found')
  expect(differenceTitle(difference)).toBe(
    '1 orang tercatat berikrar (Ikrar netralitas pegawai ASN), tetapi tidak tercatat hadir dan tidak menyusul',
  )
  expect(differenceRemedy(difference)).toContain('Catat kehadirannya')
})
