/** The choices that only one kind of paper has: one line per kind. Paper size and people are asked for by all. */
import type { ComponentType } from 'react'
import type { DocumentKind } from '#shared/contract/document-options/index.ts'
import { AttendanceListOptions } from './attendance-list-options.tsx'
import type { PanelProps } from './panel.ts'
import { PledgeSheetOptions } from './pledge-sheet-options.tsx'

const panels: { [Kind in DocumentKind]?: ComponentType<PanelProps<Kind>> } = {
  attendance_list: AttendanceListOptions,
  pledge_sheet: PledgeSheetOptions,
}

export function panelOf(kind: DocumentKind): ComponentType<PanelProps<DocumentKind>> | undefined {
  // The kind picks the panel that takes its options; the types can't follow that pairing.
  return panels[kind] as ComponentType<PanelProps<DocumentKind>> | undefined
}
