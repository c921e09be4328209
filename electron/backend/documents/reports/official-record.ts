/** Berita acara: that the event took place, stated by two parties before witnesses. */
import type { PaperDocument } from '../document.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import { loadWriteUp } from '../write-ups/write-up-paper.ts'

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

  load: loadWriteUp,

  countPeople: () => null,

  layout: (data, paper) => layOutFlow(data, paper),
}
