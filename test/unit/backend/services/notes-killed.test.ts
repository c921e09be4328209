import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { closeDatabase, openReadOnly } from '../../../../electron/backend/store/db.ts'
import { findMinutes } from '../../../../electron/backend/store/minutes.ts'
import { eventDraft, newDataFolder, openTestBackend, RESOURCES } from '../../../support/open-test-backend.ts'

const KILLS = 4
/** A pause of the keeper, and what a slow machine takes to write on its disk. */
const LOST_AT_MOST_MS = 1_000
const SLOW_DISK_MS = 1_500
const SCRIPT = join(import.meta.dirname, '../../../support/note-until-killed.ts')

test('a notulis who is cut off again and again loses at most the last second of his typing', async () => {
  const data = newDataFolder()
  try {
    const backend = await openTestBackend({ data })
    const { id: eventId } = await backend.client.events.create({ event: eventDraft() })
    await backend.close()
    for (let kill = 0; kill < KILLS; kill++) {
      const typed = await typeUntilKilled([data, RESOURCES, eventId], 1_500 + Math.random() * 1_500)
      const diedAt = typed.at(-1)?.at ?? 0
      const kept = lettersIn(data, eventId)
      const must = typed.findLast(({ at }) => at < diedAt - LOST_AT_MOST_MS - SLOW_DISK_MS)?.letters ?? 0
      expect(kept).toBeGreaterThanOrEqual(must)
      expect(kept).toBeGreaterThan(0)
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}, 120_000)

type Typed = { letters: number; at: number }

async function typeUntilKilled(args: string[], afterMs: number): Promise<Typed[]> {
  const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const typed: Typed[] = []
  let timer: NodeJS.Timeout | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    const [letters = 0, at = 0] = line.split(' ').map(Number)
    typed.push({ letters, at })
    timer ??= setTimeout(() => child.kill('SIGKILL'), afterMs)
  }
  return typed
}

function lettersIn(data: string, eventId: string): number {
  const db = openReadOnly({ file: join(data, 'kegiatan.db') })
  try {
    return findMinutes(db, eventId)?.body.opening.length ?? 0
  } finally {
    closeDatabase(db)
  }
}
