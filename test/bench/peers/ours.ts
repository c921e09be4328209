/** A paper of ours as a process of its own: ours.js PAPER CONTENT.json PAPER.pdf RESOURCES. Says how much memory it took. */
import { readFileSync, writeFileSync } from 'node:fs'
import { draw, type DrawOrder } from '../../../electron/backend/documents/draw.ts'
import { TABLE_MARGINS_MM } from '../../../electron/backend/documents/house-sheet.ts'
import { drawPacts } from '../../../electron/backend/documents/pledges/integrity-pact-drawing.ts'
import { mm, PAGE_SIZES } from '../../../electron/backend/documents/kit/page-size.ts'
import { Paper } from '../../../electron/backend/documents/kit/paper.ts'
import { drawQr } from '../../../electron/backend/documents/kit/qr.ts'
import type { CodedPacts } from './content.ts'

const QR = mm(20)
const QR_EDGE = mm(8)

const [paper = '', content = '', out = '', resources = ''] = process.argv.slice(2)
const data: unknown = JSON.parse(readFileSync(content, 'utf8'))
// The bench wrote the content for the paper it names.
const bytes =
  paper === 'integrity_pact'
    ? await drawCodedPacts(data as CodedPacts)
    : (await draw({ kind: paper, data, resources, createdAt: 0 } as DrawOrder)).bytes
writeFileSync(out, bytes)
console.log(process.resourceUsage().maxRSS)

/** Every page with a QR of its own, which is more than the app does: all pages of an issued paper share one. */
async function drawCodedPacts(pacts: CodedPacts): Promise<Uint8Array> {
  const sheet = new Paper({
    ...{ size: PAGE_SIZES.F4, marginsMm: TABLE_MARGINS_MM, createdAt: 0, resources },
    ...{ title: pacts.title, author: pacts.institution },
  })
  drawPacts(sheet, pacts)
  sheet.onEveryPage((page) => {
    const place = { x: sheet.left, y: sheet.pageHeight - QR - QR_EDGE, size: QR }
    drawQr(sheet, pacts.codes[page - 1] ?? '', place)
  })
  return sheet.finish()
}
