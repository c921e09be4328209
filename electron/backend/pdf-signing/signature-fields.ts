/** The fields for certified signatures that a paper has, and which of them are signed. */
import { NotOurPdf, numberIn, type PdfObjects, textIn } from './pdf-objects.ts'

export type SignatureField = {
  object: number
  /** "Penandatangan1" */
  name: string
  /** Name and office of whose it is, as the paper has them. */
  signer: string
  isSigned: boolean
  /** As they stand in the file. */
  rectangle: string
  page: string
  width: number
  height: number
}

export type SignatureForm = { object: number; fields: readonly SignatureField[] }

/** Null where the paper has no field. */
export function signatureForm({ root, dictionary }: PdfObjects): SignatureForm | null {
  const form = /\/AcroForm (\d+) 0 R/.exec(dictionary(root))?.[1]
  if (form === undefined) return null
  const list = textIn(/\/Fields \[([^\]]*)\]/, dictionary(Number(form)))
  const numbers = [...list.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
  return { object: Number(form), fields: numbers.map((number) => fieldOf(number, dictionary(number))) }
}

function fieldOf(object: number, dictionary: string): SignatureField {
  const rectangle = textIn(/\/Rect (\[[-\d. ]+\])/, dictionary)
  const [left, bottom, right, top] = rectangle.slice(1, -1).split(' ').map(Number)
  if (left === undefined || bottom === undefined || right === undefined || top === undefined)
    throw new NotOurPdf('no rectangle')
  return {
    ...{ object, rectangle, width: right - left, height: top - bottom },
    name: textIn(/\/T \(([A-Za-z0-9]+)\)/, dictionary),
    signer: readText(textIn(/\/TU <([0-9a-f]+)>/i, dictionary)),
    isSigned: /\/V \d+ 0 R/.test(dictionary),
    page: `${numberIn(/\/P (\d+) 0 R/, dictionary)} 0 R`,
  }
}

/** Hexadecimal digits of UTF-16 with a byte-order mark, as a PDF keeps text. */
export function writeText(text: string): string {
  return `<${Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')}>`
}

export function readText(digits: string): string {
  const bytes = Buffer.from(digits, 'hex')
  if (bytes.length % 2 !== 0) throw new NotOurPdf('no text')
  return bytes
    .swap16()
    .toString('utf16le')
    .replace(/^\ufeff/, '')
}
