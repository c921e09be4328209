/** Draws the cover and the contents of a bundle, then its papers one after the other. */
import type { DocumentKind } from '#shared/contract/document-options/index.ts'
import type { PaperData } from '../document.ts'
import { BODY, TITLE } from '../event-facts.ts'
import { drawBalanced } from '../kit/balanced.ts'
import { drawContents } from '../kit/contents.ts'
import { drawFooters } from '../kit/footer.ts'
import { drawLabels, type Label } from '../kit/label-block.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import type { TextStyle } from '../kit/text.ts'

export type PartKind = Exclude<DocumentKind, 'bundle'>
/** Without data there is nothing to print on this paper yet. */
export type BundlePart = { kind: PartKind; title: string; data: PaperData | null }
export type BundleData = PaperData & { heading: string; labels: Label[]; parts: BundlePart[] }

const COVER_TITLE: TextStyle = { font: 'bold', size: 18 }
const COVER_EVENT: TextStyle = { font: 'bold', size: 14 }
const ENTRY: TextStyle = { font: 'regular', size: 11 }

export function drawBundle(
  data: BundleData,
  paper: Paper,
  drawPart: (kind: PartKind, data: PaperData) => void,
): void {
  drawCover(data, paper)
  paper.newPage()
  paper.bookmark('Daftar isi')
  paper.paragraph('DAFTAR ISI', TITLE, { align: 'center', spaceAfter: mm(6) })
  /** Where each part has its bookmark, filled in while the parts are drawn. */
  const places: (number | null)[] = []
  const entries = data.parts.map(({ title, data: own }, index) => ({
    title: `${index + 1}. ${title}${own ? '' : ' (belum ada isinya)'}`,
    level: 2,
  }))
  drawContents(paper, entries, ENTRY, (index) => {
    const place = places[index]
    return String((place === null || place === undefined ? undefined : paper.bookmarks[place]?.page) ?? '–')
  })
  drawFooters(paper, () => data.label)
  for (const { kind, title, data: own } of data.parts) {
    places.push(own ? paper.bookmarks.length : null)
    if (!own?.sheet) continue
    paper.beginPart(title, own.sheet)
    drawPart(kind, own)
  }
}

function drawCover(data: BundleData, paper: Paper): void {
  paper.bookmark('Sampul')
  drawLetterhead(paper, data.letterhead)
  paper.y += Math.max(0, paper.roomLeft * 0.22)
  paper.paragraph('DOKUMEN KEGIATAN', COVER_TITLE, { align: 'center', spaceAfter: mm(8) })
  drawBalanced(paper, data.heading.toUpperCase(), COVER_EVENT)
  paper.y += mm(16)
  drawLabels(paper, data.labels, { ...BODY, size: 11 })
}
