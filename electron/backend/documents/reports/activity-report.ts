/** Laporan kegiatan: what the data tell, between what the clerk writes. */
import type { PaperDocument } from '../document.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import { loadWriteUp } from '../write-ups/write-up-paper.ts'

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

  load: loadWriteUp,

  countPeople: () => null,

  layout: layOutFlow,
}
