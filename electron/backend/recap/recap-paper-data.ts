/** The recap as a paper: the figures of the screen, its charts in grey, under the letterhead that was chosen. */
import type { RecapChoice, RecapOverview, RecapSection } from '#shared/contract/recap.ts'
import { houseStyleOf } from '#shared/domain/house-style.ts'
import { momentText } from '#shared/domain/time-text.ts'
import { zoneOfComputer } from '#shared/domain/time.ts'
import { choiceWords } from '#shared/texts/recap.ts'
import { AppError } from '../app-error.ts'
import { letterheadOf, type PaperSource } from '../documents/asked-paper.ts'
import { contentHash } from '../documents/content-hash.ts'
import { houseSheet, TABLE_MARGINS_MM } from '../documents/house-sheet.ts'
import { type PaperIssue, paperIssue } from '../documents/paper-issue.ts'
import type { RecapPaperData } from '../documents/recap/recap-paper.ts'
import { followUpsOf } from './follow-ups.ts'
import { overviewOf } from './overview.ts'
import { peopleOf } from './people.ts'
import { villagesOf } from './villages.ts'
import { findSealKey } from '../store/checking-keys.ts'
import type { ReadableDb } from '../store/db.ts'
import { findEvent } from '../store/events.ts'
import { findOffice } from '../store/offices.ts'
import { scopeOf } from '../store/recap/scope.ts'
import { recapLabels, recapParts } from './paper-parts.ts'
import { requireReconciled } from './reconciled.ts'

export const RECAP_TITLE = 'Rekap Lintas Kegiatan'
/** A list of names that is longer belongs into the workbook. */
const MOST_ABSENTEES = 300

export type RecapPaperAsked = {
  choice: RecapChoice
  officeId: string | null
  paper: 'F4' | 'A4'
  sections: readonly RecapSection[]
}

export type RecapPaper = {
  data: RecapPaperData
  /** How many people it names. */
  people: number
  isRehearsal: boolean
  /** What makes it provable, and of which event it bears the code. */
  issue?: PaperIssue
  issued?: { eventId: string; contentHash: string }
}

/** `source`: as it stands at one moment, so that its parts agree. Throws AppError not_found, recap_not_reconciled. */
export function loadRecapPaper(source: PaperSource, asked: RecapPaperAsked): RecapPaper {
  const { db, now, isRehearsal = false } = source
  const { choice, officeId, paper, sections } = asked
  const office = officeId === null ? null : findOffice(db, officeId)
  if (office === undefined) throw new AppError('not_found')
  const overview = overviewOf(db, choice)
  requireReconciled(overview)
  const absentees = peopleOf(db, {
    ...{ choice, group: 'never', missed: 1, query: '', unit: null, sort: 'missed' },
    ...{ offset: 0, limit: MOST_ABSENTEES },
  })
  const villages = villagesOf(db, scopeOf(db, choice))
  const material = { overview, villages, followUps: followUpsOf(db, choice), absentees }
  const data: RecapPaperData = {
    title: RECAP_TITLE,
    // Events of several zones have none in common: the computer's own stands on the paper.
    label: `IKR · rekap per ${momentText(now, zoneOfComputer())}`,
    ...{ subject: choiceWords(choice), page: paper, institution: office?.name ?? '' },
    sheet: houseSheet(paper, { isTable: true, marginsMm: TABLE_MARGINS_MM }, houseStyleOf(office)),
    letterhead: office && letterheadOf(db, office),
    labels: recapLabels(overview),
    parts: recapParts(sections, material),
  }
  const people = sections.includes('absentees') ? absentees.people.length : 0
  return { data, people, isRehearsal, ...(isRehearsal ? {} : issueOf(db, { data, overview, now })) }
}

/** No event owns a recap: it bears the code of the newest one on it that has a key. */
function issueOf(
  db: ReadableDb,
  { data, overview, now }: { data: RecapPaperData; overview: RecapOverview; now: number },
): Pick<RecapPaper, 'issue' | 'issued'> {
  for (const { eventId } of overview.events) {
    const [event, key] = [findEvent(db, eventId), findSealKey(db, eventId)]
    if (!event || !key) continue
    const hash = contentHash(data)
    const issue = paperIssue({ event, kind: 'recap', contentHash: hash, now, key })
    return { issue, issued: { eventId, contentHash: hash } }
  }
  return {}
}
