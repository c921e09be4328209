import { spawn } from 'node:child_process'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newDataFolder, nonce, openTestBackend, RESOURCES } from '../../../support/open-test-backend.ts'

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'support', 'work-until-killed.ts')
const PEOPLE = 4000

let data: string

beforeAll(() => {
  data = newDataFolder()
})
afterAll(() => rmSync(data, { recursive: true, force: true }))

/** Kills the process so many milliseconds after it printed such a line; answers all whole lines. */
async function killed(
  what: 'import' | 'copy',
  after: (line: string) => boolean,
  delayMs: number,
): Promise<string[]> {
  const child = spawn(process.execPath, [SCRIPT, what, data, RESOURCES, String(PEOPLE)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  let killing: NodeJS.Timeout | undefined
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    if (lines().some(after)) killing ??= setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  const lines = () => printed.split('\n').slice(0, -1)
  await new Promise((resolve) => child.once('exit', resolve))
  clearTimeout(killing)
  return lines()
}

/** How many people each event has, and that the file is sound. */
function peoplePerEvent(file: string): number[] {
  const database = new Database(file)
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(database.pragma('foreign_key_check')).toEqual([])
    const counts = 'select (select count(*) from participant where event_id = event.id) from event'
    // Counts are numbers.
    return database.prepare(counts).pluck().all() as number[]
  } finally {
    database.close()
  }
}

describe('an import during which the process is killed', () => {
  test.each([500, 2500, PEOPLE])('is stored whole or not at all: killed at person %i', async (person) => {
    const lines = await killed('import', (line) => line === `progress ${person}`, person === PEOPLE ? 2 : 0)
    expect(lines).toContain(`progress ${person}`)
    const backend = await openTestBackend({ data })
    expect((await backend.client.app.state()).problem).toBeNull()
    await backend.close()
    for (const count of peoplePerEvent(join(data, 'kegiatan.db'))) expect([0, PEOPLE]).toContain(count)
  })

  test('leaves a door that works', async () => {
    const backend = await openTestBackend({ data })
    const [event] = await backend.client.events.list({})
    const eventId = event?.id ?? ''
    const walkIn = backend.client.attendance.walkIn({
      eventId,
      nonce: nonce(),
      desk: 'M',
      person: { name: 'Tamu' },
    })
    expect(await walkIn).toMatchObject({ kind: 'welcome' })
    await backend.close()
  })
})

test('a copy during which the process is killed is never listed, and those that are listed are whole', async () => {
  await killed('import', (line) => line === 'applied', 0)
  const expected = peoplePerEvent(join(data, 'kegiatan.db'))
  expect(expected).toContain(PEOPLE)
  for (const delayMs of [1, 7, 15, 28]) {
    const lines = await killed('copy', (line) => line === 'begin', delayMs)
    const made = lines.filter((line) => line.startsWith('made ')).map((line) => line.slice(5))
    const backend = await openTestBackend({ data })
    const { copies } = await backend.client.copies.state()
    await backend.close()
    const listed = copies.filter(({ why }) => why === 'manual').map(({ name }) => name)
    expect(made.filter((name) => !listed.includes(name))).toEqual([])
    for (const name of listed) {
      const file = join(data, 'salinan', name)
      expect(existsSync(`${file}-wal`)).toBe(false)
      expect(peoplePerEvent(file)).toEqual(expected)
    }
  }
  // What was being written lies beside them under a name that is no copy's.
  const others = readdirSync(join(data, 'salinan')).filter((name) => !name.endsWith('.db'))
  expect(others.every((name) => name.includes('.belum-selesai'))).toBe(true)
})
