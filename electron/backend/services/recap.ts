/** The recap beyond one event: what has changed is summed up first, then what was summed up is read. */
import type { RecapChoice } from '#shared/contract/recap.ts'
import type { Context } from '../context.ts'
import type { RecapAsk } from '../recap/recap-answer.ts'
import { RecapKeeper } from '../recap/recap-keeper.ts'
import { insertActivity } from '../store/activity.ts'
import { writeWorkbook } from '../spreadsheets/write/write-workbook.ts'
import { answerFile } from './answer-file.ts'
import type { AskRecap } from './recap/ask-recap.ts'
import { renderRecap } from './recap/render.ts'
import { recapSheets } from './recap/sheets.ts'
import type { ServiceOf } from './service.ts'

export function recapService(context: Context): ServiceOf<'recap'> {
  const { leafing, paths, clock } = context
  const keeper = new RecapKeeper(context)

  // The thread answers with the kind it was asked for.
  const read = (async (ask: RecapAsk, signal?: AbortSignal) =>
    (await leafing.do({ type: 'recap', ask, paths }, { signal })).answer) as AskRecap
  const asked = (async (ask: RecapAsk, signal?: AbortSignal) => {
    await keeper.fresh(undefined, signal)
    return read(ask, signal)
  }) as AskRecap

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
      // Once for all that is read: whoever arrives meanwhile must not stand in one half of the paper alone.
      await keeper.fresh(undefined, signal)
      const rendered = await renderRecap(context, read, input, signal)
      await note(context, 'print', input.choice, rendered.people)
      return { file: rendered.file, pages: rendered.pages }
    },

    workbook: async ({ choice }, { signal }) => {
      await keeper.fresh(undefined, signal)
      const { sheets, people } = await recapSheets(read, choice, signal)
      const file = answerFile(await writeWorkbook(sheets), 'rekap-kegiatan', 'xlsx')
      await note(context, 'export', choice, people)
      return { file }
    },
  }
}

/** Of how many people something has left the app; of many events at once. */
async function note(
  { write, newId, clock }: Context,
  what: 'print' | 'export',
  { eventIds }: RecapChoice,
  count: number,
): Promise<void> {
  const detail = eventIds?.length === 1 ? 'recap one' : 'recap'
  await write((db) => insertActivity(db, { id: newId(), eventId: null, at: clock(), what, count, detail }))
}
