/** Notula as a Word document: the same content as the PDF, with real styles, to be finished by hand. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  type Table,
  TextRun,
} from 'docx'
import type { ReadableDb } from '../store/db.ts'
import type { LoadContext, OptionsOf } from './document.ts'
import { docxHeader } from './docx-letterhead.ts'
import { labelTable, plainTable, signatureTable, twips } from './docx-tables.ts'
import { MARGINS_MM } from './event-facts.ts'
import { cleanText } from './kit/clean-text.ts'
import { sizeOf } from './kit/page-size.ts'
import { minutesPaper, type MinutesData } from './minutes.ts'
import type { MinutesBlock } from './minutes-block.ts'

const POINTS = 'points'
const FONT = 'Arial'

export async function minutesDocx(
  db: ReadableDb,
  options: OptionsOf<'minutes'>,
  context: LoadContext,
): Promise<Uint8Array> {
  return drawMinutesDocx(minutesPaper.load(db, options, context))
}

export async function drawMinutesDocx(data: MinutesData): Promise<Uint8Array> {
  const { content } = data
  const page = sizeOf(data.page)
  const width = page.widthMm - MARGINS_MM.left - MARGINS_MM.right
  const document = new Document({
    title: data.title,
    creator: cleanText(data.institution),
    lastModifiedBy: 'Ikrar',
    styles: STYLES,
    numbering: { config: [{ reference: POINTS, levels: [POINT_LEVEL] }] },
    sections: [
      {
        properties: sectionProperties(page),
        headers: docxHeader(data, width),
        footers: { default: footer(data.label, width), first: footer(data.label, width) },
        children: [
          new Paragraph({ text: content.title, heading: HeadingLevel.TITLE }),
          new Paragraph({
            text: cleanText(content.number),
            alignment: AlignmentType.CENTER,
            spacing: { after: twips(4) },
          }),
          labelTable(content.labels, width),
          ...content.blocks.flatMap((block, index) => drawBlock(block, index, width)),
          new Paragraph({ text: '', spacing: { before: twips(4) }, keepNext: true }),
          signatureTable(content.signatures, width),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function sectionProperties(page: { widthMm: number; heightMm: number }): ISectionPropertiesOptions {
  const { top, right, bottom, left } = MARGINS_MM
  return {
    // The letterhead stands on the first page only.
    titlePage: true,
    page: {
      size: { width: twips(page.widthMm), height: twips(page.heightMm) },
      margin: {
        top: twips(top),
        right: twips(right),
        bottom: twips(bottom),
        left: twips(left),
        header: twips(top),
        footer: twips(9),
      },
    },
  }
}

function footer(label: string, widthMm: number): Footer {
  const style = { size: 15, color: '444444' }
  return new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: twips(widthMm) }],
        children: [
          new TextRun({
            ...style,
            children: ['Halaman ', PageNumber.CURRENT, ' dari ', PageNumber.TOTAL_PAGES, `\t${label}`],
          }),
        ],
      }),
    ],
  })
}

function drawBlock(block: MinutesBlock, index: number, widthMm: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: cleanText(block.text), heading: HeadingLevel.HEADING_1 })]
    case 'subheading':
      return [new Paragraph({ text: cleanText(block.text), heading: HeadingLevel.HEADING_2 })]
    case 'paragraph':
      return [
        new Paragraph({
          text: cleanText(block.text),
          alignment: AlignmentType.JUSTIFIED,
          spacing: { after: twips(1) },
        }),
      ]
    case 'points':
      return block.points.map(
        (point) =>
          new Paragraph({
            text: cleanText(point),
            alignment: AlignmentType.JUSTIFIED,
            // Every list begins at 1 again.
            numbering: { reference: POINTS, level: 0, instance: index },
          }),
      )
    case 'table':
      return [plainTable(block, widthMm), new Paragraph({ text: '', spacing: { line: 120 } })]
  }
}

const POINT_LEVEL = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(8), hanging: twips(6) } } },
}

const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 21, language: { value: 'id-ID' } },
      paragraph: { spacing: { line: 276 } },
    },
    title: {
      run: { font: FONT, size: 25, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(2), after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: 21, bold: true, color: '000000' },
      paragraph: { spacing: { before: twips(4), after: twips(1) }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 21, bold: true, color: '000000' },
      paragraph: { spacing: { before: twips(1), after: 0 }, keepNext: true },
    },
  },
}
