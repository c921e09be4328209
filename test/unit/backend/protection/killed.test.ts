/** Kills the process at calls it makes of the system while it locks a folder; strace counts them. */
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runUnderStrace } from '../../../support/disk/strace.ts'
import { kindOf, PASSWORD, secret } from '../../../support/locked-folder.ts'
import {
  eventDraft,
  newDataFolder,
  openTestBackend,
  personNamed,
  RESOURCES,
} from '../../../support/open-test-backend.ts'
import { Chance } from '../../../support/random.ts'

const SCRIPT = join(import.meta.dirname, '..', '..', '..', 'support', 'lock-a-folder.ts')
const CALLS = ['rename', 'unlink', 'fsync', 'pwrite64'] as const
const PEOPLE = 40
/** `IKRAR_KILLS=50` kills at so many places of every kind of call, `IKRAR_SEED=7` at others than usual. */
const KILLS = Number(process.env['IKRAR_KILLS'] ?? 2)
const SEED = Number(process.env['IKRAR_SEED'] ?? 1)

const before = newDataFolder()
const data = newDataFolder()
const log = join(newDataFolder(), 'log')

beforeAll(async () => {
  const { client, close } = await openTestBackend({ data: before })
  const { id: eventId } = await client.events.create({ event: eventDraft() })
  for (let index = 0; index < PEOPLE; index++)
    await client.participants.add({ eventId, person: personNamed(`Orang ${index}`) })
  await close()
})
afterAll(() => {
  for (const folder of [before, data, join(log, '..')]) rmSync(folder, { recursive: true, force: true })
})

/** Answers what was said until the end, whichever it was. */
async function lockUnder(call: string, options: string[] = []): Promise<string[]> {
  rmSync(data, { recursive: true, force: true })
  cpSync(before, data, { recursive: true })
  const traced = ['--seccomp-bpf', '-e', `trace=${call}`, ...options]
  const { stdout } = await runUnderStrace([SCRIPT, data, RESOURCES, PASSWORD], { log, options: traced })
  return stdout.split('\n')
}

const callsIn = (call: string) => readFileSync(log, 'latin1').split(`${call}(`).length - 1

test.each(CALLS)(
  'a locking killed at any %s leaves the folder plain or locked, with everybody in it',
  { timeout: 60_000 + KILLS * 20_000 },
  async (call) => {
    const chance = new Chance(SEED)
    await lockUnder(call)
    const count = callsIn(call)
    for (let round = 0; round < KILLS; round++) {
      // In equal stretches, so that early and late ones both come.
      const place = 1 + Math.floor(((round + chance.next()) * count) / KILLS)
      const said = await lockUnder(call, ['-e', `inject=${call}:signal=KILL:when=${place}`])
      const moment = `${call} ${place} of ${count}, seed ${SEED}`
      const backend = await openTestBackend({ data, secret })
      expect((await backend.client.app.state()).problem, moment).toBeNull()
      if (said.includes('locked')) expect(kindOf({ data }), moment).toBe('locked')
      const [event] = await backend.client.events.list({})
      const { total } = await backend.client.participants.facets({ eventId: event?.id ?? '' })
      expect(total, moment).toBeGreaterThanOrEqual(PEOPLE + (said.includes('added') ? 1 : 0))
      // What was left half done is taken up again.
      if (kindOf({ data }) === 'plain') await backend.client.protection.lock(secret)
      await backend.client.copies.make()
      const state = await backend.client.protection.state()
      expect(state, moment).toMatchObject({ folder: 'open', plainCopiesLeft: false })
      await backend.close()
      expect(existsSync(join(data, 'kegiatan-pulih.db')), moment).toBe(false)
    }
  },
)
