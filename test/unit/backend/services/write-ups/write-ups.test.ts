import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { WRITE_UP_KINDS } from '#shared/domain/write-up/part.ts'
import { paperOf, writeFor } from '../../../../support/event-paper.ts'
import { official } from '../../../../support/official.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'
import { flatText } from '../../../../support/pdf-tools.ts'
import { approveText, editPart, partNamed, type TextAsked } from '../../../../support/write-ups.ts'

let backend: TestBackend
let eventId: string
let people: string[]
let now = Date.UTC(2026, 10, 20, 4)

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => (now += 1000) })
})
afterAll(() => backend.remove())

beforeEach(async () => {
  const event = eventDraft({
    title: 'Sosialisasi Netralitas ASN',
    legalBases: ['Undang-Undang Nomor 20 Tahun 2023'],
    documentNumbers: { minutes: '{urut}/NOTULA/{tahun}' },
    officials: [official('Eduard Contoh', ['penanggung_jawab'], { officeTitle: 'Kepala Badan' })],
  })
  eventId = (await backend.client.events.create({ event })).id
  people = []
  for (const name of ['Maria Bria', 'Agus Nalle', 'Simon Klau'])
    people.push((await backend.client.participants.add({ eventId, person: personNamed(name) })).id)
})

async function checkIn(index: number): Promise<void> {
  const participantId = people[index] ?? ''
  await backend.client.attendance.checkIn({ eventId, participantId, nonce: nonce(), desk: 'Meja 1' })
}

const report = (): TextAsked => ({ eventId, kind: 'activity_report' })
const text = async (asked: TextAsked, key: string) => partNamed(await backend.client.writeUps.get(asked), key)

describe('a written text', () => {
  test('follows the data by itself while nobody writes over it', async () => {
    expect((await text(report(), 'attendance')).text).toBe('Diundang 3 orang, hadir 0 orang (0%).')
    await checkIn(0)
    const part = await text(report(), 'attendance')
    expect(part).toMatchObject({ text: 'Diundang 3 orang, hadir 1 orang (33,3%).', state: 'assembled' })
  })

  test('keeps what was written over it, and shows what the data tell since beside it', async () => {
    await editPart(backend.client, report(), 'attendance', 'Hampir **semua** hadir.')
    expect(await text(report(), 'attendance')).toMatchObject({ state: 'edited' })
    await checkIn(0)
    expect(await text(report(), 'attendance')).toMatchObject({
      state: 'changed',
      text: 'Hampir **semua** hadir.',
      source: 'Diundang 3 orang, hadir 1 orang (33,3%).',
    })
    const { bytes } = await paperOf(backend, eventId, { kind: 'activity_report' })
    expect(flatText(bytes)).toContain('Hampir semua hadir.')
    expect(flatText(bytes)).not.toContain('Diundang 3 orang')
  })

  test('takes the data over only when asked, and asks no more about an edit that stands', async () => {
    await editPart(backend.client, report(), 'attendance', 'Tulisan saya.')
    await checkIn(0)
    const seen = await text(report(), 'attendance')
    const asked = { ...report(), part: 'attendance', expected: seen.version }
    const kept = await backend.client.writeUps.keepMine({ ...asked, sourceHash: seen.sourceHash })
    expect(partNamed(kept, 'attendance')).toMatchObject({ state: 'edited', text: 'Tulisan saya.' })
    const { version } = partNamed(kept, 'attendance')
    const taken = await backend.client.writeUps.takeFromData({ ...asked, expected: version })
    expect(partNamed(taken, 'attendance')).toMatchObject({ state: 'assembled', text: seen.source })
    const history = await backend.client.writeUps.history({ ...report(), part: 'attendance' })
    expect(history.map((one) => one.text)).toEqual([null, 'Tulisan saya.', 'Tulisan saya.'])
  })

  test('is not overwritten by somebody who saw an older version', async () => {
    const seen = await text(report(), 'closing')
    await editPart(backend.client, report(), 'closing', 'Satu.')
    const late = { ...report(), part: 'closing', expected: seen.version, sourceHash: seen.sourceHash }
    await expect(backend.client.writeUps.edit({ ...late, text: 'Dua.' })).rejects.toMatchObject({
      code: 'changed_meanwhile',
    })
    expect((await text(report(), 'closing')).text).toBe('Satu.')
  })

  test('takes one of two edits that were sent at once, and refuses the other', async () => {
    const { version, sourceHash } = await text(report(), 'closing')
    const edit = (words: string) => {
      const made = { ...report(), part: 'closing', expected: version, sourceHash }
      return backend.client.writeUps.edit({ ...made, text: words })
    }
    const [first, second] = await Promise.allSettled([edit('Satu.'), edit('Dua.')])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'changed_meanwhile' } })
    expect((await text(report(), 'closing')).text).toBe('Satu.')
  })

  test('asks about an edit that was made from older data than those of now', async () => {
    const { version, sourceHash } = await text(report(), 'attendance')
    await checkIn(0)
    const made = { ...report(), part: 'attendance', expected: version, sourceHash }
    const state = await backend.client.writeUps.edit({ ...made, text: 'Tidak ada yang hadir.' })
    expect(partNamed(state, 'attendance').state).toBe('changed')
  })

  test('still has what was written over a part of which the data tell nothing any more', async () => {
    await writeFor(backend, eventId, 'press_release', { about: 'Badan Contoh mengurus contoh.' })
    const officialId = (await backend.client.events.get({ eventId })).officials[0]?.id ?? ''
    const release: TextAsked = { eventId, kind: 'press_release' }
    await writeFor(backend, eventId, 'press_release', { quotes: [{ officialId, words: 'Netral.' }] })
    await editPart(backend.client, release, `quote:${officialId}:1`, '“Kita netral,” kata Eduard Contoh.')
    await writeFor(backend, eventId, 'press_release', { quotes: [] })
    expect(await text(release, `quote:${officialId}:1`)).toMatchObject({ state: 'gone' })
    const printed = flatText((await paperOf(backend, eventId, { kind: 'press_release' })).bytes)
    expect(printed).toContain('“Kita netral,” kata Eduard Contoh.')
    expect(printed.indexOf('Kita netral')).toBeLessThan(printed.indexOf('Badan Contoh mengurus'))
  })

  test('that was thrown away after the data lost its part is brought back', async () => {
    const officialId = (await backend.client.events.get({ eventId })).officials[0]?.id ?? ''
    const release: TextAsked = { eventId, kind: 'press_release' }
    const key = `quote:${officialId}:1`
    await writeFor(backend, eventId, 'press_release', { quotes: [{ officialId, words: 'Netral.' }] })
    await editPart(backend.client, release, key, 'Tulisan saya.')
    await writeFor(backend, eventId, 'press_release', { quotes: [] })
    const { version, sourceHash } = await text(release, key)
    await backend.client.writeUps.takeFromData({ ...release, part: key, expected: version })
    await expect(text(release, key)).rejects.toThrow()
    const [taken] = await backend.client.writeUps.history({ ...release, part: key })
    const back = { ...release, part: key, expected: taken?.id ?? null, sourceHash, text: 'Tulisan saya.' }
    expect(partNamed(await backend.client.writeUps.edit(back), key).text).toBe('Tulisan saya.')
  })

  test('of every kind is listed with its stage and with what changed', async () => {
    await editPart(backend.client, report(), 'attendance', 'Tulisan saya.')
    await checkIn(0)
    const lines = await backend.client.writeUps.list({ eventId })
    expect(lines.map(({ kind }) => kind)).toEqual([...WRITE_UP_KINDS])
    const line = lines.find(({ kind }) => kind === 'activity_report')
    expect(line?.editions).toMatchObject([{ stage: 'draft', edited: 1, changed: 1, approved: null }])
  })
})

describe('an approval', () => {
  test('goes from draft over checked to approved, and may go back with a reason', async () => {
    const { client } = backend
    const { contentHash } = await client.writeUps.get(report())
    const approval = { ...report(), by: 'Eduard Contoh', number: '1/LAP/2026', contentHash }
    await expect(client.writeUps.approve(approval)).rejects.toMatchObject({ code: 'write_up_unchecked' })
    await client.writeUps.check({ ...report(), by: 'Siti Rahman', contentHash })
    await expect(editPart(client, report(), 'closing', 'Lain.')).rejects.toMatchObject({
      code: 'write_up_in_check',
    })
    await client.writeUps.sendBack({ ...report(), by: 'Siti Rahman', reason: 'Belum ada saran.' })
    await editPart(client, report(), 'suggestions', '1. Diulang tiap tahun.')
    const state = await approveText(client, report(), '1/LAP/2026')
    expect(state.stage).toBe('approved')
    expect(state.stages.map(({ stage, by, reason }) => [stage, by, reason])).toEqual([
      ['checked', 'Siti Rahman', ''],
      ['draft', 'Siti Rahman', 'Belum ada saran.'],
      ['checked', 'Pemeriksa Contoh', ''],
      ['approved', 'Eduard Contoh', ''],
    ])
    await expect(editPart(client, report(), 'closing', 'Lain.')).rejects.toMatchObject({
      code: 'write_up_locked',
    })
  })

  test('is not given to a text that changed since it was looked at', async () => {
    const { client } = backend
    const { contentHash } = await client.writeUps.get(report())
    await client.writeUps.check({ ...report(), by: 'Siti Rahman', contentHash })
    await checkIn(0)
    const state = await client.writeUps.get(report())
    expect(state.changedSinceChecked).toBe(true)
    const approval = { ...report(), by: 'Eduard Contoh', number: '1', contentHash: state.contentHash }
    await expect(client.writeUps.approve(approval)).rejects.toMatchObject({ code: 'write_up_unchecked' })
    await client.writeUps.check({ ...report(), by: 'Siti Rahman', contentHash: state.contentHash })
    expect((await client.writeUps.approve(approval)).approved).toMatchObject({ number: '1', isIntact: true })
  })

  test('is not given to a text that was sent back while it was put together', async () => {
    const { client } = backend
    const { contentHash } = await client.writeUps.get(report())
    await client.writeUps.check({ ...report(), by: 'Siti Rahman', contentHash })
    const [approved, sentBack] = await Promise.allSettled([
      client.writeUps.approve({ ...report(), by: 'Eduard Contoh', number: '1', contentHash }),
      client.writeUps.sendBack({ ...report(), by: 'Siti Rahman', reason: 'Belum ada saran.' }),
    ])
    expect(approved).toMatchObject({ status: 'rejected', reason: { code: 'write_up_unchecked' } })
    expect(sentBack.status).toBe('fulfilled')
    expect(await client.writeUps.get(report())).toMatchObject({ stage: 'draft', approved: null })
  })

  test('locks what is printed, whatever changes later', async () => {
    const { client } = backend
    await checkIn(0)
    await editPart(client, report(), 'background', 'Latar **tebal**.')
    const state = await approveText(client, report(), '7/LAP/2026')
    const before = flatText((await paperOf(backend, eventId, { kind: 'activity_report' })).bytes)
    expect(before).toContain('Nomor: 7/LAP/2026')
    expect(before).toContain(`${state.approved?.hash.slice(0, 8)} ${state.approved?.hash.slice(8, 16)}`)
    await checkIn(1)
    const event = await client.events.get({ eventId })
    await client.events.edit({
      eventId,
      expected: event.updatedAt,
      event: { ...event, title: 'Judul lain', officials: [], legalBases: [] },
    })
    const after = flatText((await paperOf(backend, eventId, { kind: 'activity_report' })).bytes)
    const code = /Keaslian: Ikrar, Periksa dokumen (?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}/g
    expect(after.replace(code, '')).toBe(before.replace(code, ''))
    expect(await client.writeUps.get(report())).toEqual({ ...state, proposedNumber: expect.any(String) })
  })
})

describe('an addendum', () => {
  const minutes = (edition = 0): TextAsked => ({ eventId, kind: 'minutes', edition })
  const begunAddenda = async () => {
    const lines = await backend.client.writeUps.list({ eventId })
    const editions = lines.find(({ kind }) => kind === 'minutes')?.editions ?? []
    const { stages } = await backend.client.writeUps.get(minutes(1))
    return { editions: editions.map(({ edition }) => edition), stages: stages.map(({ stage }) => stage) }
  }

  test('waits until the text it belongs to is approved', async () => {
    await expect(backend.client.writeUps.beginAddendum({ eventId, kind: 'minutes' })).rejects.toMatchObject({
      code: 'write_up_not_approved',
    })
  })

  test('begins once where two ask at once, and the other is told that it waits for approval', async () => {
    const { client } = backend
    await approveText(client, minutes(), '1')
    const begin = () => client.writeUps.beginAddendum({ eventId, kind: 'minutes' })
    const [first, second] = await Promise.allSettled([begin(), begin()])
    expect(first).toMatchObject({ status: 'fulfilled', value: { edition: 1, stage: 'draft' } })
    expect(second).toMatchObject({ status: 'rejected', reason: { code: 'write_up_not_approved' } })
    const { editions, stages } = await begunAddenda()
    expect({ editions, stages }).toEqual({ editions: [0, 1], stages: ['draft'] })
  })

  test('begins with what the data tell otherwise, and is written, numbered and locked like the text', async () => {
    const { client } = backend
    await checkIn(0)
    const original = await approveText(client, minutes(), '12/NOTULA/2026')
    await checkIn(1)
    const lines = await client.writeUps.list({ eventId })
    expect(lines.find(({ kind }) => kind === 'minutes')?.changedSince).toBe(1)
    const begun = await client.writeUps.beginAddendum({ eventId, kind: 'minutes' })
    expect(begun).toMatchObject({ edition: 1, stage: 'draft', title: 'ADENDUM 1 NOTULA' })
    expect(begun.proposedNumber).toBe('12/NOTULA/2026 Adendum 1')
    expect(partNamed(begun, 'reference').text).toContain(original.approved?.hash)
    expect(partNamed(begun, 'change:attendance:tables').text).toContain(
      '- Semula PNS: diundang 3, hadir 1, persentase 33,3%; menjadi PNS: diundang 3, hadir 2, persentase 66,7%',
    )
    await editPart(client, minutes(1), 'corrections', 'Nama notulis dibetulkan.')
    const approved = await approveText(client, minutes(1), begun.proposedNumber)
    expect(approved.stage).toBe('approved')
    const options = { kind: 'minutes', addendum: 1 } as const
    const printed = flatText((await paperOf(backend, eventId, options)).bytes)
    expect(printed).toContain('ADENDUM 1 NOTULA Nomor: 12/NOTULA/2026 Adendum 1')
    expect(printed).toContain('Nama notulis dibetulkan.')
    expect(flatText((await paperOf(backend, eventId, { kind: 'minutes' })).bytes)).toContain('PNS 3 1 33,3%')
  })

  test('tells only what changed since the one before it', async () => {
    const { client } = backend
    await approveText(client, minutes(), '1')
    await checkIn(0)
    await client.writeUps.beginAddendum({ eventId, kind: 'minutes' })
    await approveText(client, minutes(1), '2')
    await expect(client.writeUps.get(minutes(2))).resolves.toMatchObject({
      parts: expect.not.arrayContaining([expect.objectContaining({ key: 'change:attendance:tables' })]),
    })
    await checkIn(1)
    const second = await client.writeUps.beginAddendum({ eventId, kind: 'minutes' })
    expect(second.edition).toBe(2)
    expect(partNamed(second, 'change:attendance:tables').text).toContain('Semula PNS: diundang 3, hadir 1')
  })
})
