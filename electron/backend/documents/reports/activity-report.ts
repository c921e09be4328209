/** Laporan kegiatan: what the data tell, between what the clerk writes. */
import { daysText } from '#shared/domain/time-text.ts'
import { findMinutes } from '../../store/minutes.ts'
import { activityReportBlocks } from './activity-report-blocks.ts'
import type { PaperDocument } from '../document.ts'
import { DOTS, officialsWith, signedBy } from '../event-facts.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { placeAndDate } from '../letters/letter.ts'
import { NOTHING_WRITTEN } from '../minutes/minutes.ts'
import { loadTurnout } from '../minutes/minutes-turnout.ts'
import { loadPledgeCounts } from '../pledges/pledge-counts.ts'
import { readingSentences } from '../pledges/reading-sentences.ts'
import { writtenFor } from '../written.ts'

export const activityReport: PaperDocument<'activity_report', FlowData> = {
  kind: 'activity_report',
  stage: 'after',

  offers: () => [
    {
      title: 'Laporan kegiatan',
      purpose:
        'Dirangkai dari data kegiatan, kehadiran, ikrar, dan notula; bagian lainnya ditulis di samping. Kerangkanya susunan Ikrar, bukan bentuk resmi.',
      options: { kind: 'activity_report' },
    },
  ],

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const days = event.days.map((one) => one.day)
    const written = writtenFor(db, event.id, 'activity_report')
    const signer = officialsWith(event, 'penanggung_jawab', 'pelapor', 'penandatangan')[0]
    return {
      title: 'Laporan Kegiatan',
      label: 'IKR · laporan-kegiatan',
      page: options.paper,
      letterhead,
      runningHead: ['Laporan Kegiatan', daysText(days), event.title].join(' · '),
      withContents: options.contents,
      content: {
        title: 'LAPORAN KEGIATAN',
        under: [event.title.toUpperCase(), `Nomor: ${event.documentNumbers.activity_report || DOTS}`],
        labels: written.addressee === '' ? [] : [{ label: 'Kepada', value: `Yth. ${written.addressee}` }],
        blocks: activityReportBlocks({
          event,
          written,
          minutes: findMinutes(db, event.id)?.body ?? NOTHING_WRITTEN,
          turnout: loadTurnout(db, event.id, days),
          pledges: loadPledgeCounts(db, event),
          readings: readingSentences(db, event),
        }),
        signatures: [{ ...signedBy(signer, office), place: placeAndDate(context, written.reportDate) }],
        after: endOf(written),
      },
    }
  },

  countPeople: () => null,

  layout: layOutFlow,
}

/** Annexes and copies stand below the signature. */
function endOf({ annexes, copies }: { annexes: string[]; copies: string[] }): FlowBlock[] {
  const list = (text: string, points: string[]): FlowBlock[] =>
    points.length === 0
      ? []
      : [
          { kind: 'subheading', text },
          { kind: 'points', points },
        ]
  return [...list('Lampiran:', annexes), ...list('Tembusan:', copies)]
}
