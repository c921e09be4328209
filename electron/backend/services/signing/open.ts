/** A person comes before a device. */
import type { Event } from '#shared/contract/events.ts'
import type { OpenOutcome, OpenSigning, Signer, SigningPurpose } from '#shared/contract/signing.ts'
import { dayAsked } from '#shared/domain/attendance-day.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { representing } from '#shared/domain/substitute.ts'
import { isHeld, type SignerHint } from '#shared/domain/signing.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { findPresent } from '../../store/attendance.ts'
import type { ReadableDb, WritableDb } from '../../store/db.ts'
import { findAttendee } from '../../store/participants.ts'
import { findNewestPledge } from '../../store/pledges.ts'
import { findSignatureOf, type SignedPaper } from '../../store/signatures.ts'
import {
  findSigning,
  insertSigning,
  listOpenSignings,
  listSigningsOfDevice,
  listStrokes,
  type Signing,
  updateSigningEnded,
  updateSigningSeen,
  updateSigningStart,
} from '../../store/signings.ts'
import { findNewestSubstitute } from '../../store/substitutes.ts'
import { type CodeHolder, type CodeRefusal, readCode } from '../scanned-code.ts'
import { paperOf, purposeOf, type Wording, wordingOf } from './paper.ts'

export type Opening = {
  purpose: SigningPurpose
  who: { code: string } | { participantId: string }
  desk: string
  device: string
  operator: string
  witness: string
  takeOver: boolean
}

/** Inside a `write`. */
export function openSigningOf(context: Context, db: WritableDb, event: Event, asked: Opening): OpenOutcome {
  const paper = paperOf(event, asked.purpose)
  const who = whoIs(context, db, event, asked.who)
  if ('kind' in who) return who
  const person = signerOf(db, who)
  if (paper.instrument !== null && !isMeantFor(paper.instrument, who.category, event)) {
    return { kind: 'not_meant', signer: person }
  }
  const wording = wordingOf(context, db, event, paper)
  const signature = findSignatureOf(db, who.id, { ...paper, textHash: wording.textHash })
  if (signature) return { kind: 'already_signed', signer: person, at: signature.at, desk: signature.desk }
  // More than one only where two lines of the list were merged meanwhile.
  const [own, others] = parted(listOpenSignings(db, who.id, paper), asked)
  const holder = others.find(({ seenAt }) => isHeld(seenAt, context.clock()))
  if (holder && !asked.takeOver) {
    return { kind: 'being_signed', signer: person, desk: holder.desk, since: holder.openedAt }
  }
  for (const { id } of others) {
    updateSigningEnded(db, id, { outcome: 'taken_over', takenBy: asked.desk })
  }
  for (const other of listSigningsOfDevice(db, event.id, asked)) {
    if (other.id !== own?.id) updateSigningEnded(db, other.id, { outcome: 'left' })
  }
  const id = own
    ? resume(context, db, own, wording)
    : begin(context, db, event, asked, { who, paper, wording })
  const signing = findSigning(db, id)
  if (!signing) throw new AppError('not_found')
  return { kind: 'opened', signing: shownSigning(context, db, event, signing) }
}

/** What this device has open already, and what others have. */
function parted(open: Signing[], { desk, device }: Opening): [own: Signing | undefined, others: Signing[]] {
  const own = open.find((one) => one.desk === desk && one.device === device)
  return [own, open.filter((one) => one.desk !== desk || one.device !== device)]
}

/** What the device that holds a signing sees of it; with the wording of today, and what was drawn under it. */
export function shownSigning(context: Context, db: ReadableDb, event: Event, signing: Signing): OpenSigning {
  const attendee = findAttendee(db, signing.participantId)
  if (!attendee) throw new AppError('not_found')
  const wording = wordingOf(context, db, event, signing)
  const strokes = wording.textHash === signing.textHash ? listStrokes(db, signing.id) : []
  return {
    signingId: signing.id,
    purpose: purposeOf(signing),
    signer: signerOf(db, attendee),
    hint: hintOf(context, db, event, { participantId: attendee.id, paper: signing }),
    ...wording,
    firstSequence: signing.firstSequence,
    nextSequence: nextSequenceOf(db, signing),
    strokes,
  }
}

/** The number of the next stroke: none is ever used for two strokes. */
export function nextSequenceOf(db: ReadableDb, { id, firstSequence }: Signing): number {
  return (listStrokes(db, id).at(-1)?.sequence ?? firstSequence - 1) + 1
}

/** Whoever came in the place of an invitee signs under their own name. */
export function signerOf(db: ReadableDb, person: CodeHolder): Signer {
  const substitute = findNewestSubstitute(db, person.id)
  if (!substitute) return plainSigner(person)
  return { name: substitute.name, position: representing(person), unit: null, village: null }
}

function plainSigner({ name, position, unit, village }: Signer): Signer {
  return { name, position, unit, village }
}

function whoIs(
  { clock }: Context,
  db: ReadableDb,
  event: Event,
  who: Opening['who'],
): CodeHolder | OpenOutcome {
  if ('participantId' in who) {
    const attendee = findAttendee(db, who.participantId)
    if (attendee?.eventId !== event.id) throw new AppError('not_found')
    const { removedAt } = attendee
    return removedAt === null ? attendee : { kind: 'removed', signer: plainSigner(attendee), removedAt }
  }
  const read = readCode(db, event, who.code, clock())
  return read.kind === 'holder' ? read.attendee : refusalOf(read.outcome)
}

/** The door tells its desk more of a person than a signer's device may know. */
function refusalOf(outcome: CodeRefusal): OpenOutcome {
  if (!('attendee' in outcome)) return outcome
  const { attendee, ...rest } = outcome
  return { ...rest, signer: plainSigner(attendee) }
}

function resume(context: Context, db: WritableDb, signing: Signing, { textHash }: Wording): string {
  if (signing.textHash !== textHash) {
    updateSigningStart(db, signing.id, { textHash, firstSequence: nextSequenceOf(db, signing) })
  }
  updateSigningSeen(db, signing.id, context.clock())
  return signing.id
}

function begin(
  { newId, clock }: Context,
  db: WritableDb,
  event: Event,
  { desk, device, operator, witness }: Opening,
  { who, paper, wording }: { who: CodeHolder; paper: SignedPaper; wording: Wording },
): string {
  const id = newId()
  const held = { desk, device, operator, witness, openedAt: clock() }
  insertSigning(db, {
    id,
    eventId: event.id,
    participantId: who.id,
    ...paper,
    textHash: wording.textHash,
    ...held,
  })
  return id
}

function hintOf(
  { clock }: Context,
  db: ReadableDb,
  event: Event,
  { participantId, paper }: { participantId: string; paper: SignedPaper },
): SignerHint | null {
  const state =
    paper.instrument === null
      ? undefined
      : findNewestPledge(db, event.id, paper.instrument, participantId)?.state
  if (state === 'declined' || state === 'unable' || state === 'signed') return state
  const day = paper.day ?? dayAsked(event, clock())
  return findPresent(db, participantId, day) ? null : 'not_present'
}
