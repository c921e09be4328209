/**
 * Signing on a screen, one person at a time. Everything after `open` names only the signing, which belongs to
 * one person, one paper and one device: no call can put a signature on the line of somebody else. Of the
 * signer only what stands in `signer` leaves the backend, and the lines only to the device that holds them.
 */
import { z } from 'zod'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { pledgeBody } from '../domain/pledge.ts'
import { isOnPad, SIGNER_HINTS } from '../domain/signing.ts'
import { stroke as drawnStroke } from '../domain/strokes.ts'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'

/** What is signed: a pledge, or the attendance list of a day. */
export const signingPurpose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('pledge'), instrument: z.enum(INSTRUMENT_KINDS) }),
  z.object({ kind: z.literal('attendance'), day }),
])
export type SigningPurpose = z.infer<typeof signingPurpose>

/** Who is to sign, as he reads it himself. */
export const signer = z.strictObject({
  name: z.string(),
  position: z.string().nullable(),
  unit: z.string().nullable(),
  village: z.string().nullable(),
})
export type Signer = z.infer<typeof signer>

/** A pledge as it is read before signing. */
const signingText = z.strictObject(pledgeBody.shape)
export type SigningText = z.infer<typeof signingText>

/** On the pad of shared/domain/signing.ts, in tenths of its units. */
export const padStroke = drawnStroke.refine(isOnPad)
const sequence = z.int().min(1).max(1_000_000)
export const numberedStroke = z.strictObject({ sequence, stroke: padStroke })
export type NumberedStroke = z.infer<typeof numberedStroke>

/** A text and where its strokes begin: those with a smaller number are not of it. */
const wording = {
  /** Null on attendance lists, and where nobody has written the pledge. */
  text: signingText.nullable(),
  /** SHA-256 of the text; empty without one. */
  textHash: z.string(),
  /** The number of the next stroke. */
  nextSequence: sequence,
}

export const openSigning = z.strictObject({
  signingId: id,
  purpose: signingPurpose,
  signer,
  hint: z.enum(SIGNER_HINTS).nullable(),
  ...wording,
  /** Strokes with a smaller number were taken back. */
  firstSequence: sequence,
  /** Drawn before, by this device: it goes on where it broke off. */
  strokes: z.array(numberedStroke),
})
export type OpenSigning = z.infer<typeof openSigning>

export const openOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('opened'), signing: openSigning }),
  z.strictObject({ kind: z.literal('already_signed'), signer, at: instant, desk: z.string() }),
  /** Another device has the person before it; `takeOver` gives him to this one. */
  z.strictObject({ kind: z.literal('being_signed'), signer, desk: z.string(), since: instant }),
  /** The pledge is not for people of his category. */
  z.strictObject({ kind: z.literal('not_meant'), signer }),
  // What a code can be, as at the door.
  z.strictObject({ kind: z.literal('unknown') }),
  z.strictObject({ kind: z.literal('other_event'), title: z.string(), firstDay: day.nullable() }),
  z.strictObject({ kind: z.literal('revoked'), signer, revokedAt: instant, reason: z.string() }),
  z.strictObject({ kind: z.literal('removed'), signer, removedAt: instant }),
  z.strictObject({ kind: z.literal('paper_code') }),
  z.strictObject({ kind: z.literal('sheet_code') }),
  z.strictObject({ kind: z.literal('not_a_code') }),
])
export type OpenOutcome = z.infer<typeof openOutcome>

/** The device has lost the person: to another one, or because the signing has ended. */
const taken = z.strictObject({ kind: z.literal('taken_over'), desk: z.string() })
const closed = z.strictObject({ kind: z.literal('closed') })
const ofSigning = z.strictObject({ signingId: id })

export const heldOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('held') }),
  taken,
  closed,
])
export type HeldOutcome = z.infer<typeof heldOutcome>

export const strokeOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('saved') }),
  /** Another window of this device has used the number: send the stroke again as `nextSequence`. */
  z.strictObject({ kind: z.literal('number_used'), nextSequence: sequence }),
  /** More lines than a signature has; it is begun anew. */
  z.strictObject({ kind: z.literal('full') }),
  taken,
  closed,
])
export type StrokeOutcome = z.infer<typeof strokeOutcome>

export const acceptOutcome = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accepted'), signer, at: instant }),
  z.strictObject({ kind: z.literal('too_short') }),
  z.strictObject({ kind: z.literal('too_small') }),
  /** Edited since it was opened: this is the new one, and its strokes are still to be drawn. */
  z.strictObject({ kind: z.literal('text_changed'), ...wording }),
  /** Fewer or other strokes have arrived than the device has drawn; these are there. */
  z.strictObject({ kind: z.literal('strokes_missing'), saved: z.array(sequence) }),
  /** Signed meanwhile under another line of the list that was found to be the same person. */
  z.strictObject({ kind: z.literal('already_signed'), signer, at: instant, desk: z.string() }),
  z.strictObject({ kind: z.literal('removed'), signer, removedAt: instant }),
  taken,
  closed,
])
export type AcceptOutcome = z.infer<typeof acceptOutcome>

const recentSignatures = z.object({
  /** People whose drawn signature stands under it, in whatever wording. */
  signed: z.int(),
  /** People it is meant for; on an attendance list those who are present. */
  people: z.int(),
  /** Of the newest one, so that a desk need not be told again. */
  operator: z.string(),
  witness: z.string(),
  latest: z.array(
    z.object({ id, name: z.string(), unit: z.string().nullable(), at: instant, desk: z.string() }),
  ),
})

const deskName = text(60).min(1)
const deviceName = text(100).min(1)

export const signing = {
  /** A device holds one signing: what it had open before is left. */
  open: procedure
    .input(
      ofEvent.extend({
        purpose: signingPurpose,
        /** `code`: a QR payload or a short code, with whatever a scanner or a hand adds. */
        who: z.union([z.strictObject({ code: z.string().max(4000) }), z.strictObject({ participantId: id })]),
        desk: deskName,
        /** What it is drawn on, in words: "Laptop", "Tablet 2". With the desk it names who holds the signing. */
        device: deviceName,
        operator: text(200).default(''),
        witness: text(200).default(''),
        takeOver: z.boolean().default(false),
      }),
    )
    .output(openOutcome),
  /** A sign of life; tells whether the person is still before this device. */
  hold: procedure.input(ofSigning).output(heldOutcome),
  /** On the disk when it is answered. The same stroke again changes nothing. */
  stroke: procedure.input(ofSigning.extend({ sequence, stroke: padStroke })).output(strokeOutcome),
  /** Ulangi: strokes up to here are gone, those of a smaller number that are still on their way, too. */
  clear: procedure
    .input(
      ofSigning.extend({
        nextSequence: sequence,
        /** The wording in front of the signer, where it was edited meanwhile: he goes on under it. */
        textHash: z.string().max(64).optional(),
      }),
    )
    .output(z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('cleared') }), taken, closed])),
  /** The person does not sign now; what was drawn is forgotten. */
  leave: procedure.input(ofSigning).output(z.void()),
  /** `nonce` is made once per press: the same again is answered the same. Nothing is accepted before all is there. */
  accept: procedure
    .input(ofSigning.extend({ nonce: id, strokeCount: z.int().min(0).max(10_000) }))
    .output(acceptOutcome),
  /** What a device has open, for its window that faces the signer; null while it waits for somebody. */
  current: procedure
    .input(ofEvent.extend({ desk: deskName, device: deviceName }))
    .output(openSigning.nullable()),
  /** The last ten, and how many of how many. */
  recent: procedure.input(ofEvent.extend({ purpose: signingPurpose })).output(recentSignatures),
}
