/** Papan ikrar: a poster to read from afar, with room to sign on it. */
import type { PaperDocument } from '../document.ts'
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import { landscape, PAGE_SIZES } from '../kit/page-size.ts'
import { type PledgeBoardData, drawPledgeBoard } from './pledge-board-drawing.ts'
import { placeAndDate, pledgeOnPaper } from './pledge-text.ts'

export const pledgeBoard: PaperDocument<'pledge_board', PledgeBoardData> = {
  kind: 'pledge_board',
  stage: 'at_event',
  withoutCode: true,
  marginsMm: { top: 18, right: 20, bottom: 18, left: 20 },

  offers: ({ instruments }, hasText) =>
    instruments
      .filter((instrument) => isCommon(instrument) && hasText(instrument))
      .map((instrument) => ({
        title: `Papan: ${INSTRUMENT_LABELS[instrument].toLowerCase().replace('asn', 'ASN')}`,
        purpose: 'Poster A3 atau A2 untuk dibaca dari jauh dan ditandatangani bersama.',
        options: { kind: 'pledge_board', paper: 'A2', instrument },
      })),

  load: (db, options, context) => {
    const { event, letterhead } = context
    const { pledge, label, textVersion } = pledgeOnPaper(db, context, options.instrument)
    const upright = PAGE_SIZES[options.paper]
    return {
      title: `Papan ${INSTRUMENT_LABELS[options.instrument]}`,
      label,
      textVersion,
      page: options.orientation === 'landscape' ? landscape(upright) : upright,
      letterhead,
      pledge,
      organisers: event.organisers.filter((name) => name.trim() !== ''),
      placeAndDate: placeAndDate(context, options.instrument),
      signatures: options.signatures,
    }
  },

  countPeople: () => null,

  layout: (data, paper) => drawPledgeBoard(paper, data),
}
