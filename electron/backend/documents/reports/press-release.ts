/** Siaran pers: drafted from what was entered and from nothing else; a quotation nobody entered stays a visible blank. */
import type { PaperDocument } from '../document.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import { loadWriteUp } from '../write-ups/write-up-paper.ts'

export const pressRelease: PaperDocument<'press_release', FlowData> = {
  kind: 'press_release',
  stage: 'after',

  offers: () => [
    {
      title: 'Siaran pers',
      purpose:
        'Konsep dari data yang sudah diisi. Kutipan tidak pernah dikarang: yang belum diisi tercetak sebagai [isi kutipan].',
      options: { kind: 'press_release' },
    },
  ],

  load: loadWriteUp,

  countPeople: () => null,

  layout: (data, paper) => layOutFlow(data, paper, { onePage: true }),
}
