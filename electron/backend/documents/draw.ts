/** Draws loaded data to a finished PDF. Runs in the drawing thread; tests and benches call it directly. */
import type { PaperData } from './document.ts'
import { TABLE_MARGINS_MM } from './house-sheet.ts'
import { type LayoutKind, layoutOf } from './index.ts'
import { sizeOf } from './kit/page-size.ts'
import { EnoughPages, Paper } from './kit/paper.ts'
import { drawPaperCode } from './kit/paper-code.ts'
import { drawRehearsalMark, drawRehearsalNote } from './kit/rehearsal-mark.ts'
import { type PaperIssue, sealFile } from './paper-issue.ts'
import { sealEntries } from './pdf-seal.ts'
import { type DrawnSheet, markSheet } from './sheet-issue.ts'

export type DrawOrder = {
  kind: LayoutKind
  data: PaperData
  resources: string
  createdAt: number
  pageLimit?: number
  /** What makes it provable; a sample is not. */
  issue?: PaperIssue
  /** It carries GLADI across every page, and nothing by which it could pass for a genuine one. */
  isRehearsal?: boolean
}

/**
 * `fileHash` is the SHA-256 of all bytes but the seal; '' without one. `sheet` is what is remembered for reading it
 * once it was signed by hand; null where it has no marks.
 */
export type Drawn = { bytes: Uint8Array; pages: number; fileHash: string; sheet: DrawnSheet | null }

export async function draw(order: DrawOrder, onPage?: (pages: number) => void): Promise<Drawn> {
  const { kind, data, resources, createdAt, pageLimit, issue, isRehearsal = false } = order
  const { layout, marginsMm = TABLE_MARGINS_MM, withoutCode = false } = layoutOf(kind)
  const paper = new Paper({
    ...(data.sheet ?? { size: sizeOf(data.page), marginsMm }),
    title: data.title,
    author: data.institution,
    createdAt,
    resources,
    ...(data.withoutFields || isRehearsal ? { withoutFields: true } : {}),
    ...(isRehearsal ? { underlay: drawRehearsalMark } : {}),
    ...(pageLimit === undefined ? {} : { pageLimit }),
    ...(onPage ? { onPage } : {}),
    ...(issue ? { entries: sealEntries(issue.code.text), hasCode: !withoutCode } : {}),
  })
  if (issue && !withoutCode) drawPaperCode(paper, issue.code)
  if (isRehearsal) drawRehearsalNote(paper)
  try {
    layout(data, paper)
  } catch (error) {
    if (!(error instanceof EnoughPages)) throw error
  }
  const sheet = issue && data.marksFor ? markSheet(paper, data.marksFor, issue) : null
  const bytes = await paper.finish()
  return { bytes, pages: paper.pages, fileHash: issue ? sealFile(bytes, issue) : '', sheet }
}
