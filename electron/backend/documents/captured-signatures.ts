/** Signatures captured on a screen as papers draw them, by the person who signed. */
import type { SignaturesOnPaper } from '#shared/contract/document-options/signatures.ts'
import type { ReadableDb } from '../store/db.ts'
import { listSignatures, type SignedPaper } from '../store/signatures.ts'
import { isSoundSignature } from '../proofs/signature-hash.ts'
import { shapeOf, type SignatureShape } from './kit/signature-shape.ts'

export type CapturedSignatures = Readonly<Record<string, SignatureShape>>

/** Said below a table in which such a signature stands. */
export const CAPTURED_NOTE = 'Tanda tangan gambar: tanda tangan elektronik tidak tersertifikasi.'

/** Null for somebody who is no participant, or whose place stays free for ink. */
export function capturedOf(
  { participantId }: { participantId: string | null },
  captured: CapturedSignatures,
): SignatureShape | null {
  return participantId === null ? null : (captured[participantId] ?? null)
}

type Wanted = {
  eventId: string
  paper: SignedPaper
  /** Only under this wording; '' on an attendance list. */
  textHash: string
  signatures: SignaturesOnPaper
}

/** One that was changed since it was accepted is left out; the warnings beside the papers tell of it. */
export function capturedSignatures(
  db: ReadableDb,
  { eventId, paper, textHash, signatures }: Wanted,
): CapturedSignatures {
  if (signatures === 'blank') return {}
  const captured = listSignatures(db, { eventId, ...paper })
    .filter((signature) => signature.textHash === textHash && isSoundSignature(signature))
    .map((signature): [string, SignatureShape] => [signature.personId, shapeOf(signature.drawn)])
  return Object.fromEntries(captured)
}
