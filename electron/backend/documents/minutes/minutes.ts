/** Notula as a PDF. */
import type { PaperDocument } from '../document.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import { loadWriteUp } from '../write-ups/write-up-paper.ts'

export const minutesPaper: PaperDocument<'minutes', FlowData> = {
  kind: 'minutes',
  stage: 'after',

  offers: () => [
    {
      title: 'Notula',
      purpose: 'Jalannya acara, tanya jawab, kesimpulan, dan rekapitulasi kehadiran.',
      options: { kind: 'minutes' },
    },
  ],

  load: loadWriteUp,

  countPeople: () => null,

  layout: layOutFlow,
}
