/**
 * Notes that were written in two places at once. What only one side touched is taken from that side;
 * where both wrote, both texts are kept and shown, never mixed: a machine can't tell what was meant.
 */
import type { MinutesBody } from '#shared/contract/minutes.ts'
import {
  fieldsOf,
  ITEM_FIELDS,
  keyOf,
  labelOf,
  LIST_NAMES,
  type ListName,
  type Place,
  readPlace,
  writePlace,
} from './notes-places.ts'

export type NotesConflict = { key: string; place: Place; label: string; mine: string; theirs: string }
export type MergedNotes = { body: MinutesBody; conflicts: NotesConflict[] }
export type ConflictChoice = 'mine' | 'theirs' | 'both'

/** `base` is what both sides began with. In a conflict `body` holds my text until it is decided. */
export function mergeNotes(base: MinutesBody, mine: MinutesBody, theirs: MinutesBody): MergedNotes {
  const merged = LIST_NAMES.reduce((body, list) => mergeItems(list, base, body, theirs), mine)
  return placesOf(merged).reduce<MergedNotes>(
    (soFar, place) => mergePlace(soFar, place, { base, mine, theirs }),
    { body: merged, conflicts: [] },
  )
}

export function settleConflict(
  body: MinutesBody,
  conflict: NotesConflict,
  choice: ConflictChoice,
): MinutesBody {
  if (choice === 'mine') return body
  const mine = readPlace(body, conflict.place)
  const text =
    choice === 'theirs' ? conflict.theirs : [mine, conflict.theirs].filter((one) => one !== '').join('\n')
  return writePlace(body, conflict.place, text)
}

type Sides = { base: MinutesBody; mine: MinutesBody; theirs: MinutesBody }

function mergePlace({ body, conflicts }: MergedNotes, place: Place, sides: Sides): MergedNotes {
  const [base, mine, theirs] = [sides.base, sides.mine, sides.theirs].map((side) => readPlace(side, place))
  if (base === undefined || mine === undefined || theirs === undefined) return { body, conflicts }
  if (!isOn(sides.mine, place) || !isOn(sides.theirs, place)) return { body, conflicts }
  if (theirs === base || theirs === mine) return { body, conflicts }
  if (mine === base) return { body: writePlace(body, place, theirs), conflicts }
  return {
    body,
    conflicts: [...conflicts, { key: keyOf(place), place, label: labelOf(place), mine, theirs }],
  }
}

/** My items in my order, then theirs that are new or that I took away while they were being written. */
function mergeItems(list: ListName, base: MinutesBody, mine: MinutesBody, theirs: MinutesBody): MinutesBody {
  const [before, here, there] = [fieldsOf(base, list), fieldsOf(mine, list), fieldsOf(theirs, list)]
  const wrote = (side: typeof here, id: string): boolean =>
    JSON.stringify(side.get(id)) !== JSON.stringify(before.get(id))
  const keptHere = mine[list].filter(({ id }) => there.has(id) || !before.has(id) || wrote(here, id))
  const keptThere = theirs[list].filter(({ id }) => !here.has(id) && (!before.has(id) || wrote(there, id)))
  return { ...mine, [list]: [...keptHere, ...keptThere] }
}

function placesOf(body: MinutesBody): Place[] {
  const items = LIST_NAMES.flatMap((part) =>
    body[part].flatMap(({ id }) =>
      Object.keys(ITEM_FIELDS[part]).map((field): Place => ({ part, id, field })),
    ),
  )
  return [{ part: 'opening' }, ...items, { part: 'conclusions' }, { part: 'closing' }]
}

function isOn(body: MinutesBody, place: Place): boolean {
  return !('id' in place) || body[place.part].some(({ id }) => id === place.id)
}
