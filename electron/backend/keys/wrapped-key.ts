/**
 * The data key, wrapped so that only who knows a secret gets it out: scrypt makes a key of the secret, AES-256-GCM
 * wraps with it. Scrypt is slow on purpose (about half a second and 128 MiB a try).
 */
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import type { WrappedKey } from '../store/key-file.ts'

const COST = 2 ** 17
const BLOCK_SIZE = 8
const PARALLEL = 1
const ALGORITHM = 'aes-256-gcm'
const TAG_BYTES = 16

/** What the secret is: a wrap made for one is never taken for the other. */
export type SecretKind = 'password' | 'recovery' | 'package'

/** `key` in hexadecimal digits. */
export async function wrapKey(key: string, secret: string, kind: SecretKind): Promise<WrappedKey> {
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cost = { cost: COST, blockSize: BLOCK_SIZE, parallel: PARALLEL }
  const cipher = createCipheriv(ALGORITHM, await stretched(secret, salt, cost), iv)
  cipher.setAAD(Buffer.from(kind))
  const sealed = Buffer.concat([cipher.update(key, 'hex'), cipher.final(), cipher.getAuthTag()])
  return {
    ...cost,
    salt: salt.toString('base64'),
    iv: iv.toString('base64'),
    sealed: sealed.toString('base64'),
  }
}

/** Undefined when the secret is another one. */
export async function unwrapKey(
  wrapped: WrappedKey,
  secret: string,
  kind: SecretKind,
): Promise<string | undefined> {
  const sealed = Buffer.from(wrapped.sealed, 'base64')
  const stretchedKey = await stretched(secret, Buffer.from(wrapped.salt, 'base64'), wrapped)
  try {
    const decipher = createDecipheriv(ALGORITHM, stretchedKey, Buffer.from(wrapped.iv, 'base64'), {
      authTagLength: TAG_BYTES,
    })
    decipher.setAAD(Buffer.from(kind))
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES))
    return Buffer.concat([decipher.update(sealed.subarray(0, -TAG_BYTES)), decipher.final()]).toString('hex')
  } catch {
    // Not authentic: made with another secret, or changed since.
    return undefined
  }
}

type Cost = Pick<WrappedKey, 'cost' | 'blockSize' | 'parallel'>

/** The same password from another keyboard may come in other code points: both are brought to one form. */
function stretched(secret: string, salt: Buffer, { cost, blockSize, parallel }: Cost): Promise<Buffer> {
  const options = { N: cost, r: blockSize, p: parallel, maxmem: 256 * cost * blockSize }
  return new Promise((resolve, reject) => {
    scrypt(secret.normalize('NFKC'), salt, 32, options, (error, key) => {
      if (error) reject(error)
      else resolve(key)
    })
  })
}
