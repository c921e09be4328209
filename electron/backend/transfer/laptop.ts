/** The pair of keys by which other laptops know this one. Its id is made of the public key, so nobody can bear it. */
import { createHash } from 'node:crypto'
import { packageWords } from '#shared/domain/package-words.ts'
import type { Context } from '../context.ts'
import { publicKeyOf, SEED_BYTES } from '../proofs/paper-signature.ts'
import type { WritableDb } from '../store/db.ts'
import { findThisLaptop, insertThisLaptop, type ThisLaptop } from '../store/laptops.ts'
import { derivedId } from './derived-id.ts'

const FINGERPRINT_BYTES = 6

export function laptopIdOf(publicKey: Uint8Array): string {
  return derivedId('ikrar laptop', Buffer.from(publicKey).toString('hex'))
}

/** Six words that two people can compare over the telephone. */
export function laptopWords(publicKey: Uint8Array): string {
  return packageWords(createHash('sha256').update(publicKey).digest().subarray(0, FINGERPRINT_BYTES))
}

/** Made when it is asked for the first time. */
export async function thisLaptop(
  context: Pick<Context, 'db' | 'write' | 'randomBytes'>,
): Promise<ThisLaptop> {
  return findThisLaptop(context.db) ?? context.write((db) => madeLaptop(context, db))
}

function madeLaptop({ randomBytes }: Pick<Context, 'randomBytes'>, db: WritableDb): ThisLaptop {
  const found = findThisLaptop(db)
  if (found) return found
  const seed = randomBytes(SEED_BYTES)
  const publicKey = publicKeyOf(seed)
  const name = `Laptop ${laptopWords(publicKey).split(' ')[0] ?? ''}`
  const made = { laptopId: laptopIdOf(publicKey), name, seed, publicKey }
  insertThisLaptop(db, made)
  return made
}
