/**
 * Who was invited to which events and came, as bits: one for every event, in three parts of equal length. A choice of
 * events is a mask over them, so that 40,000 people are counted over 1,000 events by reading 40,000 rows.
 */
import { connectionOf, prepared, type ReadableDb, type WritableDb } from '../db.ts'

/** What SQL is given back holds both counts, 15 bits each, and above them whether anything is owed. */
export const COUNT_BITS = 15

const BITS_OF_BYTE = Uint8Array.from(
  { length: 256 },
  (_, byte) => byte.toString(2).replaceAll('0', '').length,
)

const masks = new WeakMap<ReadableDb, { mask: Uint8Array }>()

/** From now on `chosen_turnout` looks at these events alone on this connection. */
export function chooseEvents(db: ReadableDb, numbers: readonly number[]): void {
  const mask = new Uint8Array(bytesFor(numbers))
  for (const number of numbers) mask[number >> 3] = (mask[number >> 3] ?? 0) | (1 << (number & 7))
  const known = masks.get(db)
  if (known) known.mask = mask
  else defineCounts(db, mask)
}

function bytesFor(numbers: readonly number[]): number {
  return (numbers.reduce((largest, number) => Math.max(largest, number), 0) >> 3) + 1
}

function defineCounts(db: ReadableDb, mask: Uint8Array): void {
  const chosen = { mask }
  masks.set(db, chosen)
  connectionOf(db).function('chosen_turnout', (bits: Uint8Array) => {
    const { mask: events } = chosen
    const counts = (countIn(bits, 0, events) << COUNT_BITS) | countIn(bits, 1, events)
    return hasOwing(bits, events) ? counts | (1 << (2 * COUNT_BITS)) : counts
  })
}

function hasOwing(bits: Uint8Array, mask: Uint8Array): boolean {
  const start = (bits.length / 3) * 2
  const end = Math.min(bits.length, start + mask.length)
  for (let place = start; place < end; place++)
    if (((bits[place] ?? 0) & (mask[place - start] ?? 0)) !== 0) return true
  return false
}

/** How many bits of a part the mask lets through. */
function countIn(bits: Uint8Array, part: 0 | 1, mask: Uint8Array): number {
  const length = bits.length / 3
  const start = part * length
  const end = Math.min(length, mask.length)
  let count = 0
  for (let place = 0; place < end; place++)
    count += BITS_OF_BYTE[(bits[start + place] ?? 0) & (mask[place] ?? 0)] ?? 0
  return count
}

type EventOfPerson = { event: number; present: 0 | 1; owes: 0 | 1 }

/** After anything was written about a person at any event. */
export function rewriteBits(db: WritableDb, person: number): void {
  const rows = prepared<[number], EventOfPerson>(
    db,
    'select event, present, owes from recap_attendance where person = ? order by event',
  ).all(person)
  if (rows.length === 0) {
    prepared<[number]>(db, 'delete from recap_presence where person = ?').run(person)
    return
  }
  prepared<[number, Uint8Array]>(
    db,
    `insert into recap_presence (person, bits) values (?, ?)
     on conflict (person) do update set bits = excluded.bits`,
  ).run(person, bitsOf(rows))
}

function bitsOf(rows: readonly EventOfPerson[]): Uint8Array {
  const length = bytesFor(rows.map(({ event }) => event))
  const bits = new Uint8Array(3 * length)
  const set = (part: number, event: number) => {
    const place = part * length + (event >> 3)
    bits[place] = (bits[place] ?? 0) | (1 << (event & 7))
  }
  for (const { event, present, owes } of rows) {
    set(0, event)
    if (present === 1) set(1, event)
    if (owes === 1) set(2, event)
  }
  return bits
}
