/** What a signature stands under, and the wording that is in front of the signer. */
import type { Event } from '#shared/contract/events.ts'
import type { SigningPurpose, SigningText } from '#shared/contract/signing.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { ReadableDb } from '../../store/db.ts'
import type { SignedPaper } from '../../store/signatures.ts'
import { pledgeOf } from '../../texts.ts'
import { bodyOf, textHashOf } from '../pledges/record.ts'

/** Throws not_found for a pledge or a day that the event does not have. */
export function paperOf(event: Event, purpose: SigningPurpose): SignedPaper {
  if (purpose.kind === 'pledge') {
    if (!event.instruments.includes(purpose.instrument)) throw new AppError('not_found')
    return { instrument: purpose.instrument, day: null }
  }
  if (!event.days.some(({ day }) => day === purpose.day)) throw new AppError('not_found')
  return { instrument: null, day: purpose.day }
}

export function purposeOf({ instrument, day }: SignedPaper): SigningPurpose {
  return instrument === null ? { kind: 'attendance', day } : { kind: 'pledge', instrument }
}

export type Wording = { text: SigningText | null; textHash: string }

/** As it reads today; without words on an attendance list, and where nobody has written the pledge. */
export function wordingOf(
  { paths }: Pick<Context, 'paths'>,
  db: ReadableDb,
  event: Event,
  { instrument }: SignedPaper,
): Wording {
  const text = instrument === null ? null : pledgeOf(db, paths.resources, event, instrument)
  if (!text) return { text: null, textHash: '' }
  return { text: bodyOf(text), textHash: textHashOf(text) }
}
