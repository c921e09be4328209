import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { eventDraft, newDataFolder, openTestBackend, RESOURCES } from '../../../support/open-test-backend.ts'

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'support', 'take-until-killed.ts')
const WORDS = 'padi gula kota embun jati laut'
const PEOPLE = 3000
const usb = newDataFolder()
const data = newDataFolder()

beforeAll(async () => {
  const from = await openTestBackend()
  const { client } = from
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  const rows = Array.from({ length: PEOPLE }, (_, index) => `Orang ke ${index} Contoh;Dinas ${index % 30}`)
  const source = { text: ['Nama;OPD', ...rows].join('\n') }
  const { importId } = await client.roster.read({ eventId, task: '', source })
  await client.roster.apply({ eventId, importId, task: '', removeGone: false })
  await client.transfers.write({ eventId, folder: usb, words: WORDS })
  await from.remove()
})
afterAll(() => [usb, data].forEach((folder) => rmSync(folder, { recursive: true, force: true })))

/** Kills the process as soon as it has printed such a line. */
async function killed(at: (line: string) => boolean, delayMs: number): Promise<void> {
  const child = spawn(process.execPath, [SCRIPT, data, RESOURCES, usb, WORDS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
    if (printed.split('\n').slice(0, -1).some(at)) setTimeout(() => child.kill('SIGKILL'), delayMs)
  })
  await new Promise((resolve) => child.once('exit', resolve))
}

function peopleStored(): number {
  const db = new Database(join(data, 'kegiatan.db'))
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.prepare('select count(*) from taking_package').pluck().get()).toBe(0)
    return Number(db.prepare('select count(*) from participant').pluck().get())
  } finally {
    db.close()
  }
}

test('a package that was being taken when the process was killed is there whole or not at all, and can be taken again', async () => {
  const progressed = (least: number) => (line: string) => Number(line.split(' ')[1]) >= least
  for (const [least, delayMs] of [
    [500, 0],
    [4000, 0],
    [5500, 5],
  ] as const) {
    await killed(progressed(least), delayMs)
    expect([0, PEOPLE]).toContain(peopleStored())
  }
  await killed((line) => line === 'taken', 0)
  expect(peopleStored()).toBe(PEOPLE)
  const again = await openTestBackend({ data })
  expect((await again.client.app.state()).problem).toBeNull()
  await again.close()
})
