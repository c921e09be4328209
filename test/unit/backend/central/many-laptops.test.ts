/**
 * Many laptops send at once while senders are killed with -9 and the server is stopped as by a pulled plug. Small here;
 * IKRAR_SOAK_LAPTOPS=100 IKRAR_SOAK_PEOPLE=2000 is the whole of it.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CentralAccess } from '../../../../electron/backend/central/connection.ts'
import { connectionOf } from '../../../../electron/backend/store/db.ts'
import {
  DAYS,
  idOf,
  insertInto,
  type MadeEvent,
  makeEventDatabase,
  openEventDatabase,
  send,
} from '../../../support/postgres/event-database.ts'
import { type Centre, openCentre } from '../../../support/postgres/open-centre.ts'
import type { PostgresServer } from '../../../support/postgres/postgres-server.ts'
import { Chance } from '../../../support/random.ts'

const LAPTOPS = Number(process.env['IKRAR_SOAK_LAPTOPS'] ?? 12)
const PEOPLE = Number(process.env['IKRAR_SOAK_PEOPLE'] ?? 400)
const SEED = Number(process.env['IKRAR_SOAK_SEED'] ?? Date.now() % 100_000)
const PROCESSES = 4
const MINUTES = 30

let centre: Centre
let postgres: PostgresServer
let access: CentralAccess
let folder: string
/** Every fourth laptop works at the event of the one before it. */
const laptops = Array.from(
  { length: LAPTOPS },
  (_, seed) => [seed, seed % 4 === 3 ? seed - 1 : seed] as const,
)

beforeAll(async () => {
  centre = await openCentre()
  ;({ postgres, access, folder } = centre)
  for (const [seed, eventSeed] of laptops) {
    const made = makeEventDatabase(folder, seed, PEOPLE, eventSeed)
    if (seed !== eventSeed) noteOwnArrivals(made, seed, eventSeed)
    made.close()
  }
}, MINUTES * 60_000)
afterAll(() => centre.remove())

/** What only this laptop knows. */
function noteOwnArrivals({ db, eventId }: MadeEvent, seed: number, eventSeed: number): void {
  for (let at = 0; at < 20; at++)
    insertInto(db, 'attendance', {
      ...{ id: idOf('own', seed, at), event_id: eventId, participant_id: idOf('person', eventSeed, at) },
      ...{ day: DAYS[0] ?? '', kind: 'arrive', round: 0, at, method: 'ticket', desk: 'x', origin: 'dua' },
    })
}

test(
  'many laptops that send at once lose and double nothing, whoever is killed meanwhile',
  { timeout: MINUTES * 60_000 },
  async () => {
    const chance = new Chance(SEED)
    const left = new Set(laptops.map(([seed]) => seed))
    let kills = 0
    for (let round = 0; left.size > 0; round++) {
      expect(round, `seed ${SEED}`).toBeLessThan(200)
      const senders = startSenders(left)
      // After some rounds they are let be, so that it ends.
      if (round < 6) {
        await pause(300 + chance.next() * 1_200)
        senders.filter(() => chance.happens(0.5)).forEach(({ child }) => child.kill('SIGKILL'))
        if (round === 0 || chance.happens(0.7)) {
          postgres.kill()
          kills += 1
          await pause(chance.next() * 500)
          await postgres.up()
        }
      }
      for (const { ended } of senders) for (const seed of await ended) left.delete(seed)
    }
    expect(kills, `seed ${SEED}`).toBeGreaterThan(0)
    for (const [seed, eventSeed] of laptops) {
      const made = openEventDatabase(folder, seed, eventSeed)
      expect([seed, await send(made, access)]).toMatchObject([seed, { outcome: 'same' }])
      made.close()
    }
    await expectEverythingOnce()
  },
)

type Sender = { child: ChildProcess; ended: Promise<number[]> }

/** The laptops that are left, shared out among some processes; each tells whose sending was answered. */
function startSenders(left: ReadonlySet<number>): Sender[] {
  const script = join(import.meta.dirname, '../../../support/postgres/send-until-killed.ts')
  return Array.from({ length: PROCESSES }, (_, turn) =>
    laptops.filter(([seed]) => left.has(seed) && seed % PROCESSES === turn),
  )
    .filter((own) => own.length > 0)
    .map((own) => {
      const child = spawn(process.execPath, [script, folder, JSON.stringify(own), JSON.stringify(access)], {
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      let printed = ''
      child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
      const ended = new Promise<number[]>((resolve) =>
        // The last line may be half written when the process dies.
        child.once('close', () => resolve(printed.split('\n').slice(0, -1).map(Number))),
      )
      return { child, ended }
    })
}

/** What stands at the centre is what all laptops of an event know together, neither more nor less. */
async function expectEverythingOnce(): Promise<void> {
  for (const table of ['participant', 'attendance', 'substitute', 'pledge']) {
    const known = new Set<string>()
    for (const [seed, eventSeed] of laptops) {
      const made = openEventDatabase(folder, seed, eventSeed)
      for (const id of connectionOf(made.db).prepare<[], string>(`select id from ${table}`).pluck().all())
        known.add(id)
      made.close()
    }
    const there = await postgres.rows<{ id: string }>(`select id from ikrar.${table}`)
    expect([table, there.length]).toEqual([table, known.size])
    expect(there.filter(({ id }) => !known.has(id))).toEqual([])
  }
}
