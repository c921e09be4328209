/** Laporan kekuatan barisan: per unit the list, who stood there, who was missing and why; then their names. */
import type { MissingPerson } from '#shared/contract/muster.ts'
import {
  ABSENCE_LABELS,
  ABSENCE_REASONS,
  type MusterLine,
  musterTotal,
  UNEXPLAINED_LABEL,
} from '#shared/domain/muster.ts'
import { thousands } from '#shared/domain/words.ts'
import { listMissing } from '../../store/absences.ts'
import { musterSheet } from '../../store/muster-sheet.ts'
import type { PaperDocument } from '../document.ts'
import { eventLabels } from '../event-facts.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import type { FlowBlock, TableColumn } from '../kit/flow-block.ts'
import { turnoutPaper } from './turnout-paper.ts'

const TITLE = 'Laporan Kekuatan Barisan'

export const musterReport: PaperDocument<'muster_report', FlowData> = {
  kind: 'muster_report',
  stage: 'at_event',
  isTable: true,

  offers: (event) =>
    event.kind === 'apel'
      ? [
          {
            title: 'Laporan kekuatan barisan',
            purpose: 'Jumlah, hadir, kurang, dan keterangannya menurut perangkat daerah, untuk pembina apel.',
            options: { kind: 'muster_report' },
          },
        ]
      : [],

  load: (db, options, context) => {
    const { event } = context
    const day = options.day ?? context.day
    const { units } = musterSheet(db, event.id, day)
    const missing = options.withNames ? listMissing(db, { eventId: event.id, day, unit: null }) : []
    return turnoutPaper(options, context, {
      title: TITLE,
      label: 'IKR · kekuatan',
      labels: eventLabels(event, day),
      blocks: [
        { kind: 'heading', text: 'Kekuatan menurut perangkat daerah' },
        {
          kind: 'table',
          columns: COLUMNS,
          rows: [
            ...units.map((line, index) => [
              String(index + 1),
              line.unit || 'Tanpa perangkat daerah',
              ...cells(line),
            ]),
            ['', 'Jumlah', ...cells(musterTotal(units))],
          ],
        },
        ...namesOf(missing),
      ],
      days: [day],
    })
  },

  countPeople: () => null,

  layout: (data, paper) => layOutFlow(data, paper),
}

const figure = (head: string, share: number): TableColumn => ({ head, share, align: 'right' })
const COLUMNS: TableColumn[] = [
  { head: 'No.', share: 0.06, align: 'right' },
  { head: 'Perangkat daerah', share: 0.3 },
  figure('Jumlah', 0.09),
  figure('Hadir', 0.08),
  figure('Kurang', 0.09),
  figure('Sakit', 0.07),
  figure('Izin', 0.07),
  figure('Cuti', 0.07),
  figure('Dinas luar', 0.08),
  figure('Tanpa ket.', 0.09),
]

function cells({ all, present, missing, reasons, unexplained }: MusterLine): string[] {
  return [all, present, missing, ...ABSENCE_REASONS.map((reason) => reasons[reason]), unexplained].map(
    thousands,
  )
}

/** By reason, those without one last. */
function namesOf(missing: readonly MissingPerson[]): FlowBlock[] {
  return [...ABSENCE_REASONS, null].flatMap((reason): FlowBlock[] => {
    const people = missing.filter((person) => person.reason === reason)
    if (people.length === 0) return []
    return [
      {
        kind: 'heading',
        text: `${reason === null ? UNEXPLAINED_LABEL : ABSENCE_LABELS[reason]} (${thousands(people.length)} orang)`,
      },
      {
        kind: 'table',
        columns: [
          { head: 'No.', share: 0.07, align: 'right' },
          { head: 'Nama', share: 0.43 },
          { head: 'Perangkat daerah', share: 0.5 },
        ],
        rows: people.map(({ name, unit }, index) => [String(index + 1), name, unit ?? '']),
      },
    ]
  })
}
