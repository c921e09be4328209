import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { newId } from '../../../renderer/ui/new-id.ts'
import { importPeople } from '../../support/import-people.ts'
import { openLockedBackend } from '../../support/locked-folder.ts'
import {
  eventDraft,
  openTestBackend,
  personNamed,
  type TestBackend,
} from '../../support/open-test-backend.ts'

const MEGABYTE = 1024 * 1024

let backend: TestBackend | undefined
afterEach(() => backend?.remove())

const bytesOf = ({ data }: TestBackend, name: string) => statSync(join(data, name)).size

async function newEvent({ client }: TestBackend): Promise<string> {
  return (await client.events.create({ event: eventDraft() })).id
}

describe.each([
  ['plain', openTestBackend],
  ['locked', openLockedBackend],
])('a %s database', (_kind, open) => {
  test('takes over what was committed while the door stays open, and closes without a WAL', async () => {
    backend = await open()
    const { client, data, close } = backend
    const eventId = await newEvent(backend)
    const { id: participantId } = await client.participants.add({ eventId, person: personNamed('Maria') })
    const desk = 'Meja 1'
    for (let turn = 0; turn < 800; turn++) {
      const entryId = newId()
      await client.attendance.checkIn({ eventId, participantId, nonce: entryId, desk })
      await client.attendance.undo({ eventId, entryId, nonce: newId(), desk, reason: 'Salah orang' })
    }
    // 1,600 commits of four pages and more: by itself SQLite would let 32 megabytes wait.
    expect(bytesOf(backend, 'kegiatan.db-wal')).toBeLessThan(20 * MEGABYTE)
    await close()
    expect(existsSync(join(data, 'kegiatan.db-wal'))).toBe(false)
  })
})

test('a long import is taken over soon after it', async () => {
  const one = (backend = await openTestBackend())
  const eventId = await newEvent(one)
  const stored = () => bytesOf(one, 'kegiatan.db')
  const before = stored()
  await importPeople(one, eventId, 15_000)
  await expect.poll(stored, { timeout: 10_000 }).toBeGreaterThan(before + MEGABYTE)
})
