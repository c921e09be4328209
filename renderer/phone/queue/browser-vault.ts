/**
 * The browser's own database, everything in it encrypted (AES-GCM) under a key that the browser keeps and gives to
 * nobody, not even to this page: whoever copies the files of a lost phone has neither marks nor times.
 */
import { SHELVES, type Shelf, type Vault } from './vault.ts'

const DATABASE = 'ikrar-antrean'
const KEY_SHELF = 'key'
const KEY_NAME = 'aes'
const IV_BYTES = 12

type Sealed = { iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer }

/** Rejects where the browser keeps nothing. */
export async function openBrowserVault(): Promise<Vault> {
  const database = await opened()
  const key = await ownKey(database)
  return {
    isLasting: true,
    list: async (shelf) => {
      const store = database.transaction(shelf).objectStore(shelf)
      const kept = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())])
      // Written by `put` below and by nothing else.
      const [names, sealed] = kept as [string[], Sealed[]]
      const values = sealed.map((one, place) => unseal(key, shelf, names[place] ?? '', one))
      return (await Promise.all(values)).filter((value) => value !== undefined)
    },
    put: async (shelf, name, value) => {
      const sealed = await seal(key, shelf, name, value)
      await changed(database, shelf, (store) => store.put(sealed, name))
    },
    remove: async (shelf, names) => {
      if (names.length === 0) return
      await changed(database, shelf, (store) => names.forEach((name) => store.delete(name)))
    },
  }
}

function opened(): Promise<IDBDatabase> {
  const asked = indexedDB.open(DATABASE, 1)
  asked.addEventListener('upgradeneeded', () => {
    for (const shelf of [KEY_SHELF, ...SHELVES]) asked.result.createObjectStore(shelf)
  })
  return answer(asked)
}

/** Another tab may make one at the same moment: the first that is kept is the one for both. */
async function ownKey(database: IDBDatabase): Promise<CryptoKey> {
  const rules = { name: 'AES-GCM', length: 256 }
  const made = await crypto.subtle.generateKey(rules, false, ['encrypt', 'decrypt'])
  const store = database.transaction(KEY_SHELF, 'readwrite').objectStore(KEY_SHELF)
  const known: unknown = await answer(store.get(KEY_NAME))
  if (known instanceof CryptoKey) return known
  await answer(store.put(made, KEY_NAME))
  return made
}

async function seal(key: CryptoKey, shelf: Shelf, name: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const plain = new TextEncoder().encode(JSON.stringify(value))
  return { iv, bytes: await crypto.subtle.encrypt(rulesOf(iv, shelf, name), key, plain) }
}

/** Undefined for what was not written under this key and in this place. */
async function unseal(key: CryptoKey, shelf: Shelf, name: string, { iv, bytes }: Sealed): Promise<unknown> {
  try {
    const plain = await crypto.subtle.decrypt(rulesOf(iv, shelf, name), key, bytes)
    return JSON.parse(new TextDecoder().decode(plain)) as unknown
  } catch {
    return undefined
  }
}

function rulesOf(iv: Uint8Array<ArrayBuffer>, shelf: Shelf, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(`${shelf} ${name}`) }
}

/** Resolves when the change is on the disk, not before. */
async function changed(
  database: IDBDatabase,
  shelf: Shelf,
  change: (store: IDBObjectStore) => void,
): Promise<void> {
  const transaction = database.transaction(shelf, 'readwrite', { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve())
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('not kept')))
  })
  change(transaction.objectStore(shelf))
  await done
}

function answer<Result>(asked: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    asked.addEventListener('success', () => resolve(asked.result))
    asked.addEventListener('error', () => reject(asked.error ?? new Error('not answered')))
  })
}
