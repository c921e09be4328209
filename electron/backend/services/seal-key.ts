/** The pair of keys by which the papers of an event are proven genuine. */
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { publicKeyOf, SEED_BYTES } from '../proofs/paper-signature.ts'
import { findSealKey, insertSealKey, type SealKey } from '../store/checking-keys.ts'
import { findEvent } from '../store/events.ts'

export function newSealKey({ randomBytes }: Pick<Context, 'randomBytes'>): SealKey {
  const seed = randomBytes(SEED_BYTES)
  return { seed, publicKey: publicKeyOf(seed) }
}

/** Events from before there were keys get theirs now. Throws AppError not_found. */
export async function sealKeyOf(context: Context, eventId: string): Promise<SealKey> {
  const found = findSealKey(context.db, eventId)
  if (found) return found
  return context.write((db) => {
    if (!findEvent(db, eventId)) throw new AppError('not_found')
    insertSealKey(db, eventId, newSealKey(context))
    const made = findSealKey(db, eventId)
    if (!made) throw new AppError('not_found')
    return made
  })
}
