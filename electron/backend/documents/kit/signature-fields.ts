/**
 * Empty fields over the places where officials sign, for a certified signature by any program. They show nothing
 * and print nothing; PDF/A asks for an appearance, so each has an empty one.
 */
import type { Box } from './box.ts'
import { hundredths } from './page-size.ts'

/** Numbered in the order of the paper: "Penandatangan1". */
const FIELD_NAME = 'Penandatangan'

const [PRINTED, SIGNATURES_EXIST] = [4, 1]

type Reference = PDFKit.PDFKitReference
/** What pdfkit keeps to itself: the catalogue, the page of a widget, and what it writes for forms of its own. */
type Opened = { _root: Reference & { data: object }; endAcroForm: () => void }

export class SignatureFields {
  readonly #document: PDFKit.PDFDocument
  readonly #fields: Reference[] = []
  readonly #signers = new Set<string>()

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
  }

  /** On the page being drawn, in points from its upper left corner. Each signer has one, at the first place. */
  add(signer: string, { x, y, width, height }: Box): void {
    if (this.#signers.has(signer)) return
    this.#signers.add(signer)
    const { page } = this.#document
    const field = this.#document.ref({
      ...{ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: PRINTED },
      T: new String(`${FIELD_NAME}${this.#signers.size}`),
      TU: Buffer.from(`\ufeff${signer}`, 'utf16le').swap16(),
      Rect: [x, page.height - y - height, x + width, page.height - y].map(hundredths),
      P: page.dictionary,
      AP: { N: this.#emptyForm(width, height) },
    })
    field.end('')
    page.annotations.push(field)
    this.#fields.push(field)
  }

  /** Before the document ends. */
  finish(): void {
    if (this.#fields.length === 0) return
    const form = this.#document.ref({ Fields: this.#fields, SigFlags: SIGNATURES_EXIST })
    form.end('')
    const opened = this.#document as unknown as Opened
    Object.assign(opened._root.data, { AcroForm: form })
    // pdfkit would add fonts for fields to type in.
    opened.endAcroForm = () => {}
  }

  #emptyForm(width: number, height: number): Reference {
    const form = this.#document.ref({
      ...{ Type: 'XObject', Subtype: 'Form', Resources: {} },
      BBox: [0, 0, width, height].map(hundredths),
    })
    // A form is a stream, so it holds something.
    form.end('q Q')
    return form
  }
}
