/** Every place of the notes where text stands, with the way to read and write it. */
import type { MinutesBody } from '#shared/contract/minutes.ts'

export type ListName = 'discussion' | 'questions' | 'followUps'
export type ItemOf<Name extends ListName> = MinutesBody[Name][number]

export const ITEM_FIELDS = {
  discussion: { heading: 'Judul', speaker: 'Pembicara', content: 'Isi' },
  questions: { asker: 'Penanya', question: 'Pertanyaan', answerer: 'Penjawab', answer: 'Jawaban' },
  followUps: { what: 'Yang dikerjakan', who: 'Penanggung jawab', due: 'Batas waktu' },
} as const satisfies { [Name in ListName]: Partial<Record<keyof ItemOf<Name>, string>> }

export const PART_LABELS = {
  opening: 'Pembukaan',
  discussion: 'Pembahasan',
  questions: 'Tanya jawab',
  conclusions: 'Kesimpulan',
  followUps: 'Tindak lanjut',
  closing: 'Penutup',
} as const satisfies Record<keyof MinutesBody, string>

export const LIST_NAMES = ['discussion', 'questions', 'followUps'] as const satisfies readonly ListName[]

/** A text of the notes: a part of its own, or one field of an item. */
export type Place =
  | { part: 'opening' | 'closing' | 'conclusions' }
  | { part: ListName; id: string; field: string }

export function keyOf(place: Place): string {
  return 'id' in place ? `${place.part} ${place.id} ${place.field}` : place.part
}

/** Conclusions are read as one text with a line for each. */
export function readPlace(body: MinutesBody, place: Place): string {
  if (place.part === 'conclusions') return body.conclusions.join('\n')
  if (!('id' in place)) return body[place.part]
  return fieldsOf(body, place.part).get(place.id)?.[place.field] ?? ''
}

export function writePlace(body: MinutesBody, place: Place, text: string): MinutesBody {
  if (place.part === 'conclusions')
    return { ...body, conclusions: text.split('\n').filter((line) => line.trim() !== '') }
  if (!('id' in place)) return { ...body, [place.part]: text }
  const items = body[place.part].map((item) =>
    item.id === place.id ? { ...item, [place.field]: text } : item,
  )
  return { ...body, [place.part]: items }
}

/** The written fields of every item of a list by its id. */
export function fieldsOf(
  body: MinutesBody,
  list: ListName,
): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const names = Object.keys(ITEM_FIELDS[list])
  return new Map(
    body[list].map((item) => {
      // All fields named in the table are texts.
      const texts = item as unknown as Record<string, string>
      return [item.id, Object.fromEntries(names.map((name) => [name, texts[name] ?? '']))]
    }),
  )
}

export function labelOf(place: Place): string {
  if (!('id' in place)) return PART_LABELS[place.part]
  const fields: Readonly<Record<string, string>> = ITEM_FIELDS[place.part]
  return `${PART_LABELS[place.part]}: ${fields[place.field] ?? place.field}`
}
