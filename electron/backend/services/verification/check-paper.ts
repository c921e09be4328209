/** Decides about a paper: genuine, changed, of an older version, or unknown. Reads only. */
import type { IssuedFacts } from '#shared/contract/checking-key-file.ts'
import type {
  CertifiedSignature,
  CheckedBy,
  CheckedPaper,
  PaperVerdict,
  UnknownReason,
} from '#shared/contract/verification.ts'
import {
  type PaperClaim,
  type PaperCodeReading,
  readPaperCode,
  readShortPaperCode,
  shortPaperCode,
  showShortPaperCode,
} from '#shared/domain/paper-code.ts'
import { PAPER_KINDS, type PaperKind, paperKindOf } from '#shared/domain/paper-kinds.ts'
import { readSheetCode } from '#shared/domain/sheet-code.ts'
import { readTicket } from '#shared/domain/ticket.ts'
import { toLocal } from '#shared/domain/time.ts'
import { findSeal, sealMessage } from '../../documents/pdf-seal.ts'
import { isSignedFor } from '../../proofs/paper-signature.ts'
import { certificateFacts } from '../../pdf-signing/certificate-facts.ts'
import { type FoundSignature, readSignatures } from '../../pdf-signing/read-signatures.ts'
import type { ReadableDb } from '../../store/db.ts'
import { type KnownEvent, knownEvents } from './known-events.ts'

/** Some ten thousand pages of ours. */
export const LARGEST_PDF_BYTES = 100_000_000

/** A QR as it was scanned, or the twelve characters beside it. */
export function checkCode(db: ReadableDb, text: string): PaperVerdict {
  const reading = readPaperCode(text)
  if (reading.ok) return checkClaim(db, reading, 'code', () => true)
  if (readTicket(text).ok) return unknown('code', 'participant_code')
  if (readSheetCode(text).ok) return unknown('code', 'sheet_code')
  const short = readShortPaperCode(text)
  if (short.ok) return checkShort(db, short.code)
  if (short.reason === 'check') return unknown('short_code', 'mistyped')
  return unknown('code', reading.reason === 'version' ? 'newer_code' : 'not_a_code')
}

/** The file as it is now, whatever it is. */
export function checkPdf(db: ReadableDb, pdf: Buffer): PaperVerdict {
  if (!isPdf(pdf)) return unknown('file', 'not_a_pdf')
  const { paper, signatures } = readSignatures(pdf)
  const seal = findSeal(paper)
  if (!seal) return unknown('file', isCutOff(pdf) ? 'cut_off' : 'no_seal')
  const reading = readPaperCode(seal.code)
  if (!reading.ok) {
    return reading.reason === 'version'
      ? unknown('file', 'newer_code')
      : { kind: 'changed', by: 'file', paper: null }
  }
  const { signature } = seal
  const isWhole = ({ publicKey }: KnownEvent) =>
    signatures !== null &&
    signature !== null &&
    isSignedFor('file', publicKey, sealMessage(seal.code, seal.digest), signature)
  const verdict = checkClaim(db, reading, 'file', isWhole)
  return 'signatures' in verdict ? { ...verdict, signatures: (signatures ?? []).map(certified) } : verdict
}

function certified({ certificate, ...signature }: FoundSignature): CertifiedSignature {
  return { ...signature, certificate: certificateFacts(certificate) }
}

type SoundReading = Extract<PaperCodeReading, { ok: true }>

/** `isWhole` looks at what the code itself does not cover. */
function checkClaim(
  db: ReadableDb,
  { claim, body, signature }: SoundReading,
  by: CheckedBy,
  isWhole: (event: KnownEvent) => boolean,
): PaperVerdict {
  const events = knownEvents(db, claim.key)
  const [first] = events
  if (!first) return unknown(by, 'no_key')
  const event = events.find(({ publicKey }) => isSignedFor('paper', publicKey, body, signature))
  if (!event) return { kind: 'changed', by, paper: paperOf(first, claim) }
  const issued = event.issued().find(({ content }) => content === claim.content)
  const paper = paperOf(event, claim, issued)
  return isWhole(event) ? verdictOn(event, paper, by, issued) : { kind: 'changed', by, paper }
}

/** The twelve characters carry no signature: only what was issued is found by them. */
function checkShort(db: ReadableDb, code: string): PaperVerdict {
  for (const event of knownEvents(db)) {
    const issued = event.issued().find(({ content }) => shortPaperCode(content) === code)
    if (!issued) continue
    const { content, issuedAt } = issued
    const day = toLocal(issuedAt, event.zone).date
    return verdictOn(event, paperOf(event, { content, day }, issued), 'short_code', issued)
  }
  return unknown('short_code', 'not_listed')
}

function verdictOn(
  event: KnownEvent,
  paper: CheckedPaper,
  by: CheckedBy,
  issued: IssuedFacts | undefined,
): PaperVerdict {
  const genuine = { by, paper, isOurs: event.eventId !== null, signatures: [] }
  if (!issued) return { kind: 'genuine', ...genuine, issued: null }
  const { issuedAt: at, way, desk, times, newer } = issued
  const issue = { at, zone: event.zone, way, desk, times }
  return newer
    ? { kind: 'outdated', ...genuine, issued: issue, newer }
    : { kind: 'genuine', ...genuine, issued: issue }
}

/** What the code says, and what the list of issued papers adds to it. */
function paperOf(
  event: KnownEvent,
  claim: Pick<PaperClaim, 'content' | 'day'> & Partial<PaperClaim>,
  issued?: IssuedFacts,
): CheckedPaper {
  const named = claim.kind === undefined ? undefined : paperKindOf(claim.kind)
  const kind = named ?? (issued && isKind(issued.kind) ? issued.kind : null)
  return {
    eventTitle: event.title,
    zone: event.zone,
    kind,
    title: issued?.title ?? '',
    number: issued?.number ?? '',
    pages: issued?.pages ?? null,
    textVersion: issued?.textVersion ?? null,
    day: claim.day,
    shortCode: showShortPaperCode(shortPaperCode(claim.content)),
  }
}

function isKind(kind: string): kind is PaperKind {
  return Object.hasOwn(PAPER_KINDS, kind)
}

const HEAD_BYTES = 1024
const TAIL_BYTES = 2048

function isPdf(file: Buffer): boolean {
  return file.subarray(0, HEAD_BYTES).includes('%PDF-')
}

function isCutOff(pdf: Buffer): boolean {
  return !pdf.subarray(-TAIL_BYTES).includes('%%EOF')
}

function unknown(by: CheckedBy, reason: UnknownReason): PaperVerdict {
  return { kind: 'unknown', by, reason }
}
