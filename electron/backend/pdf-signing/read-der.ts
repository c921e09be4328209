/** Reads ASN.1 in BER, as foreign key files are written in it; only what key files and signatures need. ITU-T X.690. */

export type Node = {
  tag: number
  /** Empty for a value that holds no others. */
  children: readonly Node[]
  /** Of a value that holds no others: what it is. */
  content: Uint8Array
  /** With its tag and length, as it stands in the file. */
  bytes: Uint8Array
}

const CONSTRUCTED = 0x20
const INDEFINITE = 0x80
const DEEPEST = 40

/** What the bytes are not: ASN.1 of the shape that is asked for. */
export class NotAsn1 extends Error {}

export function readDer(bytes: Uint8Array): Node {
  const { node, end } = readAt(bytes, 0, 0)
  if (end > bytes.length) throw new NotAsn1('cut off')
  return node
}

function readAt(bytes: Uint8Array, start: number, depth: number): { node: Node; end: number } {
  if (depth > DEEPEST) throw new NotAsn1('too deep')
  const tag = byteAt(bytes, start)
  if ((tag & 0x1f) === 0x1f) throw new NotAsn1('long tag')
  const { length, from } = lengthAt(bytes, start + 1)
  const isOpen = length === null
  const until = isOpen ? bytes.length : from + length
  if (until > bytes.length) throw new NotAsn1('cut off')
  if ((tag & CONSTRUCTED) === 0) {
    if (isOpen) throw new NotAsn1('open value')
    const node = {
      tag,
      children: [],
      content: bytes.subarray(from, until),
      bytes: bytes.subarray(start, until),
    }
    return { node, end: until }
  }
  const children: Node[] = []
  let at = from
  while (at < until) {
    if (isOpen && bytes[at] === 0 && bytes[at + 1] === 0) break
    const child = readAt(bytes.subarray(0, until), at, depth + 1)
    children.push(child.node)
    at = child.end
  }
  const end = isOpen ? at + 2 : until
  if (at > until || end > bytes.length) throw new NotAsn1('cut off')
  return {
    node: { tag, children, content: bytes.subarray(from, at), bytes: bytes.subarray(start, end) },
    end,
  }
}

function lengthAt(bytes: Uint8Array, at: number): { length: number | null; from: number } {
  const first = byteAt(bytes, at)
  if (first === INDEFINITE) return { length: null, from: at + 1 }
  if (first < INDEFINITE) return { length: first, from: at + 1 }
  const count = first & 0x7f
  if (count > 4) throw new NotAsn1('too long')
  let length = 0
  for (let index = 1; index <= count; index++) length = length * 256 + byteAt(bytes, at + index)
  return { length, from: at + 1 + count }
}

function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new NotAsn1('cut off')
  return byte
}

/** The child at a place; throws NotAsn1 where there is none, or one of another tag. */
export function childOf(node: Node, index: number, tag?: number): Node {
  const child = node.children[index]
  if (!child || (tag !== undefined && child.tag !== tag)) throw new NotAsn1('another shape')
  return child
}

/** Octets, also where they come in pieces. */
export function octetsOf(node: Node): Uint8Array {
  return node.children.length === 0 ? node.content : Buffer.concat(node.children.map(octetsOf))
}

/** A whole number that fits 31 bits. */
export function smallInteger({ content }: Node): number {
  const number = content.reduce((sum, byte) => sum * 256 + byte, 0)
  if (content.length > 5 || number > 0x7fffffff) throw new NotAsn1('too large')
  return number
}

/** "1.2.840.113549" */
export function oidOf({ content }: Node): string {
  const numbers: number[] = []
  let number = 0
  for (const byte of content) {
    number = number * 128 + (byte & 0x7f)
    if (byte < 0x80) {
      numbers.push(number)
      number = 0
    }
  }
  const [first = 0, ...rest] = numbers
  const root = Math.min(2, Math.floor(first / 40))
  return [root, first - root * 40, ...rest].join('.')
}
