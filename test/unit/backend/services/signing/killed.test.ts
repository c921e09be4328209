import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { firstBrokenLink } from '../../../../../electron/backend/proofs/pledge-chain.ts'
import { isSoundSignature } from '../../../../../electron/backend/proofs/signature-hash.ts'
import { closeDatabase, openReadOnly } from '../../../../../electron/backend/store/db.ts'
import { listPledges } from '../../../../../electron/backend/store/pledges.ts'
import { listSignatures } from '../../../../../electron/backend/store/signatures.ts'
import { strokesOf } from '../../../../support/drawn-strokes.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  personNamed,
  RESOURCES,
} from '../../../../support/open-test-backend.ts'

const PEOPLE = 500
/** After so many the last one is let through to its end. */
const MOST_KILLS = 15
/** Signatures before a kill. */
const MOST_AT_ONCE = 75
const SCRIPT = join(import.meta.dirname, '../../../../support/sign-until-killed.ts')

test('500 people sign while the backend is killed again and again: no accepted signature is lost or doubled', async () => {
  const data = newDataFolder()
  try {
    const { eventId, ids } = await prepare(data)
    const accepted: string[] = []
    let kills = 0
    for (let done = false; !done; kills++) {
      const after = kills < MOST_KILLS ? someTime() : null
      const told = await signUntilKilled([data, RESOURCES, eventId], after)
      done = told.at(-1) === 'done'
      accepted.push(...told.filter((line) => line !== 'done'))
    }
    expect(kills).toBeGreaterThan(3)
    // Nobody is asked to sign twice.
    expect(new Set(accepted).size).toBe(accepted.length)
    check(data, eventId, ids, accepted)
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}, 300_000)

async function prepare(data: string): Promise<{ eventId: string; ids: string[] }> {
  const backend = await openTestBackend({ data })
  const { client } = backend
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  const people = Array.from({ length: PEOPLE }, (_, place) => personNamed(`Orang Ke${place} Contoh`))
  await Promise.all(people.map((person) => client.participants.add({ eventId, person })))
  const page = { eventId, filter: {}, sort: 'name', descending: false, offset: 0, limit: 500 } as const
  const ids = (await client.participants.page(page)).rows.map(({ id }) => id)
  await backend.close()
  return { eventId, ids }
}

type Time = { accepted: number; delayMs: number }

/** Counted in signatures, so that a fast machine is killed as often as a slow one; then at any point of the next. */
function someTime(): Time {
  return { accepted: 1 + Math.floor(Math.random() * MOST_AT_ONCE), delayMs: Math.random() * 10 }
}

/** Every line it printed. Null lets it come to its end. */
async function signUntilKilled(args: string[], after: Time | null): Promise<string[]> {
  const child = spawn(process.execPath, [SCRIPT, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const told: string[] = []
  let timer: NodeJS.Timeout | undefined
  for await (const line of createInterface({ input: child.stdout })) {
    told.push(line)
    if (after && told.length >= after.accepted)
      timer ??= setTimeout(() => child.kill('SIGKILL'), after.delayMs)
  }
  clearTimeout(timer)
  // Killed, or done; anything else is its own fault.
  expect(child.exitCode ?? 0).toBe(0)
  return told
}

function check(data: string, eventId: string, ids: string[], accepted: string[]): void {
  const db = openReadOnly({ file: join(data, 'kegiatan.db') })
  try {
    const signatures = listSignatures(db, { eventId, instrument: 'ikrar_asn', day: null })
    const byPerson = new Map(signatures.map((signature) => [signature.participantId, signature]))
    expect(signatures).toHaveLength(PEOPLE)
    expect(accepted.filter((id) => !byPerson.has(id))).toEqual([])
    for (const [place, id] of ids.entries()) {
      expect(byPerson.get(id)?.drawn.strokes).toEqual(strokesOf(place))
    }
    expect(signatures.every(isSoundSignature)).toBe(true)
    expect(firstBrokenLink(db, eventId)).toBeNull()
    const evidence = [...listPledges(db, eventId).values()].map((entry) => entry.evidence)
    expect(evidence.sort()).toEqual(signatures.map(({ id }) => id).sort())
  } finally {
    closeDatabase(db)
  }
}
