/** Sudah hadir, belum menandatangani: for every instrument of the event. */
import type { Participant } from '#shared/contract/participants.ts'
import { type InstrumentKind, INSTRUMENT_LABELS } from '#shared/domain/events.ts'
import { isMeantFor } from '#shared/domain/instrument.ts'
import { PLEDGE_STATE_LABELS, type PledgeState } from '#shared/domain/pledge-state.ts'
import { thousands } from '#shared/domain/words.ts'
import { AppError } from '../../app-error.ts'
import type { ReadableDb } from '../../store/db.ts'
import { listPresentUnsigned } from '../../store/presence.ts'
import type { LoadContext, OptionsOf, PaperDocument } from '../document.ts'
import { eventLabels } from '../event-facts.ts'
import { type FlowData, layOutFlow } from '../flow/flow-paper.ts'
import type { FlowBlock } from '../kit/flow-block.ts'
import { peopleTable } from './people-table.ts'
import { countPresentPeople, presentPeople } from './present-people.ts'
import { turnoutPaper } from './turnout-paper.ts'

const TITLE = 'Daftar Hadir Tanpa Tanda Tangan Ikrar'

type Options = OptionsOf<'unsigned'>
type Unsigned = { instrument: InstrumentKind; people: Participant[]; states: Map<string, PledgeState> }

export const unsigned: PaperDocument<'unsigned', FlowData> = {
  kind: 'unsigned',
  stage: 'accounts',
  isTable: true,

  offers: ({ instruments }) =>
    instruments.length === 0
      ? []
      : [
          {
            title: 'Sudah hadir, belum tanda tangan',
            purpose: 'Peserta yang hadir dan belum menandatangani naskah yang dituju kepadanya.',
            options: { kind: 'unsigned' },
          },
        ],

  load: (db, options, context) => {
    const { event } = context
    if (event.instruments.length === 0) throw new AppError('option_not_possible')
    const days = event.days.map(({ day }) => day)
    return turnoutPaper(options, context, {
      title: TITLE,
      label: 'IKR · belum-tanda-tangan',
      labels: eventLabels(event, null),
      blocks: blocksOf(db, options, context),
      days,
    })
  },

  countPeople: (db, options, context) => {
    if (countPresent(db, options, context) === 0) return 0
    const ids = new Set(unsignedOf(db, options, context).flatMap(({ people }) => people.map(({ id }) => id)))
    // That everybody signed is worth a paper too.
    return ids.size || null
  },

  layout: (data, paper) => layOutFlow(data, paper),
}

function blocksOf(db: ReadableDb, options: Options, context: LoadContext): FlowBlock[] {
  const present = countPresent(db, options, context)
  if (present === 0) return [{ kind: 'paragraph', text: 'Belum ada peserta yang tercatat hadir.' }]
  return unsignedOf(db, options, context).flatMap(({ instrument, people, states }): FlowBlock[] => {
    const name = INSTRUMENT_LABELS[instrument]
    if (people.length === 0)
      return [
        { kind: 'heading', text: name },
        { kind: 'paragraph', text: EVERYBODY_SIGNED },
      ]
    const remarkOf = ({ id }: Participant) => PLEDGE_STATE_LABELS[states.get(id) ?? 'none']
    return [
      { kind: 'heading', text: `${name}: ${thousands(people.length)} orang` },
      peopleTable(people, context.event.province, { remarkOf }),
    ]
  })
}

const EVERYBODY_SIGNED = 'Seluruh peserta yang hadir dan dituju oleh naskah ini sudah menandatangani.'

function countPresent(db: ReadableDb, options: Options, context: LoadContext): number {
  const days = context.event.days.map(({ day }) => day)
  return countPresentPeople(db, options, context, { days, least: 1 })
}

function unsignedOf(db: ReadableDb, options: Options, context: LoadContext): Unsigned[] {
  const { event } = context
  const days = event.days.map(({ day }) => day)
  const present = presentPeople(db, options, context, { days, least: 1 }).map(({ person }) => person)
  return event.instruments.map((instrument) => {
    const states = listPresentUnsigned(db, { eventId: event.id, days, instrument })
    const people = present.filter(
      ({ id, category }) => states.has(id) && isMeantFor(instrument, category, event),
    )
    return { instrument, people, states }
  })
}
