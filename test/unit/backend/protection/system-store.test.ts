import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import type { SystemKeyStore } from '../../../../electron/backend/keys/system-key-store.ts'
import { kindOf, secret } from '../../../support/locked-folder.ts'
import { eventDraft, openTestBackend, type TestBackend } from '../../../support/open-test-backend.ts'

const opened: TestBackend[] = []
afterEach(async () => {
  for (const backend of opened.splice(0)) await backend.remove()
})

async function open(options: Parameters<typeof openTestBackend>[0]): Promise<TestBackend> {
  const backend = await openTestBackend(options)
  opened.push(backend)
  return backend
}

/** Of one account on one computer. The real ones belong to Electron and the system: no machine of ours has one. */
function storeOf(account: string): SystemKeyStore {
  const head = `${account}:`
  return {
    wrap: async (key) => Buffer.from(head + key).toString('base64'),
    unwrap: async (wrapped) => {
      const text = Buffer.from(wrapped, 'base64').toString()
      return text.startsWith(head) ? text.slice(head.length) : undefined
    },
  }
}

const problemOf = async ({ client }: TestBackend) => (await client.app.state()).problem?.code ?? null

test('a new folder is locked from the start, without a question, and opens by itself on this account', async () => {
  const first = await open({ systemStore: storeOf('ani') })
  expect(await first.client.protection.state()).toEqual({
    folder: 'open',
    opensByItself: true,
    hasPassword: false,
    recoveryKeptAt: null,
    plainCopiesLeft: false,
  })
  await first.client.events.create({ event: eventDraft({ title: 'Rapat' }) })
  await first.close()
  expect(kindOf(first)).toBe('locked')
  const again = await open({ data: first.data, systemStore: storeOf('ani') })
  expect(await problemOf(again)).toBeNull()
  expect(await again.client.events.list({})).toHaveLength(1)
})

test('a folder from another account asks for the recovery code, and opens by itself from then on', async () => {
  const first = await open({ systemStore: storeOf('ani') })
  const { code } = await first.client.protection.newRecoveryCode()
  await first.client.protection.keepRecoveryCode({ code })
  await first.close()
  const second = await open({ data: first.data, systemStore: storeOf('budi') })
  expect(await problemOf(second)).toBe('data_locked')
  await second.client.protection.unlock({ secret: { recovery: code } })
  await second.close()
  expect(await problemOf(await open({ data: first.data, systemStore: storeOf('budi') }))).toBeNull()
})

test('a folder that was plain stays as it is until somebody locks it', async () => {
  const first = await open({})
  await first.close()
  const again = await open({ data: first.data, systemStore: storeOf('ani') })
  expect(await again.client.protection.state()).toMatchObject({ folder: 'plain', opensByItself: false })
  expect(await again.client.protection.lock(secret)).toMatchObject({ folder: 'open', opensByItself: true })
})

test('the records beside copies hold nothing that only this computer can use', async () => {
  const first = await open({ systemStore: storeOf('ani') })
  await first.client.protection.setPassword(secret)
  const { id } = JSON.parse(readFileSync(join(first.data, 'kunci.json'), 'utf8')) as { id: string }
  const record = readFileSync(join(first.data, 'salinan', `kunci-${id.slice(0, 8)}.json`), 'utf8')
  expect(JSON.parse(record)).toMatchObject({ id, system: null, password: { cost: 131072 } })
  await first.close()
  // Even so it opens the folder when the file of the folder is lost.
  rmSync(join(first.data, 'kunci.json'))
  expect(await problemOf(await open({ data: first.data, secret }))).toBeNull()
})
