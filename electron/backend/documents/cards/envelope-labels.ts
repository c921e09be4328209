/** Label amplop: addresses on sheets of labels whose measures the clerk gives. */
import type { Participant } from '#shared/contract/participants.ts'
import { AppError } from '../../app-error.ts'
import type { LoadContext, OptionsOf, PaperData, PaperDocument } from '../document.ts'
import { houseSheet } from '../house-sheet.ts'
import { drawFitted, fitTexts } from '../kit/fitted-text.ts'
import { boxesOf, type Grid, gridSize } from '../kit/grid.ts'
import { mm, NO_MARGINS_MM } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import type { Box } from '../kit/box.ts'
import { countPeople, originOf, peopleOf, positionOf, somebody } from '../people.ts'

export type EnvelopeLabel = { name: string; position: string; origin: string }
export type EnvelopeLabelsData = PaperData & {
  grid: Grid
  used: number
  outlines: boolean
  labels: EnvelopeLabel[]
}

const INSET = mm(3)
/** Larger labels carry larger letters, up to this size. */
const LARGEST = 16
const LINES = 7.5

export const envelopeLabels: PaperDocument<'envelope_labels', EnvelopeLabelsData> = {
  kind: 'envelope_labels',
  stage: 'before',
  withoutCode: true,
  marginsMm: NO_MARGINS_MM,

  offers: () => [
    {
      title: 'Label amplop',
      purpose: 'Alamat setiap peserta pada lembar label; ukuran label dapat disesuaikan.',
      options: { kind: 'envelope_labels' },
    },
  ],

  load: (db, options, context) => {
    const people = somebody(peopleOf(db, options, context))
    return {
      title: 'Label Amplop',
      label: '',
      page: options.paper,
      letterhead: null,
      grid: gridOf(options, context),
      used: options.used,
      outlines: options.outlines,
      labels: people.map((person) => labelOf(person, context.event.province)),
    }
  },

  countPeople,

  layout: (data, paper) => {
    const boxes = boxesOf(paper, data.grid)
    const used = data.used % boxes.length
    data.labels.forEach((label, index) => {
      const place = (used + index) % boxes.length
      if (place === 0 && index > 0) paper.newPage()
      if (data.outlines && (place === 0 || index === 0)) drawOutlines(paper, boxes)
      const box = boxes[place]
      if (box) drawLabel(paper, label, box)
    })
  },
}

/** Throws AppError labels_off_sheet where they don't fit. */
function gridOf(options: OptionsOf<'envelope_labels'>, { style }: LoadContext): Grid {
  const grid: Grid = {
    columns: options.columns,
    rows: options.rows,
    width: mm(options.widthMm),
    height: mm(options.heightMm),
    columnGap: mm(options.columnGapMm),
    rowGap: mm(options.rowGapMm),
  }
  const sheet = houseSheet(options.paper, envelopeLabels, style).size
  const size = gridSize(grid)
  if (size.width > mm(sheet.widthMm) || size.height > mm(sheet.heightMm))
    throw new AppError('labels_off_sheet')
  return grid
}

function labelOf(person: Participant, province: string): EnvelopeLabel {
  return { name: person.name, position: positionOf(person, province), origin: originOf(person, province) }
}

function drawLabel(paper: Paper, { name, position, origin }: EnvelopeLabel, box: Box): void {
  const room = {
    width: box.width - 2 * INSET,
    height: box.height - 2 * INSET,
    largest: Math.min(LARGEST, box.height / LINES),
  }
  const fitted = fitTexts(
    paper,
    [
      { text: `Yth. ${name}`, font: 'bold', share: 1 },
      { text: position, font: 'regular', share: 0.85 },
      { text: origin, font: 'regular', share: 0.85 },
      { text: 'di – Tempat', font: 'regular', share: 0.85 },
    ],
    room,
  )
  const y = box.y + (box.height - fitted.height) / 2
  drawFitted(paper, fitted, { x: box.x + INSET, y, width: room.width })
}

function drawOutlines(paper: Paper, boxes: readonly Box[]): void {
  const edges = boxes.flatMap(({ x, y, width, height }) => [
    [x, y, x + width, y] as const,
    [x, y + height, x + width, y + height] as const,
    [x, y, x, y + height] as const,
    [x + width, y, x + width, y + height] as const,
  ])
  paper.strokes(edges, 0.3, '#aaaaaa')
}
