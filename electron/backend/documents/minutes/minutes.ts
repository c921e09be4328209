/** Notula as a PDF. */
import type { MinutesBody } from '#shared/contract/minutes.ts'
import { daysText } from '#shared/domain/time-text.ts'
import { findMinutes } from '../../store/minutes.ts'
import type { PaperDocument } from '../document.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import { readingSentences } from '../pledges/reading-sentences.ts'
import { minutesContent } from './minutes-content.ts'
import { loadTurnout } from './minutes-turnout.ts'

/** The minutes before anybody wrote. */
export const NOTHING_WRITTEN: MinutesBody = {
  opening: '',
  discussion: [],
  questions: [],
  conclusions: [],
  followUps: [],
  closing: '',
  progress: [],
  photos: [],
}

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

  load: (db, options, context) => {
    const { event, office, letterhead } = context
    const days = event.days.map((one) => one.day)
    const content = minutesContent({
      event,
      office,
      body: findMinutes(db, event.id)?.body ?? NOTHING_WRITTEN,
      turnout: loadTurnout(db, event.id, days),
      readings: readingSentences(db, event),
      signedOn: days.at(-1) ?? context.day,
    })
    return {
      title: 'Notula',
      label: 'IKR · notula',
      page: options.paper,
      letterhead,
      content,
      runningHead: ['Notula', daysText(days), event.title].join(' · '),
    }
  },

  countPeople: () => null,

  layout: layOutFlow,
}
