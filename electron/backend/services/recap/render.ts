/** The recap as a PDF: the figures of the screen, its charts in grey, under the letterhead that was chosen. */
import type { RecapChoice, RecapSection } from '#shared/contract/recap.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { zoneOfComputer } from '#shared/domain/time.ts'
import { choiceWords } from '#shared/texts/recap.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { houseSheet, TABLE_MARGINS_MM } from '../../documents/house-sheet.ts'
import { letterheadOf } from '../../documents/asked-paper.ts'
import type { RecapPaperData } from '../../documents/recap/recap-paper.ts'
import { findOffice } from '../../store/offices.ts'
import { answerFile } from '../answer-file.ts'
import { fileNameOf } from '../papers.ts'
import type { AskRecap } from './ask-recap.ts'
import { requireReconciled } from './reconciled.ts'
import { recapLabels, recapParts } from './paper-parts.ts'

const TITLE = 'Rekap Lintas Kegiatan'
/** A list of names that is longer belongs into the workbook. */
const MOST_ABSENTEES = 300

export type RecapPaperAsked = {
  choice: RecapChoice
  officeId: string | null
  paper: 'F4' | 'A4'
  sections: readonly RecapSection[]
}

export async function renderRecap(
  context: Context,
  ask: AskRecap,
  { choice, officeId, paper, sections }: RecapPaperAsked,
  signal: AbortSignal | undefined,
): Promise<{ file: File; pages: number; people: number }> {
  const { db, paths, clock } = context
  const office = officeId === null ? null : findOffice(db, officeId)
  if (office === undefined) throw new AppError('not_found')
  const { overview } = await ask({ kind: 'overview', choice }, signal)
  requireReconciled(overview)
  const { villages } = await ask({ kind: 'villages', choice }, signal)
  const { followUps } = await ask({ kind: 'followUps', choice }, signal)
  const absentees = await ask(
    {
      kind: 'people',
      asked: {
        ...{ choice, group: 'never', missed: 1, query: '', unit: null, sort: 'missed' },
        ...{ offset: 0, limit: MOST_ABSENTEES },
      },
    },
    signal,
  )
  const subject = choiceWords(choice)
  const data: RecapPaperData = {
    // Events of several zones have none in common: the computer's own stands on the paper.
    ...{
      title: TITLE,
      label: `IKR · rekap per ${momentText(clock(), zoneOfComputer())}`,
      subject,
      page: paper,
    },
    institution: office?.name ?? '',
    sheet: houseSheet(paper, { isTable: true, marginsMm: TABLE_MARGINS_MM }, houseStyleOf(office)),
    letterhead: office && letterheadOf(db, office),
    labels: recapLabels(overview),
    parts: recapParts(sections, { overview, villages, followUps, absentees }),
  }
  const order = { kind: 'recap', data, resources: paths.resources, createdAt: clock() } as const
  const { bytes, pages } = await context.drawing.do({ type: 'draw', order }, { signal })
  return {
    file: answerFile(bytes, fileNameOf(TITLE, paths), 'pdf'),
    ...{ pages, people: sections.includes('absentees') ? absentees.people.length : 0 },
  }
}
