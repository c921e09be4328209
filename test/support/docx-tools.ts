/** What stands in a Word document, read from its parts. */
import { SaxesParser } from 'saxes'
import { openZip } from '../../electron/backend/spreadsheets/zip.ts'

export async function docxParts(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await openZip(Buffer.from(bytes))
  const parts = new Map<string, string>()
  for (const name of zip.names) {
    const pieces: Buffer[] = []
    for await (const piece of zip.read(name)) pieces.push(piece)
    parts.set(name, Buffer.concat(pieces).toString('utf8'))
  }
  return parts
}

export type DocxParagraph = { text: string; style: string | null }

/** The document without the numbers of lists that have bullets, as they are read. */
export function withoutBullets(parts: ReadonlyMap<string, string>): string {
  const numbering = parts.get('word/numbering.xml') ?? ''
  const bullets = [...numbering.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)".*?<\/w:abstractNum>/gs)]
    .filter(([text]) => text.includes('<w:numFmt w:val="bullet"/>'))
    .map(([, id]) => id)
  const numbers = [
    ...numbering.matchAll(/<w:num [^>]*w:numId="(\d+)"[^>]*>\s*<w:abstractNumId w:val="(\d+)"/g),
  ]
  return numbers
    .filter(([, , abstract]) => bullets.includes(abstract))
    .reduce(
      (xml, [, id]) => xml.replaceAll(`<w:numId w:val="${id}"/>`, ''),
      parts.get('word/document.xml') ?? '',
    )
}

/** Paragraphs in order, those of tables too; numbered ones with their number, as Word shows it. Throws on broken XML. */
export function docxParagraphs(xml: string): DocxParagraph[] {
  const paragraphs: DocxParagraph[] = []
  const counts = new Map<string, number>()
  let current: DocxParagraph = { text: '', style: null }
  let isText = false
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? ''
    if (name === 'w:p') current = { text: '', style: null }
    if (name === 'w:pStyle') current.style = value
    if (name === 'w:numId') {
      counts.set(value, (counts.get(value) ?? 0) + 1)
      current.text = `${counts.get(value)}. `
    }
    if (name === 'w:br') current.text += ' '
    isText = name === 'w:t'
  })
  parser.on('text', (text) => {
    if (isText) current.text += text
  })
  parser.on('closetag', ({ name }) => {
    isText = false
    if (name === 'w:p') paragraphs.push(current)
  })
  parser.write(xml).close()
  return paragraphs
}
