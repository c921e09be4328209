/**
 * What a signature adds behind the end of a paper, which itself stays as it is: the field with what it shows, the
 * signature, nothing else. It is written from few values, so that whoever checks it can write it again and
 * compare: anything that was slipped in makes the bytes differ. ISO 32000-1, 7.5.6 and 12.8.
 */
import { hundredths } from '../documents/kit/page-size.ts'
import { NotOurPdf, readObjects } from './pdf-objects.ts'
import { type SignatureField, signatureForm, writeText } from './signature-fields.ts'

export const REVISION_MARK = '%IKRAR-TTD-1\n'

export type Revision = {
  /** Which field is signed. */
  field: string
  /** UTC, "20261120021500". */
  at: string
  reason: string
  place: string
  /** What the field shows, packed. */
  appearance: Buffer
  /** Bytes kept for the signature. */
  room: number
}

export type UnsignedRevision = {
  /** The whole file, zeros where the signature goes. */
  bytes: Buffer
  /** Where the digits of the signature begin, and how many there are. */
  digitsAt: number
  digits: number
}

const OFFSET_DIGITS = 10

/** Throws NotOurPdf where the paper has no such field, or it is signed. */
export function writeRevision(paper: Buffer, revision: Revision): UnsignedRevision {
  const objects = readObjects(paper)
  const form = signatureForm(objects)
  const field = form?.fields.find(({ name }) => name === revision.field)
  if (!form || !field || field.isSigned) throw new NotOurPdf('no such field')
  const [appearance, signature] = [objects.size, objects.size + 1]
  const writer = new RevisionWriter(paper.length)
  writer.object(field.object, widget(field, { appearance, signature }))
  const fields = form.fields.map(({ object }) => `${object} 0 R`).join(' ')
  writer.object(form.object, `<< /Fields [${fields}] /SigFlags 3 >>`)
  writer.object(appearance, shown(field, revision.appearance))
  const marks = writer.signature(signature, revision)
  const table = writer.table()
  const { root, info, id, table: previous } = objects
  writer.add(
    `trailer\n<< /Size ${signature + 1} /Root ${root} 0 R /Info ${info} 0 R /ID ${id} /Prev ${previous} >>\n` +
      `startxref\n${table}\n%%EOF\n`,
  )
  const bytes = Buffer.concat([paper, writer.bytes()])
  const digits = 2 * revision.room
  const after = marks.digitsAt + digits + 1
  const range = [0, marks.digitsAt - 1, after, bytes.length - after].map(padded).join(' ')
  bytes.write(range, marks.rangeAt, 'latin1')
  return { bytes, digitsAt: marks.digitsAt, digits }
}

/** Both parts that the signature covers: everything but its own digits and their brackets. */
export function coveredParts({ bytes, digitsAt, digits }: UnsignedRevision): [Buffer, Buffer] {
  return [bytes.subarray(0, digitsAt - 1), bytes.subarray(digitsAt + digits + 1)]
}

class RevisionWriter {
  readonly #start: number
  #text = `\n${REVISION_MARK}`
  readonly #places = new Map<number, number>()

  constructor(start: number) {
    this.#start = start
  }

  get #at(): number {
    return this.#start + this.#text.length
  }

  add(text: string): void {
    this.#text += text
  }

  object(number: number, body: string): void {
    this.#places.set(number, this.#at)
    this.add(`${number} 0 obj\n${body}\nendobj\n`)
  }

  /** The range is filled in when the length of the file is known. */
  signature(number: number, { at, reason, place, room }: Revision): { rangeAt: number; digitsAt: number } {
    this.#places.set(number, this.#at)
    this.add(
      `${number} 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [`,
    )
    const rangeAt = this.#at
    this.add(`${[0, 0, 0, 0].map(padded).join(' ')}] /M (D:${at}Z) /Reason ${writeText(reason)} `)
    this.add(`/Location ${writeText(place)} /Contents <`)
    const digitsAt = this.#at
    this.add(`${'0'.repeat(2 * room)}> >>\nendobj\n`)
    return { rangeAt, digitsAt }
  }

  /** Objects that follow each other stand in one section. */
  table(): number {
    const at = this.#at
    const numbers = [...this.#places.keys()].sort((a, b) => a - b)
    let text = 'xref\n'
    for (let first = 0; first < numbers.length;) {
      let next = first + 1
      while (next < numbers.length && numbers[next] === (numbers[next - 1] ?? 0) + 1) next++
      text += `${numbers[first]} ${next - first}\n`
      for (const number of numbers.slice(first, next))
        text += `${padded(this.#places.get(number) ?? 0)} 00000 n \n`
      first = next
    }
    this.add(text)
    return at
  }

  bytes(): Buffer {
    return Buffer.from(this.#text, 'latin1')
  }
}

function widget(
  { name, signer, rectangle, page }: SignatureField,
  { appearance, signature }: { appearance: number; signature: number },
): string {
  return (
    `<< /Type /Annot /Subtype /Widget /FT /Sig /F 4 /T (${name}) /TU ${writeText(signer)} /Rect ${rectangle} ` +
    `/P ${page} /AP << /N ${appearance} 0 R >> /V ${signature} 0 R >>`
  )
}

function shown({ width, height }: SignatureField, packed: Buffer): string {
  const box = `[0 0 ${hundredths(width)} ${hundredths(height)}]`
  return (
    `<< /Type /XObject /Subtype /Form /BBox ${box} /Resources << >> /Filter /FlateDecode /Length ${packed.length} >>\n` +
    `stream\n${packed.toString('latin1')}\nendstream`
  )
}

function padded(number: number): string {
  return String(number).padStart(OFFSET_DIGITS, '0')
}
