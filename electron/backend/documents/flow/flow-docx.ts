/** A paper of running text as a Word document: the same content as the PDF, with real styles, to be finished by hand. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type ISectionPropertiesOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  type Table,
  TextRun,
} from 'docx'
import { docxHeader } from './docx-letterhead.ts'
import { labelTable, plainTable, signatureTable, twips } from './docx-tables.ts'
import type { FlowData } from './flow-paper.ts'
import { TABLE_MARGINS_MM } from '../house-sheet.ts'
import { cleanText } from '../kit/clean-text.ts'
import { FLOW_SIZE } from '../kit/flow.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import type { Sheet } from '../kit/page-frame.ts'
import { sizeOf } from '../kit/page-size.ts'

const POINTS = 'points'
const FONT = 'Arial'
/** Half points. */
const SIZE = FLOW_SIZE * 2
/** A letterhead begins nearer to the edge than the text of the pages that follow. */
const HEADER_MM = 15
const REHEARSAL_NOTE = 'GLADI: bukan dokumen resmi'
const CENTRED = { alignment: AlignmentType.CENTER } as const

/** One of a rehearsal says so above its title. */
export async function drawFlowDocx(
  data: FlowData,
  { isRehearsal = false }: { isRehearsal?: boolean } = {},
): Promise<Uint8Array> {
  const { content } = data
  const sheet = data.sheet ?? { size: sizeOf(data.page), marginsMm: TABLE_MARGINS_MM }
  const width = sheet.size.widthMm - sheet.marginsMm.left - sheet.marginsMm.right
  const drawn = (blocks: readonly FlowBlock[], from: number) =>
    blocks.flatMap((block, index) => drawBlock(block, from + index, width))
  const document = new Document({
    title: data.title,
    creator: cleanText(data.institution),
    lastModifiedBy: 'Ikrar',
    styles: STYLES,
    numbering: { config: [{ reference: POINTS, levels: [POINT_LEVEL] }] },
    sections: [
      {
        properties: sectionProperties(sheet),
        headers: docxHeader(data, width),
        footers: { default: footer(data.label, width), first: footer(data.label, width) },
        children: [
          ...(isRehearsal ? [new Paragraph({ text: REHEARSAL_NOTE, heading: HeadingLevel.TITLE })] : []),
          ...[content.title, ...(content.subtitle ? [content.subtitle] : [])].map(
            (text) => new Paragraph({ text: cleanText(text), heading: HeadingLevel.TITLE }),
          ),
          ...content.under.map(
            (line) => new Paragraph({ text: cleanText(line), alignment: AlignmentType.CENTER }),
          ),
          new Paragraph({ text: '', spacing: { lineRule: LineRuleType.AUTO, line: 160 } }),
          ...(content.labels.length === 0 ? [] : [labelTable(content.labels, width)]),
          ...drawn(content.blocks, 0),
          ...signatures(content.signatures, width),
          ...drawn(content.after, content.blocks.length),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function signatures(blocks: FlowData['content']['signatures'], widthMm: number): (Paragraph | Table)[] {
  if (blocks.length === 0) return []
  const gap = new Paragraph({ text: '', spacing: { before: twips(4) }, keepNext: true })
  return [gap, signatureTable(blocks, widthMm)]
}

function sectionProperties({ size: page, marginsMm }: Sheet): ISectionPropertiesOptions {
  const { top, right, bottom, left } = marginsMm
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
        header: twips(Math.min(top, HEADER_MM)),
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

function drawBlock(block: FlowBlock, index: number, widthMm: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'chapter':
      return [new Paragraph({ text: cleanText(block.text), heading: HeadingLevel.HEADING_1, ...CENTRED })]
    case 'labels':
      return [labelTable(block.labels, widthMm)]
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
      return [
        plainTable(block, widthMm),
        new Paragraph({ text: '', spacing: { lineRule: LineRuleType.AUTO, line: 120 } }),
      ]
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
      run: { font: FONT, size: SIZE, language: { value: 'id-ID' } },
      paragraph: { spacing: { lineRule: LineRuleType.AUTO, line: 276 } },
    },
    title: {
      run: { font: FONT, size: 25, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: twips(2), after: 0 } },
    },
    heading1: {
      run: { font: FONT, size: SIZE, bold: true, color: '000000' },
      paragraph: { spacing: { before: twips(4), after: twips(1) }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: SIZE, bold: true, color: '000000' },
      paragraph: { spacing: { before: twips(1), after: 0 }, keepNext: true },
    },
  },
}
