/**
 * A secret that is kept in the database, sealed with the key of the data folder: AES-256-GCM under a key that HKDF makes
 * of it for this purpose alone. What is copied without the folder's key opens nothing.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const SALT_BYTES = 16
const IV_BYTES = 12
const TAG_BYTES = 16

/** `key` in hexadecimal digits; `purpose` keeps what was sealed for one thing from being taken for another. */
export function sealText(key: string, purpose: string, text: string): Uint8Array {
  const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)]
  const cipher = createCipheriv(ALGORITHM, derived(key, salt, purpose), iv)
  return Buffer.concat([salt, iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
}

/** Undefined where it was sealed with another key, or changed since. */
export function openText(key: string, purpose: string, sealed: Uint8Array): string | undefined {
  const bytes = Buffer.from(sealed)
  const salt = bytes.subarray(0, SALT_BYTES)
  const iv = bytes.subarray(SALT_BYTES, SALT_BYTES + IV_BYTES)
  try {
    const decipher = createDecipheriv(ALGORITHM, derived(key, salt, purpose), iv, {
      authTagLength: TAG_BYTES,
    })
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES))
    const content = bytes.subarray(SALT_BYTES + IV_BYTES, -TAG_BYTES)
    return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8')
  } catch {
    // Not authentic.
    return undefined
  }
}

function derived(key: string, salt: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(key, 'hex'), salt, `ikrar: ${purpose}`, 32))
}
