import type { SafeStorage } from 'electron'
import { describe, expect, test } from 'vitest'
import { SystemKeyLink } from '../../../electron/backend/system-key-link.ts'
import { answerKeyQuestion, hasRealKeyStore } from '../../../electron/main/key-store.ts'

type Wishes = {
  backend?: ReturnType<SafeStorage['getSelectedStorageBackend']>
  available?: boolean
  account?: number
}

/** Stands in for the system: a key store of one account, which is none of our code. */
function storageOf({ backend = 'gnome_libsecret', available = true, account = 1 }: Wishes = {}): SafeStorage {
  const turned = (bytes: Buffer) => Buffer.from(bytes.map((byte) => byte ^ account))
  const storage: Partial<SafeStorage> = {
    isEncryptionAvailable: () => available,
    getSelectedStorageBackend: () => backend,
    encryptString: (text) => turned(Buffer.from(`v10${text}`)),
    decryptString: (bytes) => {
      const text = turned(bytes).toString()
      if (!text.startsWith('v10')) throw new Error('Error while decrypting the ciphertext')
      return text.slice(3)
    },
  }
  // Only these are asked for.
  return storage as SafeStorage
}

/** Backend and main, one asking and one answering, without the process between them. */
function linked(storage: SafeStorage): SystemKeyLink {
  const link: SystemKeyLink = new SystemKeyLink((message) => {
    if (message.type === 'key-question') queueMicrotask(() => link.hear(answerKeyQuestion(storage, message)))
  })
  return link
}

const KEY = '0f'.repeat(32)

describe('the key store of the system', () => {
  test('counts on Linux only where it is a real one', () => {
    expect(hasRealKeyStore(storageOf(), 'linux')).toBe(true)
    expect(hasRealKeyStore(storageOf({ backend: 'kwallet6' }), 'linux')).toBe(true)
    expect(hasRealKeyStore(storageOf({ backend: 'basic_text' }), 'linux')).toBe(false)
    expect(hasRealKeyStore(storageOf({ backend: 'unknown' }), 'linux')).toBe(false)
  })

  test('counts on Windows and macOS wherever it is there', () => {
    for (const platform of ['win32', 'darwin'] as const) {
      expect(hasRealKeyStore(storageOf(), platform)).toBe(true)
      expect(hasRealKeyStore(storageOf({ available: false }), platform)).toBe(false)
    }
  })

  test('gives a key back to the account that put it in, and to no other', async () => {
    const wrapped = await linked(storageOf()).wrap(KEY)
    expect(Buffer.from(wrapped, 'base64').toString('latin1')).not.toContain(KEY)
    expect(await linked(storageOf()).unwrap(wrapped)).toBe(KEY)
    expect(await linked(storageOf({ account: 2 })).unwrap(wrapped)).toBeUndefined()
  })

  test('answers questions in any order to the one that asked', async () => {
    const link = linked(storageOf())
    const wrapped = await Promise.all([KEY, '1f'.repeat(32)].map((key) => link.wrap(key)))
    expect(await Promise.all(wrapped.toReversed().map((one) => link.unwrap(one)))).toEqual([
      '1f'.repeat(32),
      KEY,
    ])
  })

  test('that refuses to keep a key says so before anything is locked', async () => {
    const refusing = storageOf()
    refusing.encryptString = () => {
      throw new Error('no')
    }
    await expect(linked(refusing).wrap(KEY)).rejects.toMatchObject({ code: 'internal' })
  })
})
