/** The one page with the recovery code, for the safe. It carries no event and no person. */
import { showRecoveryCode } from '#shared/domain/recovery-code.ts'
import { longDate } from '#shared/domain/time-text.ts'
import { outlineBox } from './kit/outlined-box.ts'
import { mm, sizeOf } from './kit/page-size.ts'
import { Paper } from './kit/paper.ts'
import { lineHeight } from './kit/text.ts'

const BODY = { font: 'regular', size: 11.5 } as const
const CODE = { font: 'bold', size: 18 } as const

const TITLE = 'Kode pemulihan data Ikrar'
const USES = [
  'Kode ini membuka data bila kata sandi terlupa, laptop diganti, atau salinan dipulihkan di laptop lain.',
  'Siapa pun yang memegang kode ini dan laptop atau salinannya dapat membaca semua data. Simpan di lemari terkunci, terpisah dari laptop dan USB salinan.',
  'Tanpa kata sandi dan tanpa kode ini, data tidak dapat dibuka oleh siapa pun.',
]
const HOW =
  'Cara memakai: buka Ikrar, pilih «Pakai kode pemulihan», lalu ketik kode di atas. Huruf besar atau kecil dan tanda hubung tidak berpengaruh. Angka 0 dan 1 tidak pernah tertukar dengan huruf, karena huruf I, L, O, dan U tidak dipakai.'

export type RecoveryPaper = { code: string; day: string; resources: string; createdAt: number }

/** A PDF of one A4 page. */
export async function drawRecoveryPaper({
  code,
  day,
  resources,
  createdAt,
}: RecoveryPaper): Promise<Uint8Array> {
  const marginsMm = { top: 25, right: 25, bottom: 25, left: 25 }
  const paper = new Paper({
    size: sizeOf('A4'),
    marginsMm,
    title: TITLE,
    author: 'Ikrar',
    createdAt,
    resources,
  })
  paper.paragraph(TITLE, { font: 'bold', size: 20 }, { spaceAfter: mm(2) })
  paper.paragraph(`Dibuat ${longDate(day)}. Kode yang dibuat sebelumnya tidak berlaku lagi.`, BODY, {
    spaceAfter: mm(10),
  })
  drawFramed(paper, showRecoveryCode(code))
  for (const use of USES) paper.paragraph(use, BODY, { spaceAfter: mm(3) })
  paper.paragraph(HOW, BODY, { spaceAfter: mm(3) })
  return paper.finish()
}

function drawFramed(paper: Paper, text: string): void {
  const frame = { x: paper.left, y: paper.y, width: paper.width, height: mm(24) }
  outlineBox(paper, frame, 1)
  const place = { ...frame, y: frame.y + (frame.height - lineHeight(CODE)) / 2 }
  paper.lines(paper.measurer.wrap(text, CODE, frame.width), place, CODE, 'center')
  paper.y += frame.height + mm(10)
}
