/** Draws the evidence of signatures behind a paper, on pages of its own. */
import { TITLE } from '../event-facts.ts'
import { drawFlow } from '../kit/flow.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import type { Evidence } from './evidence-data.ts'

const HEADING = 'LAMPIRAN: BUKTI TANDA TANGAN'
const [WORDS_SIZE, TABLE_SIZE] = [9.5, 7.5]

/** Nothing where none was asked for. */
export function drawEvidence(paper: Paper, evidence: Evidence | null, title: string): void {
  if (!evidence) return
  const { labels, words, rows } = evidence
  setRunningHead(paper, '')
  paper.newPage()
  paper.bookmark('Bukti tanda tangan')
  setRunningHead(paper, `Bukti tanda tangan · ${title}`)
  paper.paragraph(HEADING, TITLE, { align: 'center', spaceAfter: mm(1) })
  paper.paragraph(title, { font: 'regular', size: WORDS_SIZE }, { align: 'center', spaceAfter: mm(4) })
  const told: FlowBlock[] = words.map((text) => ({ kind: 'paragraph', text }))
  const nobody = 'Belum ada tanda tangan yang tercatat bagi orang dalam dokumen ini.'
  drawFlow(paper, [{ kind: 'labels', labels }, ...told], { size: WORDS_SIZE })
  paper.y += mm(2)
  if (rows.length === 0) drawFlow(paper, [{ kind: 'paragraph', text: nobody }], { size: WORDS_SIZE })
  else drawFlow(paper, [{ kind: 'table', columns: COLUMNS, rows }], { size: TABLE_SIZE })
}

const COLUMNS: Extract<FlowBlock, { kind: 'table' }>['columns'] = [
  { head: 'No.', share: 0.06, align: 'center' },
  { head: 'Nama', share: 0.27 },
  { head: 'Waktu dan cara', share: 0.2 },
  { head: 'Meja, petugas, saksi', share: 0.24 },
  { head: 'Bukti', share: 0.23 },
]
