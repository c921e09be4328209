/** Nama meja: a sheet across, folded in the middle, so that the name is read from both sides. */
import { asksForParticipants } from '#shared/contract/document-options/people.ts'
import type { Official } from '#shared/contract/events.ts'
import type { Participant } from '#shared/contract/participants.ts'
import type { ReadableDb } from '../../store/db.ts'
import type { LoadContext, OptionsOf, PaperData, PaperDocument } from '../document.ts'
import { drawFitted, fitTexts } from '../kit/fitted-text.ts'
import { landscape, mm, NO_MARGINS_MM, PAGE_SIZES } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { countPeople, originOf, peopleOf, positionOf, somebody } from '../people.ts'
import { isSame, officeOf } from '../same-person.ts'

export type TableSign = { name: string; office: string; origin: string }
export type TableSignsData = PaperData & { signs: TableSign[] }

const LARGEST_NAME = 96
const SIDE = mm(16)
/** Kept free at the fold and at the edge on which the sign stands. */
const END = mm(12)
const DASH = mm(2)
const FOLD_COLOR = '#888888'

export const tableSigns: PaperDocument<'table_signs', TableSignsData> = {
  kind: 'table_signs',
  stage: 'before',
  withoutCode: true,
  marginsMm: NO_MARGINS_MM,

  offers: ({ officials }) => [
    {
      title: 'Nama meja',
      purpose: 'Papan nama lipat untuk meja pejabat atau peserta, terbaca dari kedua sisi.',
      options: { kind: 'table_signs', paper: 'A4', who: officials.length > 0 ? 'officials' : 'participants' },
    },
  ],

  load: (db, options, context) => {
    return {
      title: 'Nama Meja',
      label: '',
      page: landscape(PAGE_SIZES[options.paper]),
      letterhead: null,
      signs: somebody(signsOf(db, options, context)),
    }
  },

  countPeople: (db, options, context) => {
    const { officials } = context.event
    if (!asksForParticipants(options)) return officials.length
    if (options.who === 'both') return signsOf(db, options, context).length
    return countPeople(db, options, context)
  },

  layout: (data, paper) => {
    data.signs.forEach((sign, index) => {
      if (index > 0) paper.newPage()
      drawFold(paper)
      drawSide(paper, sign)
      paper.upsideDown(() => drawSide(paper, sign))
    })
  },
}

/** Officials as the event names them, then participants; who is both has one sign. */
function signsOf(db: ReadableDb, options: OptionsOf<'table_signs'>, context: LoadContext): TableSign[] {
  const isPicked = options.participantIds !== undefined
  const officials = isPicked || options.who === 'participants' ? [] : context.event.officials
  const people = asksForParticipants(options) ? peopleOf(db, options, context) : []
  return [
    ...officials.map(signOfOfficial),
    ...people
      .filter((person) => !officials.some((one) => isSame(one, person, context.event)))
      .map((person) => signOfPerson(person, context.event.province)),
  ]
}

function signOfOfficial(official: Official): TableSign {
  return { name: official.name, office: officeOf(official), origin: '' }
}

function signOfPerson(person: Participant, province: string): TableSign {
  return { name: person.name, office: positionOf(person, province), origin: originOf(person, province) }
}

/** The lower half of the sheet; the upper one is the same, upside down. */
function drawSide(paper: Paper, { name, office, origin }: TableSign): void {
  const half = paper.pageHeight / 2
  const room = {
    width: paper.pageWidth - 2 * SIDE,
    height: half - 2 * END,
    largest: LARGEST_NAME,
    mostLines: 2,
  }
  const fitted = fitTexts(
    paper,
    [
      { text: name, font: 'bold', share: 1 },
      { text: office, font: 'regular', share: 0.36 },
      { text: origin, font: 'regular', share: 0.36 },
    ],
    room,
  )
  const y = half + END + (room.height - fitted.height) / 2
  drawFitted(paper, fitted, { x: SIDE, y, width: room.width }, 'center')
}

function drawFold(paper: Paper): void {
  const y = paper.pageHeight / 2
  const dashes = Math.floor(paper.pageWidth / (2 * DASH))
  paper.strokes(
    Array.from(
      { length: dashes },
      (_, index) => [(2 * index + 0.5) * DASH, y, (2 * index + 1.5) * DASH, y] as const,
    ),
    0.4,
    FOLD_COLOR,
  )
}
