/** The laptop's backend dies while eight desks scan as fast as they can, and comes back. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterEach, expect, it } from 'vitest'
import { closeDatabase, openReadOnly } from '../../../../electron/backend/store/db.ts'
import { listTicketCodes } from '../../../../electron/backend/store/tickets.ts'
import { KilledLaptop } from '../../../support/killed-desks.ts'
import { newDataFolder, nonce } from '../../../support/open-test-backend.ts'
import { Chance } from '../../../support/random.ts'
import { addressOf, type Desks, ScanningDesk, type Verdict } from '../../../support/scanning-desk.ts'
import { DeskLine } from '../../../support/desk-line.ts'

/** `IKRAR_KILLS=50` kills so many times, `IKRAR_SEED=7` at other moments. */
const KILLS = Number(process.env['IKRAR_KILLS'] ?? 3)
const SEED = Number(process.env['IKRAR_SEED'] ?? 1)
const PEOPLE = 4000
/** A rush long enough that some are let in, short enough that not all are. */
const [SHORTEST_MS, LONGEST_MS] = [80, 400]

const data = newDataFolder()
const laptop = new KilledLaptop(data, PEOPLE)
afterEach(async () => {
  await laptop.kill()
  rmSync(data, { recursive: true, force: true })
})

type Scan = { nonce: string; code: string; verdict: Verdict }

function codes(eventId: string): string[] {
  const db = openReadOnly({ file: join(data, 'kegiatan.db') })
  const all = [...listTicketCodes(db, eventId).values()]
  closeDatabase(db)
  return all
}

/** Every desk scans until it is told to stop; each repeats a scan until it is answered. */
function rush(desks: Desks, waiting: string[]): { stop: () => Promise<Scan[]>; answered: () => number } {
  const answered: Scan[] = []
  let isOver = false
  const all = desks.cookies.map(async (_cookie, place) => {
    const desk = new ScanningDesk(desks, place)
    for (let code = waiting.pop(); code && !isOver; code = waiting.pop()) {
      const id = nonce()
      answered.push({ nonce: id, code, verdict: await desk.scanUntilAnswered(code, id) })
    }
    desk.close()
  })
  const stop = async () => {
    isOver = true
    await Promise.all(all)
    return answered
  }
  return { stop, answered: () => answered.length }
}

it(
  'no check-in that a desk was told of is lost, and desks go on by themselves at the same door',
  { timeout: 60_000 + KILLS * 20_000 },
  async () => {
    const { fingerprint, ...desks } = await laptop.start()
    const chance = new Chance(SEED)
    const { stop, answered } = rush(desks, codes(desks.eventId))
    for (let kill = 0; kill < KILLS; kill++) {
      await pause(chance.between(SHORTEST_MS, LONGEST_MS))
      await laptop.kill()
      await laptop.start()
      const before = answered()
      await expect.poll(answered, { timeout: 10_000 }).toBeGreaterThan(before)
    }
    const scans = await stop()
    const line = await DeskLine.open(desks.door, addressOf(0))
    expect(line.fingerprint).toBe(fingerprint)
    line.close()
    await laptop.kill()
    for (const { verdict, nonce: id } of scans)
      expect(verdict, `seed ${SEED}`).toMatchObject({ kind: 'welcome', entryId: id })

    const database = new Database(join(data, 'kegiatan.db'))
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    const stored = database.prepare('select id from attendance').pluck().all()
    const people = database.prepare('select count(distinct participant_id) from attendance').pluck().get()
    database.close()
    expect(scans.filter((scan) => !stored.includes(scan.nonce))).toEqual([])
    expect(people).toBe(stored.length)
  },
)
