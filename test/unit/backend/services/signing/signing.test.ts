import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDatabase, openReadOnly, type ReadableDb } from '../../../../../electron/backend/store/db.ts'
import { firstBrokenLink } from '../../../../../electron/backend/proofs/pledge-chain.ts'
import { isSoundSignature } from '../../../../../electron/backend/proofs/signature-hash.ts'
import { listPledgeTexts } from '../../../../../electron/backend/store/pledge-texts.ts'
import { listSignatures } from '../../../../../electron/backend/store/signatures.ts'
import { DOT, waveStroke } from '../../../../support/drawn-strokes.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../../support/open-test-backend.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let maria: string
let now: number

const PLEDGE = { kind: 'pledge', instrument: 'ikrar_asn' } as const
const DAY = { kind: 'attendance', day: '2026-11-20' } as const

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(async () => {
  now = Date.UTC(2026, 10, 20, 1, 0)
  eventId = (await client.events.create({ event: eventDraft() })).id
  maria = await add('Maria Bria')
})
afterAll(() => backend.remove())

const add = async (name: string, category = 'pns') =>
  (
    await client.participants.add({
      eventId,
      person: personNamed(name, { category, unit: 'Dinas Kesehatan' }),
    })
  ).id
const laptop = { desk: 'Meja 1', device: 'Laptop', operator: 'Budi', witness: 'Siti' }
const tablet = { ...laptop, desk: 'Tablet 2', device: 'Tablet' }
type Open = Parameters<TestBackend['client']['signing']['open']>[0]
const open = (changes: Partial<Open> = {}) =>
  client.signing.open({ eventId, purpose: PLEDGE, who: { participantId: maria }, ...laptop, ...changes })
async function opened(changes: Partial<Open> = {}) {
  const outcome = await open(changes)
  if (outcome.kind !== 'opened') throw new Error(outcome.kind)
  return outcome.signing
}
const current = () => client.signing.current({ eventId, desk: 'Meja 1', device: 'Laptop' })
const accept = (signingId: string, strokeCount = 1, press = nonce()) =>
  client.signing.accept({ signingId, nonce: press, strokeCount })
async function sign(changes: Partial<Open> = {}, at = 0) {
  const { signingId, nextSequence } = await opened(changes)
  await client.signing.stroke({ signingId, sequence: nextSequence, stroke: waveStroke(at) })
  return { signingId, outcome: await accept(signingId) }
}
function stored<T>(read: (db: ReadableDb) => T): T {
  const db = openReadOnly({ file: join(backend.data, 'kegiatan.db') })
  try {
    return read(db)
  } finally {
    closeDatabase(db)
  }
}
const signatures = () => stored((db) => listSignatures(db, { eventId, instrument: 'ikrar_asn', day: null }))
const stateOf = async (id: string) => (await client.participants.get({ eventId, id })).pledge

describe('a person who comes before a device', () => {
  test('reads the pledge and is shown with nothing but name, position, unit and village', async () => {
    const signing = await opened()
    expect(signing).toMatchObject({ purpose: PLEDGE, strokes: [], nextSequence: 1, hint: 'not_present' })
    expect(signing.text?.points.length).toBeGreaterThan(2)
    expect(signing.textHash).toMatch(/^[0-9a-f]{64}$/)
    expect(signing.signer).toEqual({
      ...{ name: 'Maria Bria', position: null, unit: 'Dinas Kesehatan', village: null },
    })
  })

  test('is found by the badge', async () => {
    const { shortCode } = await client.participants.get({ eventId, id: maria })
    expect(await open({ who: { code: shortCode } })).toMatchObject({
      ...{ kind: 'opened', signing: { signer: { name: 'Maria Bria' } } },
    })
  })

  test.each([
    ['not_a_code', 'https://contoh.id'],
    ['unknown', 'ABCD-EFGH'],
  ])('is %s with the code %s', async (_kind, code) => {
    expect(['unknown', 'not_a_code']).toContain((await open({ who: { code } })).kind)
  })

  test('is refused with a revoked badge and after removal, by name only', async () => {
    const { shortCode } = await client.participants.get({ eventId, id: maria })
    await client.participants.reissueTicket({ eventId, id: maria, reason: 'hilang' })
    const revoked = await open({ who: { code: shortCode } })
    expect(revoked).toMatchObject({ kind: 'revoked', signer: { name: 'Maria Bria' }, reason: 'hilang' })
    expect(revoked).not.toHaveProperty('attendee')
    await client.participants.remove({ eventId, ids: [maria] })
    expect(await open()).toMatchObject({ kind: 'removed', signer: { name: 'Maria Bria' } })
  })

  test('of another event is not known, and never opened by id', async () => {
    const { shortCode } = await client.participants.get({ eventId, id: maria })
    const other = await client.events.create({ event: eventDraft({ title: 'Apel Lain' }) })
    const asked = { eventId: other.id, purpose: PLEDGE, ...laptop }
    expect((await client.signing.open({ ...asked, who: { code: shortCode } })).kind).toBe('unknown')
    await expect(client.signing.open({ ...asked, who: { participantId: maria } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  test('for whom the pledge is not meant does not sign it', async () => {
    const head = await add('Yohanes Tefa', 'kepala_desa')
    expect(await open({ who: { participantId: head } })).toMatchObject({ kind: 'not_meant' })
  })

  test.each(['declined', 'unable'] as const)('who stands as %s may sign all the same', async (state) => {
    const mark = { eventId, instrument: 'ikrar_asn' as const, participantIds: [maria], state, desk: 'Meja 1' }
    await client.pledges.set(mark)
    expect((await opened()).hint).toBe(state)
    expect((await sign()).outcome.kind).toBe('accepted')
    expect(await stateOf(maria)).toBe('drawn')
  })

  test('is not opened for a pledge or a day the event does not have, nor in an archived event', async () => {
    const foreign = { kind: 'pledge', instrument: 'deklarasi_damai' } as const
    await expect(open({ purpose: foreign })).rejects.toMatchObject({ code: 'not_found' })
    const otherDay = { kind: 'attendance', day: '2026-11-21' } as const
    await expect(open({ purpose: otherDay })).rejects.toMatchObject({ code: 'not_found' })
    await client.events.archive({ eventId, archived: true })
    await expect(open()).rejects.toMatchObject({ code: 'event_archived' })
  })
})

describe('an accepted signature', () => {
  test('stands with its strokes, its wording and its evidence, all in one write', async () => {
    now += 5000
    const { signingId, outcome } = await sign()
    expect(outcome).toMatchObject({ kind: 'accepted', at: now, signer: { name: 'Maria Bria' } })
    expect(await stateOf(maria)).toBe('drawn')
    const [signature] = signatures()
    expect(signature).toMatchObject({
      ...{ id: signingId, participantId: maria, personId: maria, at: now, ...laptop },
      drawn: { widthPx: 1000, heightPx: 500, strokes: [waveStroke()] },
    })
    expect(signature && isSoundSignature(signature)).toBe(true)
    expect(stored((db) => firstBrokenLink(db, eventId))).toBeNull()
    const texts = stored((db) => listPledgeTexts(db, eventId, 'ikrar_asn'))
    expect(texts.map(({ hash }) => hash)).toEqual([signature?.textHash])
  })

  test('is not accepted twice: the same press is answered the same, another finds it closed', async () => {
    const { signingId, nextSequence } = await opened()
    await client.signing.stroke({ signingId, sequence: nextSequence, stroke: waveStroke() })
    const press = nonce()
    const [first, again] = await Promise.all([accept(signingId, 1, press), accept(signingId, 1, press)])
    now += 60_000
    expect(first.kind).toBe('accepted')
    expect([again, await accept(signingId, 1, press)]).toEqual([first, first])
    expect(await accept(signingId)).toEqual({ kind: 'closed' })
    expect(signatures()).toHaveLength(1)
  })

  test('is never drawn over', async () => {
    const { signingId } = await sign()
    const late = { signingId, sequence: 2, stroke: waveStroke(9) }
    expect(await client.signing.stroke(late)).toEqual({ kind: 'closed' })
    expect(await client.signing.clear({ signingId, nextSequence: 9 })).toEqual({ kind: 'closed' })
    await client.signing.leave({ signingId })
    expect(await open()).toMatchObject({ kind: 'already_signed', desk: 'Meja 1', at: now })
    expect(signatures()[0]?.drawn.strokes).toEqual([waveStroke()])
  })

  test('on an attendance list needs no wording and records no pledge', async () => {
    const { signingId } = await sign({ purpose: DAY })
    expect(await stateOf(maria)).toBe('none')
    const list = stored((db) => listSignatures(db, { eventId, instrument: null, day: DAY.day }))
    expect(list).toMatchObject([{ id: signingId, participantId: maria, textHash: '' }])
    expect((await sign()).outcome.kind).toBe('accepted')
  })

  test.each([
    ['too_short', DOT],
    ['too_short', waveStroke(0, 4)],
  ] as const)('is %s where it is a scribble', async (kind, stroke) => {
    const { signingId } = await opened()
    await client.signing.stroke({ signingId, sequence: 1, stroke })
    expect(await accept(signingId)).toEqual({ kind })
    // Nothing is lost: a line more, and it is a signature.
    await client.signing.stroke({ signingId, sequence: 2, stroke: waveStroke() })
    expect((await accept(signingId, 2)).kind).toBe('accepted')
  })

  test('is refused where nothing was drawn', async () => {
    const { signingId } = await opened()
    expect(await accept(signingId, 0)).toEqual({ kind: 'too_short' })
  })

  test('counts among those it is meant for', async () => {
    await add('Dewi Klau')
    await add('Kapolres', 'forkopimda')
    await sign()
    expect(await client.signing.recent({ eventId, purpose: PLEDGE })).toMatchObject({
      ...{ signed: 1, people: 2, operator: 'Budi', witness: 'Siti' },
      ...{ latest: [{ name: 'Maria Bria', desk: 'Meja 1' }] },
    })
    expect(await client.signing.recent({ eventId, purpose: DAY })).toMatchObject({
      signed: 0,
      people: 0,
      operator: '',
      latest: [],
    })
  })
})

describe('strokes', () => {
  test('that are sent again are kept once, and wait for the device after a crash of the backend', async () => {
    const { signingId } = await opened()
    for (const sequence of [1, 2, 1, 2]) {
      const sent = { signingId, sequence, stroke: waveStroke(sequence) }
      expect(await client.signing.stroke(sent)).toEqual({ kind: 'saved' })
    }
    await backend.close()
    backend = await openTestBackend({ data: backend.data, clock: () => now })
    client = backend.client
    const found = { signingId, nextSequence: 3, strokes: [{ sequence: 1 }, { sequence: 2 }] }
    expect(await current()).toMatchObject(found)
    expect(await opened()).toMatchObject(found)
    await client.signing.stroke({ signingId, sequence: 3, stroke: waveStroke(3) })
    expect((await accept(signingId, 3)).kind).toBe('accepted')
    expect(signatures()[0]?.drawn.strokes).toEqual([waveStroke(1), waveStroke(2), waveStroke(3)])
  })

  test('that are missing are asked for before anything is accepted', async () => {
    const { signingId } = await opened()
    await client.signing.stroke({ signingId, sequence: 2, stroke: waveStroke() })
    expect(await accept(signingId, 2)).toEqual({ kind: 'strokes_missing', saved: [2] })
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke(1) })
    expect((await accept(signingId, 2)).kind).toBe('accepted')
    expect(signatures()[0]?.drawn.strokes).toEqual([waveStroke(1), waveStroke()])
  })

  test('that were taken back stay away, even one that arrives late', async () => {
    const { signingId } = await opened()
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke(1) })
    expect(await client.signing.clear({ signingId, nextSequence: 3 })).toEqual({ kind: 'cleared' })
    await client.signing.stroke({ signingId, sequence: 2, stroke: waveStroke(2) })
    await client.signing.stroke({ signingId, sequence: 3, stroke: waveStroke(3) })
    expect((await accept(signingId)).kind).toBe('accepted')
    expect(signatures()[0]?.drawn.strokes).toEqual([waveStroke(3)])
  })

  test('of two windows of one device never share a number', async () => {
    const { signingId } = await opened()
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke(1) })
    const other = { signingId, sequence: 1, stroke: waveStroke(2) }
    expect(await client.signing.stroke(other)).toEqual({ kind: 'number_used', nextSequence: 2 })
  })

  test('beyond what a signature takes are not kept', async () => {
    const { signingId } = await opened()
    const long = waveStroke(0, 24).flatMap((point) => Array.from({ length: 200 }, () => point))
    const answers = []
    for (let sequence = 1; sequence <= 5; sequence++) {
      answers.push((await client.signing.stroke({ signingId, sequence, stroke: long })).kind)
    }
    expect(answers).toEqual(['saved', 'saved', 'saved', 'saved', 'full'])
  })

  test('beside the pad are refused', async () => {
    const { signingId } = await opened()
    const beside = {
      signingId,
      sequence: 1,
      stroke: [[10_001, 5, 0, 0]] as [number, number, number, number][],
    }
    await expect(client.signing.stroke(beside)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

describe('two devices', () => {
  test('do not hold one person: the second one hears where he is', async () => {
    await opened()
    now += 1000
    expect(await open(tablet)).toEqual({
      ...{ kind: 'being_signed', desk: 'Meja 1', since: now - 1000 },
      signer: { name: 'Maria Bria', position: null, unit: 'Dinas Kesehatan', village: null },
    })
  })

  test.each(['told to take over', 'after 90 seconds of silence'])(
    'change places when %s, and only the strokes of the second count',
    async (why) => {
      const { signingId } = await opened()
      await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke(1) })
      if (why !== 'told to take over') now += 90_000
      const second = await opened({ ...tablet, takeOver: why === 'told to take over' })
      expect(second.strokes).toEqual([])
      const late = { signingId, sequence: 2, stroke: waveStroke(2) }
      const lost = { kind: 'taken_over', desk: 'Tablet 2' }
      expect(await client.signing.stroke(late)).toEqual(lost)
      expect(await client.signing.hold({ signingId })).toEqual(lost)
      expect(await client.signing.clear({ signingId, nextSequence: 2 })).toEqual(lost)
      expect(await accept(signingId)).toEqual(lost)
      await client.signing.stroke({ signingId: second.signingId, sequence: 1, stroke: waveStroke(5) })
      expect((await accept(second.signingId)).kind).toBe('accepted')
      expect(signatures().map(({ drawn, desk }) => [drawn.strokes, desk])).toEqual([
        [[waveStroke(5)], 'Tablet 2'],
      ])
    },
  )

  test('a sign of life keeps the person', async () => {
    const { signingId } = await opened()
    for (let minute = 0; minute < 3; minute++) {
      now += 60_000
      expect(await client.signing.hold({ signingId })).toEqual({ kind: 'held' })
    }
    expect((await open(tablet)).kind).toBe('being_signed')
  })

  test('a device that opens somebody else has left the one before', async () => {
    const { signingId } = await opened()
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke(1) })
    const dewi = await opened({ who: { participantId: await add('Dewi Klau') } })
    expect(await current()).toMatchObject({
      signingId: dewi.signingId,
    })
    expect(await accept(signingId)).toEqual({ kind: 'closed' })
    expect((await opened(tablet)).strokes).toEqual([])
    expect(signatures()).toEqual([])
  })

  test('that bear the same name of a desk do not end what the other has open', async () => {
    const { signingId } = await opened()
    const dewi = { participantId: await add('Dewi Klau') }
    await opened({ who: dewi, device: 'Tablet' })
    expect(await client.signing.hold({ signingId })).toEqual({ kind: 'held' })
    expect(await current()).toMatchObject({ signingId })
  })

  test('a person who leaves is free for every device', async () => {
    const { signingId } = await opened()
    await client.signing.leave({ signingId })
    expect(await current()).toBeNull()
    expect((await open(tablet)).kind).toBe('opened')
  })
})

describe('a text that is edited meanwhile', () => {
  const edit = async () => {
    const { updatedAt, ...event } = await client.events.get({ eventId })
    const changed = { ...eventDraft(), ...event, electionYear: 2029 }
    await client.events.edit({ eventId, expected: updatedAt, event: changed })
  }

  test('is shown before it is signed, and nobody signs what he has not read', async () => {
    const before = await opened()
    const { signingId } = before
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke(1) })
    await edit()
    const outcome = await accept(signingId)
    expect(outcome).toMatchObject({ kind: 'text_changed', nextSequence: 2 })
    expect(JSON.stringify(outcome)).toContain('2029')
    expect(await client.signing.stroke({ signingId, sequence: 2, stroke: waveStroke(2) })).toEqual({
      kind: 'saved',
    })
    expect((await accept(signingId)).kind).toBe('accepted')
    expect(signatures()).toMatchObject([{ drawn: { strokes: [waveStroke(2)] } }])
    expect(signatures()[0]?.textHash).not.toBe(before.textHash)
  })

  test('is signed at once where the signer has the new words before him', async () => {
    const { signingId } = await opened()
    await edit()
    const { textHash = '' } = (await current()) ?? {}
    await client.signing.clear({ signingId, nextSequence: 5, textHash })
    await client.signing.stroke({ signingId, sequence: 5, stroke: waveStroke(5) })
    expect((await accept(signingId)).kind).toBe('accepted')
    expect(signatures()).toMatchObject([{ textHash }])
  })

  test('is not passed off by a device that has not shown it', async () => {
    const { signingId, textHash } = await opened()
    await edit()
    for (const shown of [textHash, undefined, 'f'.repeat(64)]) {
      await client.signing.clear({ signingId, nextSequence: 5, ...(shown && { textHash: shown }) })
    }
    await client.signing.stroke({ signingId, sequence: 5, stroke: waveStroke(5) })
    expect((await accept(signingId)).kind).toBe('text_changed')
  })

  test('leaves earlier signatures with theirs; who signed it may sign the new one, too', async () => {
    await sign()
    await edit()
    expect((await sign({}, 7)).outcome.kind).toBe('accepted')
    const both = signatures()
    expect(both).toHaveLength(2)
    expect(new Set(both.map(({ textHash }) => textHash)).size).toBe(2)
    expect(both.every(isSoundSignature)).toBe(true)
    expect(stored((db) => listPledgeTexts(db, eventId, 'ikrar_asn'))).toHaveLength(2)
    expect(stored((db) => firstBrokenLink(db, eventId))).toBeNull()
  })

  test('shows a screen that follows the new words at once, without the old lines', async () => {
    const { signingId, textHash } = await opened()
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke(1) })
    await edit()
    const shown = await current()
    expect(shown).toMatchObject({ signingId, strokes: [] })
    expect(shown?.textHash).not.toBe(textHash)
  })
})

describe('people who turn out to be one', () => {
  test('have signed once: the signature of the duplicate counts for the one who stays', async () => {
    const twin = await add('M. Bria')
    await sign({ who: { participantId: twin } })
    await client.participants.merge({ eventId, keepId: maria, otherIds: [twin] })
    expect(await open()).toMatchObject({ kind: 'already_signed' })
    expect(signatures()).toMatchObject([{ participantId: twin, personId: maria }])
    expect(await stateOf(maria)).toBe('drawn')
  })

  test('stand as signed even where the one who stays had only spoken', async () => {
    const twin = await add('M. Bria')
    const mark = { eventId, instrument: 'ikrar_asn', state: 'spoken', desk: 'Meja 1' } as const
    await sign({ who: { participantId: twin } })
    now += 1000
    await client.pledges.set({ ...mark, participantIds: [maria] })
    await client.participants.merge({ eventId, keepId: maria, otherIds: [twin] })
    expect(await stateOf(maria)).toBe('drawn')
    expect(stored((db) => firstBrokenLink(db, eventId))).toBeNull()
  })

  test('while both of them sign, sign once more on one device only', async () => {
    const twin = await add('M. Bria')
    await opened({ who: { participantId: maria } })
    await opened({ ...tablet, who: { participantId: twin } })
    await client.participants.merge({ eventId, keepId: maria, otherIds: [twin] })
    const third = { ...laptop, desk: 'Meja 3' }
    expect((await open(third)).kind).toBe('being_signed')
    const { signingId } = await opened({ ...third, takeOver: true })
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke() })
    expect((await accept(signingId)).kind).toBe('accepted')
    expect(await current()).toBeNull()
  })

  test('while one of them signs, the signature goes to the one who stays', async () => {
    const twin = await add('M. Bria')
    const { signingId } = await opened({ who: { participantId: twin } })
    await client.signing.stroke({ signingId, sequence: 1, stroke: waveStroke() })
    await client.participants.merge({ eventId, keepId: maria, otherIds: [twin] })
    expect(await accept(signingId)).toMatchObject({ kind: 'accepted', signer: { name: 'Maria Bria' } })
    expect(signatures()).toMatchObject([{ participantId: maria }])
  })
})

test('a signing of somebody else is only that: no call names a person and a line', async () => {
  const dewi = await opened({ ...tablet, who: { participantId: await add('Dewi Klau') } })
  await client.signing.stroke({ signingId: dewi.signingId, sequence: 1, stroke: waveStroke() })
  const hers = await accept(dewi.signingId)
  expect(hers).toMatchObject({ kind: 'accepted', signer: { name: 'Dewi Klau' } })
  expect((await open()).kind).toBe('opened')
  await expect(client.signing.hold({ signingId: nonce() })).rejects.toMatchObject({ code: 'not_found' })
})

test('an example event with signatures goes without a trace', async () => {
  const example = await client.events.createExample()
  eventId = example.id
  const [person] = (
    await client.participants.page({
      eventId,
      filter: { categories: ['pns'] },
      sort: 'name',
      descending: false,
      offset: 0,
      limit: 1,
    })
  ).rows
  const instrument = example.instruments[0]
  if (!person || !instrument) throw new Error('the example has people and a pledge')
  expect(
    (await sign({ who: { participantId: person.id }, purpose: { kind: 'pledge', instrument } })).outcome.kind,
  ).toBe('accepted')
  await client.events.removeExample({ eventId })
  await expect(client.events.get({ eventId })).rejects.toMatchObject({ code: 'not_found' })
})

test('whoever came in the place of an invitee signs under their own name, and the pledge says for whom', async () => {
  const head = { category: 'kepala_opd', position: 'Kepala Dinas', unit: 'Dinas Pendidikan' }
  const person = personNamed('Petrus Taolin', head)
  const { id } = await client.participants.add({ eventId, person })
  const substitute = { name: 'Dewi Klau', position: 'Sekretaris' }
  await client.substitutes.arrive({ eventId, nonce: nonce(), desk: 'Meja 1', participantId: id, substitute })
  const { outcome } = await sign({ who: { participantId: id } })
  expect(outcome).toMatchObject({
    ...{ kind: 'accepted', signer: { name: 'Dewi Klau', position: 'mewakili Kepala Dinas Pendidikan' } },
  })
  expect(await stateOf(id)).toBe('drawn')
})
