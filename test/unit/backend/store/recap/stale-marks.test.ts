import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { WritableDb } from '../../../../../electron/backend/store/db.ts'
import {
  deleteStale,
  findStaleMark,
  StaleMarks,
} from '../../../../../electron/backend/store/recap/stale-marks.ts'
import { Writer } from '../../../../../electron/backend/store/write.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../../support/open-test-backend.ts'

let backend: TestBackend
let connection: Database.Database
let db: WritableDb
let marks: StaleMarks
let writer: Writer
let eventId: string

beforeEach(async () => {
  backend = await openTestBackend()
  eventId = (await backend.client.events.create({ event: eventDraft() })).id
  await backend.close()
  connection = new Database(join(backend.data, 'kegiatan.db'))
  // The brands of the store exist only in types.
  db = connection as unknown as WritableDb
  connection.exec('delete from recap_stale')
  marks = new StaleMarks()
  writer = new Writer(db, () => {}, { marks })
})
afterEach(async () => {
  connection.close()
  await backend.remove()
})

const scan = () => writer.write((_db, tell) => tell('attendance', eventId))
const mark = () => findStaleMark(db, eventId)

test('the first change marks an event, and those that follow write nothing more', async () => {
  await scan()
  const first = mark()
  const changes = () => connection.prepare('select total_changes()').pluck().get()
  const before = changes()
  await scan()
  await scan()
  expect([mark(), changes()]).toEqual([first, before])
  expect(first).toBeDefined()
})

test('a change that comes while an event is summed up leaves it marked', async () => {
  await scan()
  const summed = mark() ?? ''
  marks.forget(eventId)
  await scan()
  deleteStale(db, eventId, summed)
  expect(mark()).toBeDefined()
  expect(mark()).not.toBe(summed)
})

test('an event that nobody changed meanwhile is marked no more, and marked by the next change', async () => {
  await scan()
  marks.forget(eventId)
  deleteStale(db, eventId, mark() ?? '')
  expect(mark()).toBeUndefined()
  await scan()
  expect(mark()).toBeDefined()
})

test('what was taken back marks nothing and is not remembered as marked', async () => {
  const failing = writer.write((_db, tell) => {
    tell('attendance', eventId)
    throw new Error('taken back')
  })
  await expect(failing).rejects.toThrow('taken back')
  expect(mark()).toBeUndefined()
  await scan()
  expect(mark()).toBeDefined()
})

test('a commit that fails is not remembered as marked', async () => {
  const failing = writer.writeInSteps(function* (_db, tell) {
    tell('participants', eventId)
    yield
    throw new Error('cut off')
  })
  await expect(failing).rejects.toThrow('cut off')
  await writer.writeInSteps(function* (_db, tell) {
    tell('participants', eventId)
    yield
  })
  expect(mark()).toBeDefined()
})

test('what says nothing about people and pledges marks nothing', async () => {
  await writer.write((_db, tell) => tell('documents', eventId))
  await writer.write((_db, tell) => tell('texts'))
  expect(mark()).toBeUndefined()
})
