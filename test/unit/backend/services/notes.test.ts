import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Note, NoteContent } from '#shared/contract/notes.ts'
import { eventDraft, nonce, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'
import { contentOf, writeNotes } from '../../../support/write-notes.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string
let steps: string[]
let now = Date.UTC(2026, 10, 20, 1)

const desk = 'Notula'
const step = (kind: 'materi' | 'doa' | 'sambutan', title: string, actor = '') => ({
  ...{ id: randomUUID(), day: '2026-11-20', kind, title, startTime: '', endTime: '', actor, follower: '' },
})

beforeAll(async () => {
  backend = await openTestBackend({ clock: () => now })
  client = backend.client
})
beforeEach(async () => {
  const agenda = [
    step('sambutan', 'Sambutan', 'Bupati'),
    step('doa', 'Doa'),
    step('materi', 'Netralitas', 'Ketua Bawaslu'),
  ]
  steps = agenda.map(({ id }) => id)
  eventId = (await client.events.create({ event: eventDraft({ agenda }) })).id
})
afterAll(() => backend.remove())

const listed = async (): Promise<Note[]> => (await client.notes.list({ eventId })).notes
const opening = (text: string) => ({
  ...{ id: 'opening', position: 0, content: { kind: 'opening', text } as const, removed: false },
})
const save = (note: Omit<Note, 'updatedAt'>, expected: number | null) =>
  client.notes.save({ eventId, note, expected })

describe('the notes of an event', () => {
  test('begin with an empty one for every step at which somebody speaks, and nothing stored', async () => {
    const offered = await listed()
    expect(offered.every(({ updatedAt }) => updatedAt === null)).toBe(true)
    expect(offered.map(({ id }) => id)).toEqual(['opening', steps[0], steps[2], 'closing'])
    expect(offered[2]?.content).toEqual({
      ...{
        kind: 'discussion',
        stepId: steps[2],
        heading: 'Netralitas',
        speaker: 'Ketua Bawaslu',
        content: '',
      },
    })
    expect((await client.notes.list({ eventId })).notes).toEqual(offered)
  })

  test('come back as they were written, with what stands at the end of a line', async () => {
    const contents: NoteContent[] = [
      { kind: 'opening', text: 'Dibuka pukul 09.10. \n\n- **Semua** hadir ' },
      contentOf({ kind: 'question', asker: 'Camat', askerId: randomUUID(), question: 'Bagaimana?' }),
      contentOf({ kind: 'decision', text: '“Siap” & netral' }),
      contentOf({ kind: 'follow_up', what: 'Surat edaran', who: 'BKPSDM', dueDate: '2026-12-01' }),
    ]
    const ids = await writeNotes(client, eventId, contents)
    const notes = new Map((await listed()).map((note) => [note.id, note.content]))
    expect(ids.map((id) => notes.get(id))).toEqual(contents)
  })

  test('of different items are written by two at once; the same one is shown to the second as it stands', async () => {
    const first = await save(opening('Dibuka Sekda.'), null)
    const other = { ...opening(''), id: 'closing', content: { kind: 'closing', text: 'Ditutup.' } as const }
    expect((await save(other, null)).kind).toBe('saved')
    const second = await save(opening('Dibuka Bupati.'), null)
    expect(second).toEqual({ kind: 'changed', note: first.note })
    expect((await save(opening('Dibuka Sekda pukul 09.'), first.note.updatedAt)).kind).toBe('saved')
    expect((await listed()).find(({ id }) => id === 'opening')?.content).toEqual({
      ...{ kind: 'opening', text: 'Dibuka Sekda pukul 09.' },
    })
  })

  test('saved again after the answer was lost are the same notes', async () => {
    const first = await save(opening('Dibuka.'), null)
    expect(await save(opening('Dibuka.'), null)).toEqual(first)
  })

  test('have versions that only grow, on a clock that stands still, too', async () => {
    let { note } = await save(opening('0'), null)
    for (const text of ['1', '2', '3']) {
      const answer = await save(opening(text), note.updatedAt)
      expect(answer.note.updatedAt).toBeGreaterThan(note.updatedAt ?? 0)
      note = answer.note
    }
  })

  test('that were removed are not offered again, and come back as they were', async () => {
    const [id = ''] = steps
    const offered = (await listed()).find((note) => note.id === id)
    if (!offered) throw new Error('nothing is offered')
    const { updatedAt: _version, ...note } = offered
    const { note: removed } = await save({ ...note, removed: true }, null)
    expect((await listed()).filter((one) => one.id === id)).toEqual([removed])
    await save(note, removed.updatedAt)
    expect((await listed()).find((one) => one.id === id)?.content).toEqual(note.content)
  })

  test('of an archived event are read but not written', async () => {
    await client.events.archive({ eventId, archived: true })
    await expect(save(opening('Dibuka.'), null)).rejects.toMatchObject({ code: 'event_archived' })
    expect((await listed()).every(({ updatedAt }) => updatedAt === null)).toBe(true)
  })

  test('never change their kind', async () => {
    const decision = contentOf({ kind: 'decision', text: 'Netral' })
    const id = randomUUID()
    const { note } = await save({ id, position: 1, content: decision, removed: false }, null)
    const turned = { id, position: 1, content: contentOf({ kind: 'follow_up' }), removed: false }
    await expect(save(turned, note.updatedAt)).rejects.toMatchObject({ code: 'option_not_possible' })
    await expect(save({ ...turned, id: 'opening' }, null)).rejects.toMatchObject({
      code: 'option_not_possible',
    })
  })
})

describe('the times of the agenda', () => {
  const advance = (index: number, key = nonce()) =>
    client.notes.advance({ eventId, nonce: key, stepId: steps[index] ?? '', desk })
  const at = (minutes: number) => (now = Date.UTC(2026, 10, 20, 2, minutes))

  test('follow one key: a step begins, the one before it ends at the same moment', async () => {
    at(0)
    await advance(0)
    const second = at(20)
    expect((await advance(1)).steps).toEqual([
      { stepId: steps[0], startedAt: Date.UTC(2026, 10, 20, 2, 0), finishedAt: second },
      { stepId: steps[1], startedAt: second, finishedAt: null },
    ])
    const end = at(25)
    expect((await advance(1)).steps[1]).toEqual({ stepId: steps[1], startedAt: second, finishedAt: end })
  })

  test('asked for twice with one nonce are noted once', async () => {
    const key = nonce()
    const first = await advance(0, key)
    expect(await advance(0, key)).toEqual(first)
  })

  test('are corrected and taken back by further entries', async () => {
    at(0)
    await advance(0)
    const correct = (mark: 'start' | 'finish', value: number | null) =>
      client.notes.correct({ eventId, nonce: nonce(), stepId: steps[0] ?? '', mark, at: value, desk })
    const earlier = Date.UTC(2026, 10, 20, 1, 55)
    expect((await correct('start', earlier)).steps).toEqual([
      { stepId: steps[0], startedAt: earlier, finishedAt: null },
    ])
    expect((await correct('start', null)).steps).toEqual([])
    expect((await advance(0)).steps).toHaveLength(1)
  })

  test('of a step that is not in the agenda are refused', async () => {
    const asked = { eventId, nonce: nonce(), stepId: randomUUID(), desk }
    await expect(client.notes.advance(asked)).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('open follow-ups of former events', () => {
  const letterhead = { lines: [], rule: 'double' } as const
  const office = {
    ...{ name: 'Badan Contoh', letterhead: { ...letterhead, lines: [] }, city: 'Contoh' },
    ...{ paper: 'F4' as const, style: 'pemda' as const, houseStyle: null },
  }

  test('are offered until they are done or carried on', async () => {
    const { id: officeId } = await client.offices.create({ office })
    const on = (day: string) =>
      client.events.create({
        event: eventDraft({ officeId, days: [{ day, startTime: '09:00', endTime: null }] }),
      })
    const [before, here] = [await on('2026-09-01'), await on('2026-11-20')]
    const [first = '', done = ''] = await writeNotes(client, before.id, [
      { kind: 'follow_up', what: 'Surat edaran', who: 'BKPSDM', dueDate: '2026-10-01' },
      { kind: 'follow_up', what: 'Laporan', who: 'Panitia', doneAt: now },
    ])
    expect(done).not.toBe('')
    const open = () => client.notes.openFollowUps({ eventId: here.id })
    expect(await open()).toEqual([
      {
        ...{ eventId: before.id, noteId: first, eventTitle: before.title, eventDay: '2026-09-01' },
        ...{ what: 'Surat edaran', who: 'BKPSDM', due: '', dueDate: '2026-10-01' },
      },
    ])
    await writeNotes(client, here.id, [
      { kind: 'follow_up', what: 'Surat edaran', carriedFrom: { eventId: before.id, noteId: first } },
    ])
    expect(await open()).toEqual([])
    expect(await client.notes.openFollowUps({ eventId: before.id })).toEqual([])
  })
})
