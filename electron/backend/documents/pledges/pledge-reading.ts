/** Ikrar for reading aloud: large type, a line for every breath, pages that turn between lines only. */
import { INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { isCommon } from '#shared/domain/instrument.ts'
import type { PaperDocument } from '../document.ts'
import { type PledgeReadingData, drawPledgeReading } from './pledge-reading-drawing.ts'
import { pledgeOnPaper } from './pledge-text.ts'

export const pledgeReading: PaperDocument<'pledge_reading', PledgeReadingData> = {
  kind: 'pledge_reading',
  stage: 'at_event',

  // A pakta is each person's own; it is signed, not read out together.
  offers: ({ instruments }, hasText) =>
    instruments
      .filter((instrument) => isCommon(instrument) && hasText(instrument))
      .map((instrument) => ({
        title: `Naskah baca: ${INSTRUMENT_LABELS[instrument].toLowerCase().replace('asn', 'ASN')}`,
        purpose: 'Huruf besar untuk pembaca, satu baris satu tarikan napas, untuk ditirukan hadirin.',
        options: { kind: 'pledge_reading', instrument },
      })),

  load: (db, options, context) => {
    const { pledge, label, textVersion } = pledgeOnPaper(db, context, options.instrument)
    return {
      title: `Naskah Baca ${INSTRUMENT_LABELS[options.instrument]}`,
      label,
      textVersion,
      page: options.paper,
      letterhead: null,
      pledge,
      size: options.size,
      callAndResponse: options.callAndResponse,
    }
  },

  countPeople: () => null,

  layout: (data, paper) => drawPledgeReading(paper, data),
}
