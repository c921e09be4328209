/** Berita acara: that the event took place, stated by two parties before witnesses. */
import { daysText } from '#shared/domain/time-text.ts'
import type { ReadableDb } from '../../store/db.ts'
import { countPledges } from '../../store/pledges.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { hasSigned } from '#shared/domain/pledge-state.ts'
import type { Event } from '#shared/contract/events.ts'
import { chainHead } from '../../proofs/pledge-chain.ts'
import type { PaperDocument } from '../document.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import { loadTurnout } from '../minutes/minutes-turnout.ts'
import { readingSentences } from '../pledges/reading-sentences.ts'
import { officialRecordContent, type SignatureCount } from './official-record-content.ts'
import { writtenFor } from '../written.ts'

export const officialRecord: PaperDocument<'official_record', FlowData> = {
  kind: 'official_record',
  stage: 'after',

  offers: () => [
    {
      title: 'Berita acara',
      purpose: 'Pernyataan dua pihak bahwa kegiatan telah dilaksanakan, dengan saksi dan lampiran.',
      options: { kind: 'official_record' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const days = event.days.map((one) => one.day)
    const day = options.day === undefined ? (days.at(-1) ?? context.day) : context.day
    return {
      title: 'Berita Acara',
      label: 'IKR · berita-acara',
      page: options.paper,
      letterhead,
      content: officialRecordContent({
        ...{ event, office, day },
        written: writtenFor(db, event.id, 'official_record'),
        turnout: loadTurnout(db, event.id, days),
        readings: readingSentences(db, event),
        chainHead: chainHead(db, event.id),
        signatures: event.instruments.map((instrument) => signaturesOf(db, event, instrument)),
      }),
      runningHead: ['Berita Acara', daysText(days), event.title].join(' · '),
    }
  },

  countPeople: () => null,

  layout: (data, paper) => layOutFlow(data, paper),
}

function signaturesOf(
  db: ReadableDb,
  event: Event,
  instrument: Event['instruments'][number],
): SignatureCount {
  const signed = countPledges(db, event.id, instrument).filter(
    ({ category, state }) => hasSigned(state) && isMeantFor(instrument, category, event),
  )
  return { instrument, signed: signed.reduce((sum, { count }) => sum + count, 0) }
}
