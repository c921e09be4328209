import { expect, it } from 'vitest'
import { SaxesParser } from 'saxes'
import { Paper } from '../../../../../electron/backend/documents/kit/paper.ts'
import { PAGE_SIZES } from '../../../../../electron/backend/documents/kit/page-size.ts'
import { RESOURCES } from '../../../../support/paper-data.ts'
import { pdfFacts, xmpOf } from '../../../../support/pdf-tools.ts'

async function describing(title: string, author: string): Promise<Uint8Array> {
  const marginsMm = { top: 10, right: 10, bottom: 10, left: 10 }
  const paper = new Paper({
    size: PAGE_SIZES.A6,
    marginsMm,
    title,
    author,
    createdAt: 0,
    resources: RESOURCES,
  })
  return paper.finish()
}

/** Throws where the text is no XML. */
function textsIn(xml: string): string[] {
  const texts: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('text', (text) => texts.push(text))
  parser.write(xml.trim()).close()
  return texts
}

it('the name of an institution with signs of XML stays what it is, in both descriptions of the file', async () => {
  for (const author of [
    'Dinas P & K <Kupang>',
    'Badan "Satu" \'Dua\'',
    'Kantor é ]]> Ñ',
    'A\u0007B\u202eC',
  ]) {
    const pdf = await describing('Daftar & Hadir', author)
    const cleaned = author.replace(/[\u0007\u202e]/g, '')
    expect(textsIn(xmpOf(pdf))).toContain(cleaned)
    expect(pdfFacts(pdf).get('Author')).toBe(cleaned)
    expect(pdfFacts(pdf).get('Title')).toBe('Daftar & Hadir')
  }
})

it('a paper without an author names none', async () => {
  const pdf = await describing('Notula', '')
  expect(xmpOf(pdf)).not.toContain('dc:creator')
  expect(textsIn(xmpOf(pdf))).toContain('Notula')
})
