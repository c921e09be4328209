/** Reads a text for an occasion, and decides whether it can be kept. */
import type { TextBody } from '#shared/contract/text-body.ts'
import { fillHandout } from '#shared/domain/handout.ts'
import { type Filling, PLACEHOLDERS } from '#shared/domain/placeholders.ts'
import { fillPledge } from '#shared/domain/pledge.ts'
import { checkText, isBlocking, type TextFinding, tidyText } from '#shared/domain/text-check.ts'
import type { TextId } from '#shared/domain/text-id.ts'
import { toLocal } from '#shared/domain/time.ts'
import { AppError } from '../../app-error.ts'
import { readLegalBases } from '../../built-in-texts.ts'
import type { Context } from '../../context.ts'
import { fillingOf } from '../../texts.ts'
import { eventOf } from '../event-of.ts'
import { kindOf } from './text-line.ts'

export type TextOccasion = { filling: Filling; date: string }

const LONGEST_NAME_SHOWN = 40

/** The event a text is read for; without one, a usual occasion of this year. Throws not_found. */
export function occasionOf(context: Pick<Context, 'db' | 'clock'>, eventId: string | null): TextOccasion {
  const today = dayThatBeginsLast(context.clock())
  if (eventId !== null) {
    const event = eventOf(context.db, eventId)
    return { filling: fillingOf(event), date: event.days[0]?.day ?? today }
  }
  const election = { kind: 'pemilu_dan_pemilihan', year: Number(today.slice(0, 4)) } as const
  return {
    filling: { election, subject: 'Pegawai ASN', institution: 'Pemerintah Kabupaten …' },
    date: today,
  }
}

/** In the west of the country, so that no event of today is taken for one of yesterday. */
export function dayThatBeginsLast(now: number): string {
  return toLocal(now, 'WIB').date
}

export function filledText(body: TextBody, { filling }: TextOccasion): TextBody {
  return body.kind === 'pledge'
    ? { kind: 'pledge', ...fillPledge(body, filling) }
    : { kind: 'handout', ...fillHandout(body, filling) }
}

/** Throws option_not_possible for a body of another kind of text. */
export function findingsIn(
  resources: string,
  id: TextId,
  body: TextBody,
  { filling, date }: TextOccasion,
): TextFinding[] {
  if (body.kind !== kindOf(id)) throw new AppError('option_not_possible')
  return checkText(readLegalBases(resources), id, body, { election: filling.election, date })
}

/** The text without its empty lines. Throws text_incomplete, unknown_placeholder, option_not_possible. */
export function soundText(resources: string, id: TextId, body: TextBody, occasion: TextOccasion): TextBody {
  const tidied = tidyText(body)
  const found = findingsIn(resources, id, tidied, occasion).find(isBlocking)
  if (!found) return tidied
  if (found.code === 'empty') throw new AppError('text_incomplete')
  const known = PLACEHOLDERS.map((name) => `{${name}}`).join(', ')
  const name = found.code === 'unknown_placeholder' ? { name: found.name.slice(0, LONGEST_NAME_SHOWN) } : {}
  throw new AppError('unknown_placeholder', { ...name, known })
}
