import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { documentContent } from '#shared/contract/document-content/index.ts'
import {
  eventDraft,
  nonce,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../../support/open-test-backend.ts'
import { makePng } from '../../../support/picture-maker.ts'
import { writeNotes } from '../../../support/write-notes.ts'

let backend: TestBackend
let client: TestBackend['client']

beforeEach(async () => {
  backend = await openTestBackend()
  client = backend.client
})
afterEach(() => backend.remove())

/** How many rows every table has; the highest event number stays for ever, since no number is used again. */
function rowCounts(): Record<string, number> {
  const database = new Database(join(backend.data, 'kegiatan.db'), { readonly: true })
  const tables = database.prepare("select name from sqlite_master where type = 'table'").pluck().all()
  const counts = tables.map((table) => [
    table,
    database
      .prepare(`select count(*) from ${String(table)}`)
      .pluck()
      .get(),
  ])
  database.close()
  return { ...Object.fromEntries(counts), setting: 0 }
}

/** Everything a curious clerk does with the example. */
async function tryEverything(eventId: string): Promise<void> {
  const { rows } = await client.participants.page({ eventId, filter: {}, sort: 'name', offset: 0, limit: 20 })
  const [first, second, third, fourth] = rows
  if (!first || !second || !third || !fourth) throw new Error('the example has too few people')
  const desk = 'Meja 1'
  const entryId = nonce()
  await client.attendance.scan({ eventId, code: first.shortCode, nonce: entryId, desk })
  await client.attendance.undo({ eventId, entryId, nonce: nonce(), desk, reason: 'Coba' })
  await client.attendance.scan({ eventId, code: first.shortCode, nonce: nonce(), desk })
  await client.attendance.scan({ eventId, code: 'bukan kode', nonce: nonce(), desk })
  await client.attendance.walkIn({ eventId, nonce: nonce(), desk, person: { name: 'Tamu' } })
  await client.participants.merge({ eventId, keepId: first.id, otherIds: [second.id] })
  await client.participants.remove({ eventId, ids: [third.id] })
  await client.participants.reissueTicket({ eventId, id: fourth.id, reason: 'hilang' })
  await client.pledges.set({
    eventId,
    instrument: 'ikrar_asn',
    participantIds: [first.id],
    state: 'signed',
    desk,
  })
  await writeNotes(client, eventId, [{ kind: 'opening', text: 'Dibuka.' }])
  const stepId = (await client.events.get({ eventId })).agenda[0]?.id ?? ''
  await client.notes.advance({ eventId, nonce: nonce(), stepId, desk })
  const options = {
    kind: 'attendance_list',
    paper: 'F4',
    audience: 'participants',
    grouping: 'none',
    privacyNote: false,
    blankRows: 0,
    order: 'name',
    showArrival: false,
    onlyPresent: false,
  } as const
  const { content } = await client.documents.content({ eventId, kind: 'attendance_statement' })
  const numbered = documentContent.parse({ ...content, body: { pattern: '{urut}' } })
  await client.documents.saveContent({ eventId, expected: null, content: numbered })
  await client.documents.issueNumbers({
    eventId,
    options: { kind: 'attendance_statement', paper: 'F4', order: 'name' },
  })
  await client.documents.record({ eventId, options, pages: 1, contentHash: 'x', way: 'print' })
  await client.exports.attendance({ eventId, format: 'csv' })
  const file = new File(
    ['Nama;NIP;OPD\nMaria Bria;198503132010012006;Dinas A\nYohanes Tefa;198201012006041003;Dinas A\n'],
    'a.csv',
  )
  const plan = await client.roster.read({ eventId, task: 'uji', source: { file } })
  await client.roster.apply({ eventId, importId: plan.importId, task: 'uji', removeGone: false })
}

test('the example is there to try everything, and leaves no trace when it is removed', async () => {
  const real = await client.events.create({ event: eventDraft() })
  await client.participants.add({ eventId: real.id, person: personNamed('Orang Sungguhan') })
  const before = rowCounts()
  const example = await client.events.createExample()
  expect(example).toMatchObject({ isExample: true })
  expect((await client.participants.facets({ eventId: example.id })).total).toBeGreaterThan(20)
  await client.offices.setLogo({
    id: example.officeId ?? '',
    side: 'left',
    picture: new File([new Uint8Array(makePng())], 'l'),
  })
  await tryEverything(example.id)
  await client.events.removeExample({ eventId: example.id })
  // What a header means is remembered for the next roster; it names nobody.
  expect(rowCounts()).toEqual({ ...before, remembered_mapping: 1 })
  expect((await client.events.list({})).map(({ id }) => id)).toEqual([real.id])
  expect(await client.offices.list()).toEqual([])
})

test('two examples are two, and one leaves alone', async () => {
  const [one, other] = [await client.events.createExample(), await client.events.createExample()]
  await client.events.removeExample({ eventId: one.id })
  expect((await client.events.list({})).map(({ id }) => id)).toEqual([other.id])
  expect((await client.offices.list()).map(({ id }) => id)).toEqual([other.officeId])
  await expect(client.events.removeExample({ eventId: one.id })).rejects.toMatchObject({ code: 'not_found' })
})

test('an event that is no example is not removed by that way', async () => {
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  await expect(client.events.removeExample({ eventId })).rejects.toMatchObject({ code: 'not_found' })
  expect(await client.events.list({})).toHaveLength(1)
})

test('a real event made from the example keeps its office, and is no example', async () => {
  const example = await client.events.createExample()
  const real = await client.events.duplicate({ eventId: example.id, firstDay: '2027-01-04' })
  expect(real).toMatchObject({ isExample: false, officeId: example.officeId })
  await client.events.removeExample({ eventId: example.id })
  expect(await client.events.get({ eventId: real.id })).toEqual(real)
  expect((await client.offices.list()).map(({ id }) => id)).toEqual([example.officeId])
  await expect(client.events.removeExample({ eventId: real.id })).rejects.toMatchObject({ code: 'not_found' })
})
