/** Wording that letters about an event have in common. */
import type { Event } from '#shared/contract/events.ts'
import type { LoadContext } from '../document.ts'
import { DOTS, eventLabels, signingCity } from '../event-facts.ts'
import type { Label } from '../kit/label-block.ts'
import type { LetterTop } from '../kit/letter.ts'
import { longDate } from '#shared/domain/time-text.ts'

export function letterTop(
  context: LoadContext,
  written: { classification: string; attachment: string; letterDate: string },
  { number, subject }: { number: string | undefined; subject: string },
): LetterTop {
  return {
    head: [
      { label: 'Nomor', value: number || DOTS },
      { label: 'Sifat', value: written.classification || '-' },
      { label: 'Lampiran', value: written.attachment || '-' },
      { label: 'Hal', value: subject },
    ],
    placeAndDate: placeAndDate(context, written.letterDate),
  }
}

/** "Oelamasi, 20 September 2024"; the day of sending is often written by hand, when the letter gets its number. */
export function placeAndDate({ event, office }: LoadContext, date: string): string {
  return `${signingCity(event, office) || '…………………'}, ${date === '' ? DOTS : longDate(date)}`
}

/** " yang diselenggarakan oleh A bersama B", or nothing. */
export function organisedBy({ organisers }: Event): string {
  const names = organisers.filter((name) => name.trim() !== '')
  return names.length === 0 ? '' : ` yang diselenggarakan oleh ${listed(names)}`
}

/** When and where, then what it is about. */
export function invitationFacts(event: Event): Label[] {
  const [title, ...whenAndWhere] = eventLabels(event, null)
  return [
    ...whenAndWhere,
    { label: 'Acara', value: title?.value ?? event.title },
    ...(event.theme.trim() === '' ? [] : [{ label: 'Tema', value: event.theme }]),
  ]
}

/** "A", "A bersama B", "A bersama B dan C" */
export function listed(names: readonly string[]): string {
  const [first = '', ...others] = names
  const last = others.at(-1)
  if (last === undefined) return first
  const middle = others.slice(0, -1).join(', ')
  return `${first} bersama ${middle === '' ? last : `${middle} dan ${last}`}`
}
