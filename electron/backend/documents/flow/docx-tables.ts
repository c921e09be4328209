/** Tables of a Word document: data with borders; labels and signatures without. */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { SIGNATURE_GAP_LINES } from '#shared/domain/signature-block.ts'
import { cleanText } from '../kit/clean-text.ts'
import type { FlowBlock, TableColumn } from '../kit/flow-block.ts'
import type { Label } from '../kit/label-block.ts'
import type { SignedBlock } from '../kit/signatures.ts'

/** Word counts in twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4)
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
}

const CELL_SIZE = 19
const LABEL_MM = { least: 31, most: 60, ofLetter: 2.2 } as const
const COLON_MM = 4

export function labelTable(labels: readonly Label[], widthMm: number): Table {
  const longest = Math.max(0, ...labels.map(({ label }) => label.length)) * LABEL_MM.ofLetter
  const labelMm = Math.min(LABEL_MM.most, Math.max(LABEL_MM.least, longest))
  return borderless(
    [labelMm, COLON_MM, widthMm - labelMm - COLON_MM],
    labels.map(({ label, value }) => [
      [new Paragraph(label)],
      [new Paragraph(':')],
      [new Paragraph(cleanText(value))],
    ]),
  )
}

export function plainTable({ columns, rows }: Extract<FlowBlock, { kind: 'table' }>, widthMm: number): Table {
  const widths = columns.map(({ share }) => twips(share * widthMm))
  const cell = (text: string, index: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [
        new Paragraph({
          alignment: isHead ? AlignmentType.CENTER : ALIGNMENTS[columns[index]?.align ?? 'left'],
          spacing: { lineRule: LineRuleType.AUTO, line: 240 },
          children: [new TextRun({ text: cleanText(text), size: CELL_SIZE, bold: isHead })],
        }),
      ],
    })
  return new Table({
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: twips(0.8), bottom: twips(0.8), left: twips(1.4), right: twips(1.4) },
    rows: [columns.map(({ head }) => head), ...rows].map(
      (texts, row) =>
        new TableRow({
          tableHeader: row === 0,
          cantSplit: true,
          children: texts.map((text, index) => cell(text, index, row === 0)),
        }),
    ),
  })
}

const ALIGNMENTS: Readonly<
  Record<NonNullable<TableColumn['align']>, (typeof AlignmentType)[keyof typeof AlignmentType]>
> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
}

/** One row: names stand level because the offices have a row of their own. */
export function signatureTable(blocks: readonly SignedBlock[], widthMm: number): Table {
  const hasPlace = blocks.some((block) => block.place !== null)
  const gapLines = Math.max(...blocks.map((block) => block.gapLines ?? SIGNATURE_GAP_LINES))
  const above = blocks.map((block) => [
    ...(hasPlace ? [block.place ?? ''] : []),
    ...(block.above === null ? [] : [block.above]),
    ...block.office,
    ...Array<string>(gapLines).fill(''),
  ])
  const line = (text: string, keepNext = true) =>
    new Paragraph({
      ...{ text: cleanText(text), keepNext },
      spacing: { lineRule: LineRuleType.AUTO, line: 240 },
    })
  const name = (text: string) =>
    new Paragraph({
      spacing: { lineRule: LineRuleType.AUTO, line: 240 },
      children: [
        new TextRun({ text: cleanText(text), bold: true, underline: { type: UnderlineType.SINGLE } }),
      ],
    })
  const cells = [
    above.map((lines) => lines.map((text) => line(text))),
    // What follows the signatures need not stand on their page.
    blocks.map((block) => [name(block.name), ...block.below.map((text) => line(text, false))]),
  ]
  // One alone stands at the right.
  const isAlone = blocks.length === 1
  return borderless(
    isAlone ? [widthMm / 2, widthMm / 2] : blocks.map(() => widthMm / blocks.length),
    isAlone ? cells.map((row) => [[line('')], ...row]) : cells,
  )
}

export function borderless(
  columnsMm: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
  verticalAlign: (typeof VerticalAlignTable)[keyof typeof VerticalAlignTable] = VerticalAlignTable.TOP,
): Table {
  return new Table({
    borders: NO_BORDERS,
    columnWidths: columnsMm.map(twips),
    layout: TableLayoutType.FIXED,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                borders: NO_BORDERS,
                verticalAlign,
                width: { size: twips(columnsMm[index] ?? 0), type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  })
}
