/** An addendum: what it belongs to, and what the data tell otherwise since the text was approved. */
import { momentText } from '#shared/domain/time-text.ts'
import { WRITE_UP_LABELS, type WriteUpKind, type WriteUpPart } from '#shared/domain/write-up/part.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { findFinal, type Final } from '../../store/write-up-finals.ts'
import type { LoadContext } from '../document.ts'
import { DOTS, eventLabels } from '../event-facts.ts'
import { type AssembledText, text, titled } from './assembled.ts'
import { differencesFrom } from './differences.ts'
import { basisOf, readStoredText } from './stored-text.ts'

type AddendumFacts = {
  /** The text itself, as the data tell it now. */
  own: AssembledText
  kind: WriteUpKind
  edition: number
  context: LoadContext
}

/** Throws AppError not_found while what it is to follow is not approved. */
export function addendumText(db: ReadableDb, { own, kind, edition, context }: AddendumFacts): AssembledText {
  const { event } = context
  const original = findFinal(db, { eventId: event.id, kind, edition: 0 })
  const previous = findFinal(db, { eventId: event.id, kind, edition: edition - 1 })
  if (!original || !previous) throw new AppError('not_found')
  const differences = differencesFrom(basisOf(readStoredText(previous.content)), own)
  const name = WRITE_UP_LABELS[kind]
  return {
    title: `ADENDUM ${edition} ${name.toUpperCase()}`,
    under: [`Nomor: ${event.documentNumbers[kind] || DOTS}`],
    labels: eventLabels(event, null),
    parts: [
      ...titled(
        'heading',
        'reference',
        'Rujukan',
        text('reference', referenceOf(name, original, event.zone)),
      ),
      ...titled(
        ...(['heading', 'changes', 'Perubahan'] as const),
        ...differences.map(({ key, title, lines }) => text(`change:${key}`, lines, title || name)),
      ),
      ...titled('heading', 'corrections', 'Perbaikan dan catatan lain', text('corrections', '')),
      ...closing(name),
    ],
    signatures: own.signatures,
    after: [],
  }
}

function referenceOf(name: string, { number, at, hash }: Final, zone: LoadContext['event']['zone']): string {
  return `Adendum ini merupakan bagian yang tidak terpisahkan dari ${name} Nomor ${number} yang disahkan pada ${momentText(at, zone)}, dengan sidik SHA-256 ${hash}.`
}

function closing(name: string): WriteUpPart[] {
  const stays = `Hal-hal lain dalam ${name.toLowerCase()} tersebut tetap berlaku sebagaimana disahkan.`
  return titled('heading', 'closing', 'Penutup', text('closing', stays))
}
