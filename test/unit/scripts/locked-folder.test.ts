import { rmSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openLockedBackend, PASSWORD } from '../../support/locked-folder.ts'
import { eventDraft, newDataFolder } from '../../support/open-test-backend.ts'
import { runScript } from '../../support/run-script.ts'

const data = newDataFolder()
let recovery: string

beforeAll(async () => {
  const { client, close } = await openLockedBackend({ data })
  await client.events.create({ event: eventDraft({ title: 'Rapat' }) })
  const { code } = await client.protection.newRecoveryCode()
  await client.protection.keepRecoveryCode({ code })
  recovery = code
  await close()
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(data, { recursive: true, force: true })
})

/** The command inherits the environment of this process. */
async function listWith(environment: Record<string, string>) {
  for (const name of ['IKRAR_PASSWORD', 'IKRAR_RECOVERY']) vi.stubEnv(name, environment[name])
  return runScript('rpc', 'events.list', '{}', '--data', data)
}

describe('a locked folder on the command line', () => {
  test('opens with the password or the recovery code from the environment', async () => {
    for (const environment of [{ IKRAR_PASSWORD: PASSWORD }, { IKRAR_RECOVERY: recovery }]) {
      const run = await listWith(environment)
      expect([run.code, run.error]).toEqual([0, ''])
      expect(JSON.parse(run.out)).toMatchObject([{ title: 'Rapat' }])
    }
  })

  test.each([{}, { IKRAR_PASSWORD: 'salah sekali' }, { IKRAR_RECOVERY: 'ABCD' }])(
    'stays closed with %o, and says what is needed',
    async (environment) => {
      const run = await listWith(environment)
      expect(run.code).toBe(2)
      expect(run.out).toBe('')
      expect(run.error).toContain('[data_locked]')
      expect(run.error).toContain('IKRAR_PASSWORD')
      expect(run.error).not.toContain('salah sekali')
    },
  )
})
