/** The recap beyond one event: what has changed is summed up first, then what was summed up is read. */
import type { RecapChoice } from '#shared/contract/recap.ts'
import type { Context } from '../context.ts'
import type { RecapAnswer, RecapAsk } from '../recap/recap-answer.ts'
import { RecapKeeper } from '../recap/recap-keeper.ts'
import { RECAP_TITLE } from '../recap/recap-paper-data.ts'
import { insertActivity } from '../store/activity.ts'
import { insertIssuedPaper } from '../store/issued-papers.ts'
import { answerFile } from './answer-file.ts'
import { fileNameOf } from './papers.ts'
import type { ServiceOf } from './service.ts'

/** Answered by the thread that reads, from what is summed up. */
type AskRecap = <Kind extends RecapAsk['kind']>(
  ask: Extract<RecapAsk, { kind: Kind }>,
  signal?: AbortSignal,
) => Promise<Extract<RecapAnswer, { kind: Kind }>>

/** What every issued recap says of itself. */
const RECAP_PAPER = {
  document: 'recap',
  kind: 'recap',
  title: RECAP_TITLE,
  number: '',
  textVersion: null,
  way: 'save',
  desk: '',
} as const

export function recapService(context: Context): ServiceOf<'recap'> {
  const { drawing, leafing, paths, clock, newId, write } = context
  const keeper = new RecapKeeper(context)

  // The thread answers with the kind it was asked for.
  const asked = (async (ask: RecapAsk, signal?: AbortSignal) => {
    await keeper.fresh(undefined, signal)
    return (await leafing.do({ type: 'recap', ask, paths }, { signal })).answer
  }) as AskRecap

  /** Of how many people something has left the app; of many events at once. */
  const leaving = (what: 'print' | 'export', { eventIds }: RecapChoice, count: number) => ({
    ...{ id: newId(), eventId: null, at: clock(), what, count },
    detail: eventIds?.length === 1 ? 'recap one' : 'recap',
  })

  return {
    refresh: async ({ task }, { signal }) => {
      const asOf = clock()
      const onSummed = (done: number, total: number) =>
        context.announce({ kind: 'progress', task, done, total })
      await keeper.fresh(onSummed, signal)
      return { asOf }
    },
    overview: async ({ choice }, { signal }) => (await asked({ kind: 'overview', choice }, signal)).overview,
    people: async (input, { signal }) => {
      const { total, people } = await asked({ kind: 'people', asked: input }, signal)
      return { total, people }
    },
    villages: async ({ choice }, { signal }) => (await asked({ kind: 'villages', choice }, signal)).villages,
    followUps: async ({ choice }, { signal }) =>
      (await asked({ kind: 'followUps', choice }, signal)).followUps,

    render: async (input, { signal }) => {
      await keeper.fresh(undefined, signal)
      const now = clock()
      const work = { type: 'recap-paper', asked: input, paths, now } as const
      const { bytes, pages, people, issued, fileHash } = await drawing.do(work, { signal })
      await write((db, tell) => {
        insertActivity(db, leaving('print', input.choice, people))
        if (!issued) return
        insertIssuedPaper(db, {
          ...{ id: newId(), issuedAt: now, ...RECAP_PAPER, options: JSON.stringify(input) },
          ...{ pages, fileHash, ...issued },
        })
        tell('documents', issued.eventId)
      })
      return { file: answerFile(bytes, fileNameOf(RECAP_TITLE, paths), 'pdf'), pages }
    },

    workbook: async ({ choice }, { signal }) => {
      await keeper.fresh(undefined, signal)
      const { bytes, people } = await drawing.do(
        { type: 'recap-workbook', choice, paths, now: clock() },
        { signal },
      )
      const file = answerFile(bytes, 'rekap-kegiatan', 'xlsx')
      await write((db) => insertActivity(db, leaving('export', choice, people)))
      return { file }
    },
  }
}
