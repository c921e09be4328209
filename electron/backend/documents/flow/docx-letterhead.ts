/** Head of a Word document: the letterhead on the first page, a short line on the others. */
import {
  AlignmentType,
  BorderStyle,
  Header,
  ImageRun,
  LineRuleType,
  Paragraph,
  type Table,
  TextRun,
  VerticalAlignTable,
} from 'docx'
import type { Letterhead } from '#shared/contract/office.ts'
import { borderless, twips } from './docx-tables.ts'
import type { FlowData } from './flow-paper.ts'
import { cleanText } from '../kit/clean-text.ts'
import { LETTERHEAD_SIZES, LOGO_MM, type LetterheadData } from '../kit/letterhead.ts'
import { readPicture } from '../kit/picture-file.ts'

const RULES = {
  none: null,
  single: { style: BorderStyle.SINGLE, size: 8 },
  thick: { style: BorderStyle.SINGLE, size: 18 },
  double: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 24 },
} as const satisfies Record<Letterhead['rule'], object | null>

export function docxHeader(data: FlowData, widthMm: number): { first: Header; default: Header } {
  const running = new TextRun({ text: cleanText(data.runningHead), size: 16, color: '444444' })
  return {
    first: new Header({
      children: data.letterhead ? letterhead(data.letterhead, widthMm) : [new Paragraph('')],
    }),
    default: new Header({ children: [new Paragraph({ children: [running], spacing: { after: twips(3) } })] }),
  }
}

function letterhead(head: LetterheadData, widthMm: number): (Paragraph | Table)[] {
  const lines = head.lines.map(
    ({ text, size, bold }) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { lineRule: LineRuleType.AUTO, line: 240 },
        children: [new TextRun({ text: cleanText(text), bold, size: LETTERHEAD_SIZES[size] * 2 })],
      }),
  )
  const side = LOGO_MM.width + 3
  const hasLogo = head.leftLogo !== null || head.rightLogo !== null
  const content = hasLogo
    ? [
        borderless(
          [side, widthMm - 2 * side, side],
          [[logo(head.leftLogo), lines.length > 0 ? lines : [new Paragraph('')], logo(head.rightLogo)]],
          VerticalAlignTable.CENTER,
        ),
      ]
    : lines
  const rule = RULES[head.rule]
  const end = new Paragraph({
    spacing: { lineRule: LineRuleType.AUTO, line: 120, after: twips(3) },
    ...(rule ? { border: { bottom: { ...rule, color: '000000', space: 1 } } } : {}),
  })
  return [...content, end]
}

/** As large as its box allows, its shape kept; a picture that can't be read leaves its place empty. */
function logo(bytes: Uint8Array | null): Paragraph[] {
  const picture = bytes && readPicture(bytes)
  if (!bytes || !picture) return [new Paragraph('')]
  const scale = Math.min(LOGO_MM.width / picture.width, LOGO_MM.height / picture.height)
  const pixels = (millimetres: number) => Math.max(1, Math.round((millimetres * 96) / 25.4))
  const run = new ImageRun({
    type: picture.mime === 'image/png' ? 'png' : 'jpg',
    data: bytes,
    transformation: { width: pixels(picture.width * scale), height: pixels(picture.height * scale) },
  })
  return [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })]
}
