/** The system's own key store (DPAPI, Keychain, libsecret, KWallet), for the one key of the data folder. */
import type { SafeStorage } from 'electron'
import type { FromBackend, ToBackend } from '#shared/contract/link.ts'

type Question = Extract<FromBackend, { type: 'key-question' }>
type Answer = Extract<ToBackend, { type: 'key-answer' }>

/** Where Electron finds no key store on Linux, it "encrypts" with a password that everybody can read in its source. */
const WEAK_BACKENDS: readonly string[] = ['basic_text', 'unknown']

/** Only a real one counts: with a weak one the data would only look locked. The app must be ready. */
export function hasRealKeyStore(storage: SafeStorage, platform: NodeJS.Platform): boolean {
  if (!storage.isEncryptionAvailable()) return false
  return platform !== 'linux' || !WEAK_BACKENDS.includes(storage.getSelectedStorageBackend())
}

/** `value` is null where the system refuses: another account, another computer, or the store was emptied. */
export function answerKeyQuestion(storage: SafeStorage, { id, ask, value }: Question): Answer {
  try {
    const answered =
      ask === 'wrap'
        ? storage.encryptString(value).toString('base64')
        : storage.decryptString(Buffer.from(value, 'base64'))
    return { type: 'key-answer', id, value: answered }
  } catch {
    return { type: 'key-answer', id, value: null }
  }
}
