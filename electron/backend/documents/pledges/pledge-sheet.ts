/** Lembar ikrar: the text that is read out, then a table in which everybody signs. */
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import type { FilledPledge } from '#shared/domain/pledge.ts'
import { AppError } from '../../app-error.ts'
import {
  CAPTURED_NOTE,
  capturedOf,
  capturedSignatures,
  type CapturedSignatures,
} from '../captured-signatures.ts'
import type { PaperData, PaperDocument } from '../document.ts'
import { BODY, SMALL } from '../event-facts.ts'
import { type Evidence, pledgeEvidence } from '../evidence/evidence-data.ts'
import { drawEvidence } from '../evidence/evidence-drawing.ts'
import { drawFooters } from '../kit/footer.ts'
import { drawLetterhead } from '../kit/letterhead.ts'
import { mm } from '../kit/page-size.ts'
import type { Paper } from '../kit/paper.ts'
import { setRunningHead } from '../kit/running-head.ts'
import { drawSignatures, signaturesHeight, type SignedBlock } from '../kit/signatures.ts'
import { drawTable, type Row } from '../kit/table.ts'
import { lineHeight, type TextStyle } from '../kit/text.ts'
import { zigZagCell } from '../kit/zig-zag.ts'
import { drawPledge } from './pledge-drawing.ts'
import { countSigners, type Signer, signersOf } from './pledge-signers.ts'
import { placeAndDate, pledgeOnPaper } from './pledge-text.ts'
import { signersTitle, signingLead } from './signing-lead.ts'
import { readers, witnesses } from '../witnesses.ts'
import { somebody } from '../people.ts'

export type PledgeSheetData = PaperData & {
  pledge: FilledPledge
  /** "Kupang, 27 September 2024" */
  place: string
  signers: Signer[]
  blankRows: number
  /** By participant. */
  captured: CapturedSignatures
  evidence: Evidence | null
  witnesses: SignedBlock[]
  /** What stands over the table. */
  signing: string
}

const CELL: TextStyle = { font: 'regular', size: 9 }
const SMALL_CELL: TextStyle = { font: 'regular', size: 8 }
const HEAD: TextStyle = { font: 'bold', size: 9 }
const ROW_HEIGHT_MM = 11.7
/** The name takes what these leave. */
const COLUMNS_MM = { number: 10, position: 57, signature: 53 }

export const pledgeSheet: PaperDocument<'pledge_sheet', PledgeSheetData> = {
  kind: 'pledge_sheet',
  stage: 'at_event',
  isTable: true,

  // Everybody signs a pakta of his own; nobody signs it in a table.
  offers: ({ instruments }, hasText) =>
    instruments
      .filter((instrument) => isCommon(instrument) && hasText(instrument))
      .map((instrument) => ({
        title: INSTRUMENT_LABELS[instrument],
        purpose: 'Naskah yang dibacakan, disusul tabel tanda tangan.',
        options: { kind: 'pledge_sheet', instrument },
      })),

  load: (db, options, context) => {
    const { letterhead, event } = context
    const { instrument } = options
    if (!isCommon(instrument)) throw new AppError('option_not_possible')
    const { pledge, label, textVersion, textHash } = pledgeOnPaper(db, context, instrument, options.wording)
    const signers = signersOf(db, options, context)
    return {
      title: INSTRUMENT_LABELS[instrument],
      label,
      textVersion,
      page: options.paper,
      letterhead,
      ...(options.sheetMarks ? { marksFor: { instrument, day: null } } : {}),
      pledge: options.onlyUnsigned ? { ...pledge, title: [...pledge.title, '(SUSULAN)'] } : pledge,
      place: placeAndDate(context, instrument, options.signedOn),
      signers: options.blankRows === 0 ? somebody(signers) : signers,
      blankRows: options.blankRows,
      evidence: options.withEvidence
        ? pledgeEvidence(db, event, signers, { instrument, textHash, textVersion })
        : null,
      captured: capturedSignatures(db, {
        ...{ eventId: event.id, paper: { instrument, day: null }, textHash },
        signatures: options.signatures,
      }),
      signing: signersTitle(instrument),
      witnesses: [...witnesses(context, instrument), ...readers(context)],
    }
  },

  countPeople: countSigners,

  layout: (data, paper) => {
    setRunningHead(paper, data.pledge.title.join(' '))
    drawLetterhead(paper, data.letterhead)
    drawPledge(paper, data.pledge)
    drawSigners(paper, data)
    drawSignatures(paper, data.witnesses, BODY)
    drawEvidence(paper, data.evidence, data.title)
    drawFooters(paper, () => data.label)
  },
}

function drawSigners(paper: Paper, data: PledgeSheetData): void {
  const captured = data.signers.map((signer) => capturedOf(signer, data.captured))
  const hasCaptured = captured.some((shape) => shape !== null)
  drawTable(paper, {
    columns: [
      { head: 'No.', widthMm: COLUMNS_MM.number, align: 'center' },
      { head: 'Nama' },
      { head: 'Jabatan', widthMm: COLUMNS_MM.position },
    ],
    rows: rowsOf(data),
    style: CELL,
    headStyle: HEAD,
    rowsPerGroup: 2,
    keepWithLast:
      (hasCaptured ? mm(2) + lineHeight(SMALL) : 0) + mm(6) + signaturesHeight(paper, data.witnesses, BODY),
    shared: zigZagCell({
      ...{ widthMm: COLUMNS_MM.signature, head: 'Tanda tangan', first: 1 },
      signers: data.signers.map(({ participantId }) => participantId),
      captured,
    }),
    lead: signingLead(paper, data.place, data.signing),
  })
  if (hasCaptured) {
    paper.y += mm(2)
    paper.paragraph(CAPTURED_NOTE, SMALL)
  }
  paper.y += mm(6)
}

function rowsOf({ signers, blankRows }: PledgeSheetData): Row[] {
  const nobody: Signer = { participantId: null, name: '', position: '', origin: '' }
  const blank = Array.from({ length: blankRows }, () => nobody)
  return [...signers, ...blank].map(({ name, represents = '', position, origin }, index) => ({
    minHeightMm: ROW_HEIGHT_MM,
    cells: [
      [{ text: String(index + 1) }],
      [{ text: name }, { text: represents, style: SMALL_CELL }],
      position === '' ? [{ text: origin }] : [{ text: position }, { text: origin, style: SMALL_CELL }],
    ].map((cell) => cell.filter((part) => part.text !== '')),
  }))
}
