/** Signing on a screen: stroke by stroke onto the disk, and a signature only once it was accepted. */
import type { AcceptOutcome, HeldOutcome } from '#shared/contract/signing.ts'
import { hasRoomFor } from '#shared/domain/signing.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import type { Event } from '#shared/contract/events.ts'
import type { Stroke } from '#shared/domain/strokes.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { countPresent } from '../store/attendance.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { countCategories, findAttendee } from '../store/participants.ts'
import { countSigners, findSignature, listLatestSignatures, type SignedPaper } from '../store/signatures.ts'
import {
  findSigning,
  insertStroke,
  listSigningsOfDevice,
  listStrokes,
  type Signing,
  updateSigningEnded,
  updateSigningSeen,
  updateSigningStart,
} from '../store/signings.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { acceptSigning } from './signing/accept.ts'
import { nextSequenceOf, openSigningOf, shownSigning, signerOf } from './signing/open.ts'
import { paperOf, wordingOf } from './signing/paper.ts'

const LATEST = 10

export function signingService(context: Context): ServiceOf<'signing'> {
  const { write, clock } = context
  return {
    open: (input) =>
      write((db, tell) => {
        const event = openEventOf(db, input.eventId)
        const outcome = openSigningOf(context, db, event, input)
        if (outcome.kind === 'opened') tell('signing', event.id)
        return outcome
      }),

    hold: ({ signingId }) =>
      write((db) => {
        const signing = signingOf(db, signingId)
        if (signing.outcome === null) updateSigningSeen(db, signing.id, clock())
        return lossOf(signing) ?? { kind: 'held' }
      }),

    stroke: ({ signingId, sequence, stroke }) =>
      write((db, tell) => {
        const signing = signingOf(db, signingId)
        const lost = lossOf(signing)
        if (lost) return lost
        updateSigningSeen(db, signing.id, clock())
        tell('signing', signing.eventId)
        return saveStroke(db, signing, sequence, stroke)
      }),

    clear: ({ signingId, nextSequence, textHash }) =>
      write((db, tell) => {
        const signing = signingOf(db, signingId)
        const lost = lossOf(signing)
        if (lost) return lost
        updateSigningSeen(db, signing.id, clock())
        const today = wordingOf(context, db, eventOf(db, signing.eventId), signing).textHash
        // Only words that were in front of the signer are ever signed.
        const readHash = textHash === today ? today : signing.textHash
        updateSigningStart(db, signing.id, { textHash: readHash, firstSequence: nextSequence })
        tell('signing', signing.eventId)
        return { kind: 'cleared' }
      }),

    leave: ({ signingId }) =>
      write((db, tell) => {
        const signing = signingOf(db, signingId)
        if (signing.outcome !== null) return
        updateSigningEnded(db, signing.id, { outcome: 'left' })
        tell('signing', signing.eventId)
      }),

    accept: ({ signingId, ...acceptance }) =>
      write((db, tell) => {
        const signing = signingOf(db, signingId)
        const ended = acceptedBefore(db, signing, acceptance.nonce) ?? lossOf(signing)
        if (ended) return ended
        const event = openEventOf(db, signing.eventId)
        updateSigningSeen(db, signing.id, clock())
        const outcome = acceptSigning(context, db, event, signing, acceptance)
        tell('signing', event.id)
        if (outcome.kind === 'accepted' && signing.instrument !== null) tell('pledges', event.id)
        return outcome
      }),

    current: async ({ eventId, ...holder }) => {
      const event = eventOf(context.db, eventId)
      const [signing] = listSigningsOfDevice(context.db, eventId, holder)
      return signing ? shownSigning(context, context.db, event, signing) : null
    },

    recent: async ({ eventId, purpose }) => {
      const event = eventOf(context.db, eventId)
      const paper = paperOf(event, purpose)
      const signed = { eventId, ...paper }
      const latest = listLatestSignatures(context.db, signed, LATEST)
      return {
        signed: countSigners(context.db, signed),
        people: countPeople(context.db, event, paper),
        operator: latest[0]?.operator ?? '',
        witness: latest[0]?.witness ?? '',
        latest: latest.map(({ id, name, unit, at, desk }) => ({ id, name, unit, at, desk })),
      }
    },
  }
}

function signingOf(db: ReadableDb, id: string): Signing {
  const signing = findSigning(db, id)
  if (!signing) throw new AppError('not_found')
  return signing
}

/** Why the device no longer holds the signing; undefined while it does. */
function lossOf({ outcome, takenBy }: Signing): Exclude<HeldOutcome, { kind: 'held' }> | undefined {
  if (outcome === null) return undefined
  return outcome === 'taken_over' ? { kind: 'taken_over', desk: takenBy ?? '' } : { kind: 'closed' }
}

/** The same press again, because its answer got lost. */
function acceptedBefore(db: ReadableDb, signing: Signing, nonce: string): AcceptOutcome | undefined {
  if (signing.outcome !== 'accepted' || signing.nonce !== nonce) return undefined
  const signature = findSignature(db, signing.id)
  const person = signature && findAttendee(db, signature.participantId)
  if (!signature || !person) throw new AppError('not_found')
  return { kind: 'accepted', signer: signerOf(db, person), at: signature.at }
}

function saveStroke(db: WritableDb, signing: Signing, sequence: number, stroke: Stroke) {
  // Taken back while it was on its way.
  if (sequence < signing.firstSequence) return { kind: 'saved' } as const
  const saved = listStrokes(db, signing.id)
  const known = saved.find((one) => one.sequence === sequence)
  if (known && JSON.stringify(known.stroke) === JSON.stringify(stroke)) return { kind: 'saved' } as const
  if (known) return { kind: 'number_used', nextSequence: nextSequenceOf(db, signing) } as const
  const strokes = saved.map((one) => one.stroke)
  if (!hasRoomFor(strokes, stroke)) return { kind: 'full' } as const
  insertStroke(db, signing.id, sequence, stroke)
  return { kind: 'saved' } as const
}

function countPeople(db: ReadableDb, event: Event, { instrument, day }: SignedPaper): number {
  if (instrument === null) return countPresent(db, event.id, day)
  return countCategories(db, event.id)
    .filter(({ category }) => isMeantFor(instrument, category, event))
    .reduce((sum, { count }) => sum + count, 0)
}
