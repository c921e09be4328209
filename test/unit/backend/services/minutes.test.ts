import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'

let backend: TestBackend
let client: TestBackend['client']
let eventId: string

const step = (kind: 'materi' | 'doa' | 'sambutan', title: string, actor = '') => ({
  ...{ id: randomUUID(), day: '2026-11-20', kind, title, startTime: '', endTime: '', actor, follower: '' },
})

beforeAll(async () => {
  backend = await openTestBackend()
  client = backend.client
})
beforeEach(async () => {
  const agenda = [
    step('sambutan', 'Sambutan', 'Bupati'),
    step('doa', 'Doa'),
    step('materi', 'Netralitas', 'Ketua Bawaslu'),
  ]
  eventId = (await client.events.create({ event: eventDraft({ agenda }) })).id
})
afterAll(() => backend.remove())

const save = (expected: number | null, body: MinutesBody) => client.minutes.save({ eventId, expected, body })

test('minutes begin with a heading for every step at which somebody speaks, and nothing stored', async () => {
  const { body, updatedAt } = await client.minutes.get({ eventId })
  expect(updatedAt).toBeNull()
  expect(body.discussion.map(({ heading, speaker }) => [heading, speaker])).toEqual([
    ['Sambutan', 'Bupati'],
    ['Netralitas', 'Ketua Bawaslu'],
  ])
})

test('minutes come back as they were written', async () => {
  const { body } = await client.minutes.get({ eventId })
  const written: MinutesBody = {
    ...body,
    opening: 'Dibuka pukul 09.10.\nHadir: semua.',
    conclusions: ['Netral = wajib', '“Siap”'],
    questions: [
      { id: randomUUID(), asker: 'Camat', question: 'Bagaimana?', answer: 'Begini.', answerer: 'Bawaslu' },
    ],
    followUps: [{ id: randomUUID(), what: 'Surat edaran', who: 'BKPSDM', due: '1 Desember' }],
  }
  const saved = await save(null, written)
  expect(await client.minutes.get({ eventId })).toEqual({ body: written, updatedAt: saved.updatedAt })
})

test('two who write at once do not overwrite each other', async () => {
  const { body } = await client.minutes.get({ eventId })
  const outcomes = await Promise.allSettled(
    ['satu', 'dua', 'tiga'].map((closing) => save(null, { ...body, closing })),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  const { body: kept, updatedAt } = await client.minutes.get({ eventId })
  await expect(save(null, { ...body, closing: 'empat' })).rejects.toMatchObject({ code: 'changed_meanwhile' })
  const edited = await save(updatedAt, { ...kept, closing: 'lima' })
  await expect(save(updatedAt, kept)).rejects.toMatchObject({ code: 'changed_meanwhile' })
  expect(edited.updatedAt).toBeGreaterThan(updatedAt ?? 0)
  expect((await client.minutes.get({ eventId })).body.closing).toBe('lima')
})

test('minutes of an archived event are read but not written', async () => {
  const { body } = await client.minutes.get({ eventId })
  await client.events.archive({ eventId, archived: true })
  await expect(save(null, body)).rejects.toMatchObject({ code: 'event_archived' })
  expect((await client.minutes.get({ eventId })).updatedAt).toBeNull()
})
