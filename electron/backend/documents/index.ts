/** The registry: one line per kind of paper. */
import type { DocumentKind, DocumentOptions } from '#shared/contract/documents.ts'
import { attendanceList } from './attendance-list.ts'
import { badges } from './badges.ts'
import type { PaperData, PaperDocument } from './document.ts'
import { invitations } from './invitations.ts'
import { layOutLetterheadPreview } from './letterhead-preview.ts'
import type { Paper } from './kit/paper.ts'
import { minutesPaper } from './minutes.ts'
import { pledgeSheet } from './pledge-sheet.ts'

type Registry = { [Kind in DocumentKind]: { kind: Kind } }

const registry = {
  attendance_list: attendanceList,
  pledge_sheet: pledgeSheet,
  badges,
  invitations,
  minutes: minutesPaper,
} satisfies Registry

/** The paper that these options ask for. */
export function documentFor(options: DocumentOptions): PaperDocument<DocumentKind, PaperData> {
  // The kind in the options picks the paper that takes them; the types can't follow that pairing.
  return registry[options.kind] as unknown as PaperDocument<DocumentKind, PaperData>
}

/** What can be drawn: every kind, and the letterhead alone. */
export const layouts = {
  attendance_list: attendanceList.layout,
  pledge_sheet: pledgeSheet.layout,
  badges: badges.layout,
  invitations: invitations.layout,
  minutes: minutesPaper.layout,
  letterhead_preview: layOutLetterheadPreview,
} satisfies Record<DocumentKind | 'letterhead_preview', (data: never, paper: Paper) => void>

export type LayoutKind = keyof typeof layouts
