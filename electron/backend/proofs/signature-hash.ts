/** Ties a signature to its person, its paper, its wording and its moment: whoever draws it checks this first. */
import { contentHash } from '../documents/content-hash.ts'
import type { Signature } from '../store/signatures.ts'

type Hashed = Pick<
  Signature,
  'eventId' | 'participantId' | 'instrument' | 'day' | 'textHash' | 'drawn' | 'at'
>

/** 64 hexadecimal digits. */
export function signatureHash(signature: Hashed): string {
  const { eventId, participantId, instrument, day, textHash, drawn, at } = signature
  return contentHash({ eventId, participantId, instrument, day, textHash, drawn, at })
}

/** False where anything of it was changed since it was accepted. */
export function isSoundSignature(signature: Hashed & { hash: string }): boolean {
  return signatureHash(signature) === signature.hash
}
