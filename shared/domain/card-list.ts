/**
 * How a desk that cannot reach the laptop tells a genuine card: it holds a part of the mark of every card that is
 * valid, and the key that marks are made with. Names are not in it, and no card can be made from it.
 *
 * Why not a signature in the card that any phone could verify: Ed25519 takes 64 bytes where the MAC of a ticket
 * takes 8, which makes the code of a badge a version 8 instead of version 3 at level Q, and every step up costs
 * reads at the door; badges that are printed already would be void; and a signature says nothing about a card that
 * was withdrawn since. The list says that too, as of its last update.
 *
 * Of a ticket (80 random bits and a MAC) 8 bytes are kept. Of a short code only 3: it has no more than 35 bits, so
 * whoever holds the key can try them all, and a longer part would tell him which of them stand on cards. Of 3 bytes
 * he learns 2,000 wrong ones for every right one, while a wrong code typed at a desk passes once in a thousand with
 * 16,000 cards; the laptop, which compares whole marks, knows it in any case.
 */
export const KEPT_BYTES = { ticket: 8, short_code: 3 } as const

export type KeptKind = keyof typeof KEPT_BYTES
/** Parts of marks, one after the other, in rising order: where a card stands in it says nothing. */
export type CardList = Readonly<Record<KeptKind, Uint8Array>>

/** The parts that are kept of whole marks (10 bytes each). */
export function packMarks(kind: KeptKind, marks: readonly Uint8Array[]): Uint8Array {
  const kept = KEPT_BYTES[kind]
  // As whole numbers they are sorted in a tenth of the time.
  const part = new Uint8Array(BigUint64Array.BYTES_PER_ELEMENT)
  const view = new DataView(part.buffer)
  const numbers = BigUint64Array.from(marks, (mark) => {
    part.set(mark.subarray(0, kept))
    return view.getBigUint64(0)
  }).sort()
  const packed = new Uint8Array(marks.length * kept)
  numbers.forEach((number, place) => {
    view.setBigUint64(0, number)
    packed.set(part.subarray(0, kept), place * kept)
  })
  return packed
}

/** Whether a card with this whole mark was valid when the list was made. */
export function isListed(list: CardList, kind: KeptKind, mark: Uint8Array): boolean {
  const kept = KEPT_BYTES[kind]
  const packed = list[kind]
  const sought = mark.subarray(0, kept)
  let low = 0
  let high = Math.floor(packed.length / kept)
  while (low < high) {
    const middle = (low + high) >> 1
    const order = inOrder(packed.subarray(middle * kept, (middle + 1) * kept), sought)
    if (order === 0) return true
    if (order < 0) low = middle + 1
    else high = middle
  }
  return false
}

function inOrder(one: Uint8Array, other: Uint8Array): number {
  const length = Math.min(one.length, other.length)
  for (let place = 0; place < length; place++) {
    const difference = (one[place] ?? 0) - (other[place] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
