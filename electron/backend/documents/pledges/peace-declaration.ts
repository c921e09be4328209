/** Deklarasi damai: the organiser's own text, signed by the parties it names and witnessed. */
import type { Official } from '#shared/contract/events.ts'
import { signatoriesOf } from '#shared/domain/pledge-officials.ts'
import type { FilledPledge } from '#shared/domain/pledge.ts'
import type { PaperData, PaperDocument } from '../document.ts'
import { BODY } from '../event-facts.ts'
import { drawFooters } from '../kit/footer.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight, type SignedBlock } from '../kit/signatures.ts'
import { drawTable, type Row } from '../kit/table.ts'
import type { TextStyle } from '../kit/text.ts'
import { drawPledge } from './pledge-drawing.ts'
import { placeAndDate, pledgeOnPaper } from './pledge-text.ts'
import { signersTitle, signingLead } from './signing-lead.ts'
import { officeOf } from '../same-person.ts'
import { witnesses } from '../witnesses.ts'
import { writtenFor } from '../written.ts'

export type DeclaringParty = { name: string; represents: string }
export type PeaceDeclarationData = PaperData & {
  pledge: FilledPledge
  place: string
  parties: DeclaringParty[]
  blankRows: number
  witnesses: SignedBlock[]
}

const CELL: TextStyle = { font: 'regular', size: 10 }
const HEAD: TextStyle = { font: 'bold', size: 10 }
const ROW_HEIGHT_MM = 16
const COLUMNS_MM = { number: 11, represents: 56, signature: 46 }
/** Where nobody was named yet. */
const ROWS_FOR_NOBODY = 6

export const peaceDeclaration: PaperDocument<'peace_declaration', PeaceDeclarationData> = {
  kind: 'peace_declaration',
  stage: 'at_event',

  offers: ({ instruments }, hasText) =>
    instruments.includes('deklarasi_damai') && hasText('deklarasi_damai')
      ? [
          {
            title: 'Naskah deklarasi damai para pihak',
            purpose: 'Naskah dari penyelenggara dengan tabel tanda tangan para pihak dan pejabat.',
            options: { kind: 'peace_declaration' },
          },
        ]
      : [],

  load: (db, options, context) => {
    const { event, letterhead } = context
    const { pledge, label, textVersion } = pledgeOnPaper(db, context, 'deklarasi_damai')
    const written = writtenFor(db, event.id, 'peace_declaration')
    const declaring = signatoriesOf('deklarasi_damai', event)
    const parties = [...declaring.map(partyOf), ...written.parties].filter(
      ({ name, represents }) => `${name}${represents}` !== '',
    )
    return {
      title: 'Deklarasi Damai',
      label,
      textVersion,
      page: options.paper,
      letterhead,
      pledge,
      place: placeAndDate(context, 'deklarasi_damai'),
      parties,
      blankRows: parties.length + options.blankRows === 0 ? ROWS_FOR_NOBODY : options.blankRows,
      // Who declares does not witness himself.
      witnesses: witnesses(context, 'deklarasi_damai', (one) => !declaring.includes(one)),
    }
  },

  countPeople: () => null,

  layout: (data, paper) => {
    setRunningHead(paper, data.pledge.title.join(' '))
    drawLetterhead(paper, data.letterhead)
    drawPledge(paper, data.pledge)
    drawParties(paper, data)
    drawSignatures(paper, data.witnesses, BODY)
    drawFooters(paper, () => data.label)
  },
}

function partyOf(official: Official): DeclaringParty {
  return { name: official.name, represents: officeOf(official) }
}

function drawParties(
  paper: Paper,
  { parties, blankRows, place, witnesses: blocks }: PeaceDeclarationData,
): void {
  const blank = Array.from({ length: blankRows }, () => ({ name: '', represents: '' }))
  drawTable(paper, {
    columns: [
      { head: 'No.', widthMm: COLUMNS_MM.number, align: 'center' },
      { head: 'Nama' },
      { head: 'Jabatan / mewakili', widthMm: COLUMNS_MM.represents },
      { head: 'Tanda tangan', widthMm: COLUMNS_MM.signature },
    ],
    rows: [...parties, ...blank].map(({ name, represents }, index): Row => ({
      minHeightMm: ROW_HEIGHT_MM,
      cells: [[{ text: String(index + 1) }], textOf(name), textOf(represents), []],
    })),
    style: CELL,
    headStyle: HEAD,
    keepWithLast: mm(6) + signaturesHeight(paper, blocks, BODY),
    lead: signingLead(paper, place, signersTitle('deklarasi_damai')),
  })
  paper.y += mm(6)
}

function textOf(text: string): { text: string }[] {
  return text === '' ? [] : [{ text }]
}
