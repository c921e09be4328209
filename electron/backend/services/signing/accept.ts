/** A drawn signature is accepted: it, the pledge it stands for and the link of the chain in one write. */
import type { Event } from '#shared/contract/events.ts'
import type { AcceptOutcome } from '#shared/contract/signing.ts'
import { SIGNING_PAD } from '#shared/domain/signing.ts'
import { type DrawnSignature, judgeSignature } from '#shared/domain/strokes.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { signatureHash } from '../../proofs/signature-hash.ts'
import type { WritableDb } from '../../store/db.ts'
import { findAttendee } from '../../store/participants.ts'
import { findSignatureOf, insertSignature, type SignedPaper } from '../../store/signatures.ts'
import { listStrokes, type Signing, updateSigningEnded, updateSigningStart } from '../../store/signings.ts'
import { freezeText, recordPledge } from '../pledges/record.ts'
import { nextSequenceOf, signerOf } from './open.ts'
import { wordingOf } from './paper.ts'

export type Acceptance = { nonce: string; strokeCount: number }

/** Of a signing that is still held by the device that asks. Inside a `write`. */
export function acceptSigning(
  context: Context,
  db: WritableDb,
  event: Event,
  signing: Signing,
  { nonce, strokeCount }: Acceptance,
): AcceptOutcome {
  const person = findAttendee(db, signing.participantId)
  if (!person) throw new AppError('not_found')
  const signer = signerOf(db, person)
  if (person.removedAt !== null) return { kind: 'removed', signer, removedAt: person.removedAt }
  const wording = wordingOf(context, db, event, signing)
  if (wording.textHash !== signing.textHash) {
    const nextSequence = nextSequenceOf(db, signing)
    updateSigningStart(db, signing.id, { textHash: wording.textHash, firstSequence: nextSequence })
    return { kind: 'text_changed', ...wording, nextSequence }
  }
  const before = findSignatureOf(db, person.id, signing)
  if (before) return { kind: 'already_signed', signer, at: before.at, desk: before.desk }
  const strokes = listStrokes(db, signing.id)
  if (strokes.length !== strokeCount) {
    return { kind: 'strokes_missing', saved: strokes.map(({ sequence }) => sequence) }
  }
  const drawn = { ...SIGNING_PAD, strokes: strokes.map(({ stroke }) => stroke) }
  const verdict = judgeSignature(drawn)
  if (verdict !== 'enough') return { kind: verdict }
  const at = keep(context, db, event, { signing, participantId: person.id, drawn })
  updateSigningEnded(db, signing.id, { outcome: 'accepted', nonce })
  return { kind: 'accepted', signer, at }
}

function keep(
  context: Context,
  db: WritableDb,
  event: Event,
  { signing, participantId, drawn }: { signing: Signing; participantId: string; drawn: DrawnSignature },
): number {
  const { id, eventId, instrument, day, textHash, desk, device, operator, witness } = signing
  // The table's check: exactly one of the two is there.
  const paper = { instrument, day } as SignedPaper
  const at = context.clock()
  const bound = { eventId, participantId, ...paper, textHash, drawn, at }
  const signature = { id, ...bound, hash: signatureHash(bound), desk, device, operator, witness }
  insertSignature(db, signature)
  if (paper.instrument === null) return at
  freezeText(context, db, event, paper.instrument)
  const evidence = { id, hash: signature.hash }
  const pledge = { event, instrument: paper.instrument, participantId, state: 'drawn' } as const
  recordPledge(context, db, { ...pledge, desk, witness, textHash, evidence })
  return at
}
