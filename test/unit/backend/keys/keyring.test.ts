import { rmSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Keyring, newHeldKey } from '../../../../electron/backend/keys/keyring.ts'
import { openRecord } from '../../../../electron/backend/keys/secret.ts'
import { readKeyFile } from '../../../../electron/backend/store/key-file.ts'
import { newDataFolder, RESOURCES } from '../../../support/open-test-backend.ts'

let data: string
beforeEach(() => {
  data = newDataFolder()
})
afterEach(() => rmSync(data, { recursive: true, force: true }))

const newKeyring = () =>
  new Keyring({ paths: { data, resources: RESOURCES }, clock: () => 1, systemStore: null })

test('a password and a recovery code that are set at the same time both open the folder', async () => {
  const keyring = newKeyring()
  const made = newHeldKey()
  await keyring.hold(made)
  const code = 'A'.repeat(20)
  const both = [keyring.setPassword('kata sandi'), keyring.setRecovery(code, 5)]
  keyring.change({ plainCopiesLeft: true })
  await Promise.all(both)
  const file = readKeyFile({ data }) ?? made.file
  expect(file).toMatchObject({ recoveryKeptAt: 5, plainCopiesLeft: true })
  expect(await openRecord(file, { password: 'kata sandi' })).toBe(made.key)
  expect(file.recovery).not.toBeNull()
})

test('a password that was meant for another key is not written', async () => {
  const keyring = newKeyring()
  await keyring.hold(newHeldKey())
  const setting = keyring.setPassword('kata sandi')
  await keyring.hold(newHeldKey())
  await expect(setting).rejects.toMatchObject({ code: 'database_busy' })
  expect(readKeyFile({ data })?.password).toBeNull()
})
