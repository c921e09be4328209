/** Writes and reads the "kunci pemeriksa" by which another laptop checks the papers of an event. */
import {
  CHECKING_KEY_FORMAT,
  CHECKING_KEY_VERSION,
  checkingKeyBody,
  type CheckingKeyBody,
  checkingKeyFile,
} from '#shared/contract/checking-key-file.ts'
import type { Event } from '#shared/contract/events.ts'
import { AppError } from '../../app-error.ts'
import { isSignedFor, privateKeyOf, signFor } from '../../proofs/paper-signature.ts'
import type { CheckingKey, SealKey } from '../../store/checking-keys.ts'
import type { IssuedPaper } from '../../store/issued-papers.ts'
import { issuedFactsOf } from './issued-facts.ts'

const LARGEST_BYTES = 50_000_000

export function writeKeyFile(
  event: Event,
  key: SealKey,
  issues: readonly IssuedPaper[],
  madeAt: number,
): string {
  // Parsed, so that the entries stand in the order of the schema, in which they are signed.
  const body = checkingKeyBody.parse({
    format: CHECKING_KEY_FORMAT,
    version: CHECKING_KEY_VERSION,
    event: { title: event.title, zone: event.zone },
    publicKey: Buffer.from(key.publicKey).toString('base64url'),
    madeAt,
    papers: issuedFactsOf(issues),
  })
  const signature = signFor('keyFile', privateKeyOf(key.seed), signedText(body))
  return JSON.stringify({ ...body, signature: Buffer.from(signature).toString('base64url') }, null, 1)
}

/** Throws AppError not_a_key_file, key_file_newer, key_file_damaged. */
export async function readKeyFile(file: File, importedAt: number): Promise<CheckingKey> {
  if (file.size > LARGEST_BYTES) throw new AppError('not_a_key_file')
  const found = jsonIn(await file.text())
  const { version } = found
  if (typeof version === 'number' && version > CHECKING_KEY_VERSION) throw new AppError('key_file_newer')
  const parsed = checkingKeyFile.safeParse(found)
  if (!parsed.success) throw new AppError('key_file_damaged')
  const { signature, ...body } = parsed.data
  const publicKey = Buffer.from(body.publicKey, 'base64url')
  if (!isSignedFor('keyFile', publicKey, signedText(body), Buffer.from(signature, 'base64url')))
    throw new AppError('key_file_damaged')
  return {
    ...{ publicKey, importedAt, madeAt: body.madeAt },
    ...{ eventTitle: body.event.title, zone: body.event.zone },
    papers: JSON.stringify(body.papers),
  }
}

/** Throws AppError not_a_key_file where the file is something else altogether. */
function jsonIn(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found === 'object' && found !== null && 'format' in found) {
      if (found.format === CHECKING_KEY_FORMAT) return { ...found }
    }
  } catch {
    // Said below.
  }
  throw new AppError('not_a_key_file')
}

function signedText(body: CheckingKeyBody): Uint8Array {
  return Buffer.from(JSON.stringify(body), 'utf8')
}
