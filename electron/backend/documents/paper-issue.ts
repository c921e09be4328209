/** Makes a paper provable: its code before it is drawn, the seal of its file after. */
import type { Event } from '#shared/contract/events.ts'
import { PAPER_CONTENT_DIGITS, paperBody, shortPaperCode, writePaperCode } from '#shared/domain/paper-code.ts'
import { PAPER_KINDS, type PaperKind } from '#shared/domain/paper-kinds.ts'
import { toLocal } from '#shared/domain/time.ts'
import { keyDigitsOf, privateKeyOf, signFor } from '../proofs/paper-signature.ts'
import type { SealKey } from '../store/checking-keys.ts'
import type { PaperCode } from './kit/paper-code.ts'
import { fillSeal, sealMessage, unsignedSeal } from './pdf-seal.ts'

/** `seed` is that of the event's private key. */
export type PaperIssue = { code: PaperCode; seed: Uint8Array; contentHash: string }

type Issued = {
  event: Pick<Event, 'zone'>
  kind: PaperKind
  contentHash: string
  /** UTC milliseconds. */
  now: number
  key: SealKey
}

/** It depends on nothing but the content and the day, so that what is printed is what was shown. */
export function paperIssue({ event, kind, contentHash, now, key }: Issued): PaperIssue {
  const { seed, publicKey } = key
  const content = contentHash.slice(0, PAPER_CONTENT_DIGITS)
  const day = toLocal(now, event.zone).date
  const claim = { key: keyDigitsOf(publicKey), kind: PAPER_KINDS[kind].number, day, content }
  const body = paperBody(claim)
  const text = writePaperCode(body, signFor('paper', privateKeyOf(seed), body))
  return { code: { text, short: shortPaperCode(content) }, seed, contentHash }
}

/** Signs the finished file in its place; answers the SHA-256 of all the rest of it. */
export function sealFile(pdf: Buffer, { code, seed }: PaperIssue): string {
  const seal = unsignedSeal(pdf)
  if (!seal) throw new Error('a paper with a code has no place for its seal')
  fillSeal(pdf, seal.at, signFor('file', privateKeyOf(seed), sealMessage(code.text, seal.digest)))
  return Buffer.from(seal.digest).toString('hex')
}
