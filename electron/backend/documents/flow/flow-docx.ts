/** A paper of running text as a Word document: the same content as the PDF, with real styles, to be finished by hand. */
import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
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
import type { Run } from '#shared/domain/rich-text.ts'
import { docxHeader } from './docx-letterhead.ts'
import { CAPTION_STYLE, photoTable } from './docx-photos.ts'
import { labelTable, plainTable, signatureTable, twips } from './docx-tables.ts'
import type { FlowData } from './flow-paper.ts'
import { TABLE_MARGINS_MM } from '../house-sheet.ts'
import { cleanText } from '../kit/clean-text.ts'
import { FLOW_SIZE } from '../kit/flow.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import type { Sheet } from '../kit/page-frame.ts'
import { sizeOf } from '../kit/page-size.ts'

const POINTS = 'points'
const BULLETS = 'bullets'
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
  const look: Look = {
    width,
    hasChapters: content.blocks.some(({ kind }) => kind === 'chapter'),
    keepsNext: content.signatures.length === 0 ? -1 : content.blocks.length - 1,
  }
  const drawn = (blocks: readonly FlowBlock[], from: number) =>
    blocks.flatMap((block, index) => drawBlock(block, from + index, look))
  const document = new Document({
    title: data.title,
    creator: cleanText(data.institution),
    lastModifiedBy: 'Ikrar',
    styles: STYLES,
    numbering: NUMBERING,
    sections: [
      {
        properties: sectionProperties(sheet),
        headers: docxHeader(data, width),
        footers: { default: footer(data.label, width), first: footer(data.label, width) },
        children: [
          ...titles(content, isRehearsal),
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

function titles({ title, subtitle, under }: FlowData['content'], isRehearsal: boolean): Paragraph[] {
  const large = [...(isRehearsal ? [REHEARSAL_NOTE] : []), title, ...(subtitle ? [subtitle] : [])]
  return [
    ...large.map((text) => new Paragraph({ text: cleanText(text), heading: HeadingLevel.TITLE })),
    ...under.map((line) => new Paragraph({ text: cleanText(line), ...CENTRED })),
    new Paragraph({ text: '', spacing: { lineRule: LineRuleType.AUTO, line: 160 } }),
  ]
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

/**
 * Lengths in millimetres. Below chapters a heading is one level lower. The paragraph before the signatures stays with
 * them.
 */
type Look = { width: number; hasChapters: boolean; keepsNext: number }

function drawBlock(block: FlowBlock, index: number, look: Look): (Paragraph | Table)[] {
  const { width, hasChapters } = look
  const spaced = { spacing: { after: twips(1) }, keepNext: index === look.keepsNext }
  switch (block.kind) {
    case 'chapter':
      return [new Paragraph({ text: cleanText(block.text), heading: HeadingLevel.HEADING_1, ...CENTRED })]
    case 'labels':
      return [labelTable(block.labels, width)]
    case 'heading':
      return [heading(block.text, hasChapters ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_1)]
    case 'subheading':
      return [heading(block.text, hasChapters ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2)]
    case 'paragraph':
      return [justified(plainRuns(block.text), spaced)]
    case 'runs':
      return [justified(block.runs.map(textRun), spaced)]
    case 'points':
      return block.points.map((point) => listItem(plainRuns(point), POINTS, index))
    case 'list':
      return block.items.map((runs) =>
        listItem(runs.map(textRun), block.isNumbered ? POINTS : BULLETS, index),
      )
    case 'photos':
      return photoTable(block.photos, width)
    case 'table':
      return [
        plainTable(block, width),
        new Paragraph({ text: '', spacing: { lineRule: LineRuleType.AUTO, line: 120 } }),
      ]
  }
}

function heading(text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph {
  return new Paragraph({ text: cleanText(text), heading: level })
}

function justified(children: TextRun[], options: IParagraphOptions): Paragraph {
  return new Paragraph({ children, alignment: AlignmentType.JUSTIFIED, ...options })
}

/** Every list begins at 1 again. */
function listItem(children: TextRun[], reference: string, instance: number): Paragraph {
  return justified(children, {
    style: 'ListParagraph',
    numbering: { reference, level: 0, instance },
    // A line that ends with a break would be stretched to the edge.
    ...(children.length > 1 ? { alignment: AlignmentType.LEFT } : {}),
  })
}

function textRun({ text, bold }: Run): TextRun {
  return new TextRun({ text: cleanText(text), bold })
}

/** A line break stays one. */
function plainRuns(text: string): TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }) }))
}

const POINT_LEVEL = {
  level: 0,
  format: LevelFormat.DECIMAL,
  text: '%1.',
  alignment: AlignmentType.LEFT,
  style: { paragraph: { indent: { left: twips(8), hanging: twips(6) } } },
}

const BULLET_LEVEL = { ...POINT_LEVEL, format: LevelFormat.BULLET, text: '•' }

const NUMBERING = {
  config: [
    { reference: POINTS, levels: [POINT_LEVEL] },
    { reference: BULLETS, levels: [BULLET_LEVEL] },
  ],
}

const STYLES: IStylesOptions = {
  paragraphStyles: [
    {
      ...{ id: CAPTION_STYLE, name: 'caption', basedOn: 'Normal', next: 'Normal', quickFormat: true },
      run: { italics: true, size: 19, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER },
    },
  ],
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
    heading3: {
      run: { font: FONT, size: SIZE, bold: true, color: '000000' },
      paragraph: { spacing: { before: twips(1), after: 0 }, keepNext: true },
    },
  },
}
