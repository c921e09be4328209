/** Siaran pers: drafted from what was entered and from nothing else; a quotation nobody entered stays a visible blank. */
import { pledgeOf } from '../../texts.ts'
import type { PaperDocument } from '../document.ts'
import { DOTS } from '../event-facts.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import { loadTurnout } from '../minutes/minutes-turnout.ts'
import { pressReleaseBlocks } from './press-release-blocks.ts'
import { writtenFor } from '../written.ts'

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

  load: (db, options, context) => {
    const { event, office, letterhead, resources } = context
    const written = writtenFor(db, event.id, 'press_release')
    const read = options.withPledge ? event.instruments.filter((one) => one.startsWith('ikrar_')) : []
    const pledges = read.flatMap((instrument) => {
      const pledge = pledgeOf(db, resources, event, instrument)
      return pledge ? [{ instrument, ...pledge }] : []
    })
    const versions = pledges.map(({ id, version }) => `${id} ${version}`)
    return {
      title: 'Siaran Pers',
      label: 'IKR · siaran-pers',
      ...(versions.length === 0 ? {} : { textVersion: versions.join(', ') }),
      page: options.paper,
      letterhead,
      runningHead: ['Siaran Pers', event.title].join(' · '),
      content: {
        title: 'SIARAN PERS',
        under: [
          `Nomor: ${event.documentNumbers.press_release || DOTS}`,
          ...(written.embargo === '' ? [] : [written.embargo]),
        ],
        labels: [],
        blocks: pressReleaseBlocks({
          event,
          office,
          written,
          turnout: loadTurnout(
            db,
            event.id,
            event.days.map(({ day }) => day),
          ),
          pledges,
        }),
        signatures: [],
        after: [],
      },
    }
  },

  countPeople: () => null,

  layout: (data, paper) => layOutFlow(data, paper, { onePage: true }),
}
