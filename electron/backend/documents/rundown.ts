/** Susunan acara: hour, step, who does it and what else is to be known, day by day. */
import type { AgendaStep, Event } from '#shared/contract/events.ts'
import { dayAndDate } from '#shared/domain/time-text.ts'
import { capitalised } from '#shared/domain/words.ts'
import { followersOf, stepTime } from './agenda-text.ts'
import type { OptionsOf, PaperData, PaperDocument } from './document.ts'
import { BODY, eventLabels, signedBy, TITLE, signerOf } from './event-facts.ts'
import { drawLabels, type Label } from './kit/label-block.ts'
import { drawLetterhead } from './kit/letterhead.ts'
import { mm } from './kit/page-size.ts'
import type { Paper } from './kit/paper.ts'
import { setRunningHead } from './kit/running-head.ts'
import { drawSignatures, signaturesHeight, type SignedBlock } from './kit/signatures.ts'
import { drawTable } from './kit/table.ts'
import { lineHeight, type TextStyle } from './kit/text.ts'

type RundownRow = { time: string; title: string; actor: string; remark: string }
type RundownDay = { heading: string; rows: RundownRow[] }

export type RundownData = PaperData & {
  eventTitle: string
  theme: string
  labels: Label[]
  days: RundownDay[]
  /** "WITA", in the head of the column of hours. */
  zone: string
  signatures: SignedBlock[]
}

const CELL: TextStyle = { font: 'regular', size: 10 }
const CELL_HEAD: TextStyle = { font: 'bold', size: 10 }
const DAY: TextStyle = { font: 'bold', size: 11 }
const EVENT: TextStyle = { font: 'bold', size: 11.5 }
const ROW_HEIGHT_MM = 8
/** Rows to write on where a day has no steps yet. */
const BLANK_ROWS = 6

export const rundown: PaperDocument<'rundown', RundownData> = {
  kind: 'rundown',
  stage: 'before',
  isTable: true,

  offers: () => [
    {
      title: 'Susunan acara',
      purpose: 'Waktu, acara, pelaku, dan keterangan setiap hari kegiatan.',
      options: { kind: 'rundown' },
    },
  ],

  load: (_db, options, context) => {
    const { event, office, letterhead } = context
    const signer = signerOf(event)
    const [, date, time, place] = eventLabels(event, options.day ?? null)
    return {
      title: 'Susunan Acara',
      label: '',
      page: options.paper,
      letterhead,
      eventTitle: event.title,
      theme: event.theme.trim(),
      labels: [date, time, place].filter((label) => label !== undefined),
      days: daysOf(event, options),
      zone: event.zone,
      signatures: signer ? [signedBy(signer, office)] : [],
    }
  },

  countPeople: () => null,

  layout: (data, paper) => {
    drawLetterhead(paper, data.letterhead)
    setRunningHead(paper, `Susunan Acara · ${data.eventTitle}`)
    paper.paragraph('SUSUNAN ACARA', TITLE, { align: 'center', spaceAfter: mm(1) })
    paper.paragraph(data.eventTitle, EVENT, { align: 'center', spaceAfter: mm(1) })
    if (data.theme !== '') paper.paragraph(`Tema: ${data.theme}`, BODY, { align: 'center' })
    paper.y += mm(4)
    drawLabels(paper, data.labels, BODY)
    paper.y += mm(3)
    data.days.forEach((day, index) => drawDay(paper, data, day, index === data.days.length - 1))
    paper.y += mm(6)
    drawSignatures(paper, data.signatures, BODY)
  },
}

/** A heading stands over each day only where there are several. */
function daysOf(event: Event, { day: only }: OptionsOf<'rundown'>): RundownDay[] {
  const days = event.days.filter(({ day }) => only === undefined || day === only)
  return days.map(({ day }) => {
    const steps = event.agenda.filter((step) => step.day === day)
    const rows = steps.length > 0 ? steps.map(rowOf) : Array.from({ length: BLANK_ROWS }, () => BLANK)
    return { heading: days.length > 1 ? dayAndDate(day) : '', rows }
  })
}

const BLANK: RundownRow = { time: '', title: '', actor: '', remark: '' }

/** Where only followers were entered, they are the ones who do it. */
function rowOf(step: AgendaStep): RundownRow {
  const { title, actor, follower } = step
  const who = actor === '' ? { actor: follower, remark: '' } : { actor, remark: followersOf(step) }
  return { time: stepTime(step), title, actor: capitalised(who.actor), remark: capitalised(who.remark) }
}

function drawDay(paper: Paper, data: RundownData, { heading, rows }: RundownDay, isLast: boolean): void {
  const lead = {
    height: lineHeight(DAY) + mm(2),
    draw: () => paper.paragraph(heading, DAY, { spaceAfter: mm(2) }),
  }
  drawTable(paper, {
    columns: [
      { head: `Waktu (${data.zone})`, widthMm: 28, align: 'center' },
      { head: 'Acara' },
      { head: 'Pelaku', widthMm: 44 },
      { head: 'Keterangan', widthMm: 36 },
    ],
    rows: rows.map(({ time, title, actor, remark }) => ({
      minHeightMm: ROW_HEIGHT_MM,
      cells: [time, title, actor, remark].map((text) => (text === '' ? [] : [{ text }])),
    })),
    style: CELL,
    headStyle: CELL_HEAD,
    ...(heading === '' ? {} : { lead }),
    ...(isLast ? { keepWithLast: mm(6) + signaturesHeight(paper, data.signatures, BODY) } : {}),
  })
  if (!isLast) paper.y += mm(5)
}
