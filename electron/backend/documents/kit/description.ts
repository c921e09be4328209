/**
 * What a PDF says about itself, twice with the same facts: in the information dictionary, and as the XMP that
 * PDF/A asks for. pdfkit writes titles into the XML as they are, where "&" and "<" break it, and leaves out the
 * date of the last change.
 */
import { cleanText } from './clean-text.ts'

export type Description = {
  title: string
  author: string
  /** UTC milliseconds; the only time in the file. */
  createdAt: number
  /** Further entries of the information dictionary. */
  entries?: Readonly<Record<string, string>>
}

const PROGRAM = 'Ikrar'

export function informationOf({ title, author, createdAt, entries }: Description): PDFKit.DocumentInfo {
  const created = new Date(createdAt)
  return {
    Title: cleanText(title),
    Author: cleanText(author),
    ...{ Creator: PROGRAM, Producer: PROGRAM },
    ...{ CreationDate: created, ModDate: created },
    ...entries,
  }
}

/** To be called before the document ends. */
export function describeInXmp(document: PDFKit.PDFDocument, description: Description): void {
  // pdfkit asks itself for these entries while it ends; its types do not name what it calls.
  const describing = document as unknown as { _addInfo: () => void; appendXML: (xml: string) => void }
  describing._addInfo = () => describing.appendXML(entriesOf(description))
}

function entriesOf({ title, author, createdAt }: Description): string {
  const at = `${new Date(createdAt).toISOString().slice(0, 19)}Z`
  const made = `<xmp:CreateDate>${at}</xmp:CreateDate><xmp:ModifyDate>${at}</xmp:ModifyDate>`
  const alternatives = `<rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt>`
  const authors = author === '' ? '' : `<rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq>`
  return [
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">`,
    `${made}<xmp:CreatorTool>${PROGRAM}</xmp:CreatorTool></rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">`,
    `<dc:title>${alternatives}</dc:title>${authors === '' ? '' : `<dc:creator>${authors}</dc:creator>`}`,
    `</rdf:Description>`,
    `<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`,
    `<pdf:Producer>${PROGRAM}</pdf:Producer></rdf:Description>`,
  ].join('\n')
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
])

/** XML knows no control characters, not even as entities. */
function escaped(text: string): string {
  return cleanText(text).replace(/[&<>]/g, (sign) => ENTITIES.get(sign) ?? '')
}
