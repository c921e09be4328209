/** The four texts that come after an event, from what the data tell to what was approved. */
import { mayMove, type WriteUpStage } from '#shared/domain/write-up/stage.ts'
import type { WriteUpState } from '#shared/contract/write-ups.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { deleteUnsaved, listUnsaved, upsertUnsaved } from '../store/unsaved-writing.ts'
import { listEdits, type WriteUpPlace } from '../store/write-up-edits.ts'
import { findFinal, insertFinal } from '../store/write-up-finals.ts'
import { insertStage, listEditions, listStages, type StageEntry } from '../store/write-up-stages.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'
import { markdownFile } from './write-ups/markdown-file.ts'
import { changePart, writtenIn } from './write-ups/part-edit.ts'
import { stageOf } from '../write-ups/text-state.ts'

type Reading = { signal?: AbortSignal | undefined; finalId?: string | undefined }

export function writeUpsService(context: Context): ServiceOf<'writeUps'> {
  const { clock, newId, leafing, write } = context
  const read = () => ({ paths: context.paths, now: clock() })
  const stateOf = async (place: WriteUpPlace, { signal, finalId }: Reading = {}): Promise<WriteUpState> =>
    (await leafing.do({ type: 'text-state', place, finalId, ...read() }, { signal })).state
  /** Writes something about one text and answers how it stands then. */
  const put = async (place: WriteUpPlace, make: (db: WritableDb) => void): Promise<WriteUpState> => {
    await write((db, tell) => {
      openEventOf(db, place.eventId)
      make(db)
      tell('writeUps', place.eventId)
    })
    return stateOf(place)
  }
  /** The same with the text as it stands. The thread that reads puts it together, so that the door waits for none. */
  const change = async (place: WriteUpPlace, make: (db: WritableDb, state: WriteUpState) => void) => {
    openEventOf(context.db, place.eventId)
    const state = await stateOf(place)
    return put(place, (db) => make(db, state))
  }
  const nextStepAt = (db: ReadableDb, place: WriteUpPlace) =>
    after(listStages(db, place).at(-1)?.at ?? 0, clock())
  const step = (db: WritableDb, place: WriteUpPlace, entry: Omit<StageEntry, 'id' | 'at'>) =>
    insertStage(db, place, { id: newId(), at: nextStepAt(db, place), ...entry })

  return {
    list: async ({ eventId }, { signal }) =>
      (await leafing.do({ type: 'texts', eventId, ...read() }, { signal })).lines,

    get: ({ approval: finalId, ...place }, { signal }) => stateOf(place, { signal, finalId }),

    edit: ({ part, expected, text, sourceHash, ...place }) =>
      change(place, (db, state) => {
        changePart(db, state, { place, part, expected }, { id: newId(), now: clock(), text, sourceHash })
        deleteUnsaved(db, place, part)
      }),

    unsaved: async ({ eventId }) => listUnsaved(context.db, eventOf(context.db, eventId).id),

    keepUnsaved: ({ eventId, ...writing }) =>
      write((db) => upsertUnsaved(db, openEventOf(db, eventId).id, writing, clock())),

    forgetUnsaved: ({ part, ...place }) => write((db) => deleteUnsaved(db, place, part)),

    takeFromData: ({ part, expected, ...place }) =>
      change(place, (db, state) =>
        changePart(db, state, { place, part, expected }, { id: newId(), now: clock(), text: null }),
      ),

    keepMine: ({ part, expected, sourceHash, ...place }) =>
      change(place, (db, state) => {
        const text = writtenIn(state, part)
        changePart(db, state, { place, part, expected }, { id: newId(), now: clock(), text, sourceHash })
      }),

    history: async ({ part, ...place }) => {
      eventOf(context.db, place.eventId)
      return listEdits(context.db, { ...place, part }).map(({ id, at, text }) => ({ id, at, text }))
    },

    check: ({ by, contentHash, ...place }) =>
      change(place, (db, state) => {
        assertMove(db, place, 'checked')
        if (state.contentHash !== contentHash) throw new AppError('changed_meanwhile')
        step(db, place, { stage: 'checked', by, reason: '', contentHash })
      }),

    sendBack: ({ by, reason, ...place }) =>
      put(place, (db) => {
        assertMove(db, place, 'draft')
        step(db, place, { stage: 'draft', by, reason, contentHash: '' })
      }),

    approve: async ({ by, number, contentHash, ...place }) => {
      openEventOf(context.db, place.eventId)
      assertMove(context.db, place, 'approved')
      const checked = listStages(context.db, place).at(-1)?.id
      const at = nextStepAt(context.db, place)
      const approval = { by, number, at, contentHash }
      const { final } = await leafing.do({ type: 'final-text', place, approval, ...read() })
      return put(place, (db) => {
        assertMove(db, place, 'approved')
        // It was put together as it was checked then: whoever checked or sent it back since goes before.
        if (listStages(db, place).at(-1)?.id !== checked) throw new AppError('changed_meanwhile')
        insertStage(db, place, { id: newId(), at, stage: 'approved', by, reason: '', contentHash })
        insertFinal(db, place, { id: newId(), number, by, at, ...final })
      })
    },

    beginAddendum: async (text) => {
      // Counted inside the write: of two at once the other finds an addendum that is not approved yet.
      const place = await write((db, tell) => {
        openEventOf(db, text.eventId)
        const newest = listEditions(db, text).at(-1) ?? 0
        if (!findFinal(db, { ...text, edition: newest })) throw new AppError('write_up_not_approved')
        const begun = { ...text, edition: newest + 1 }
        step(db, begun, { stage: 'draft', by: '', reason: '', contentHash: '' })
        tell('writeUps', text.eventId)
        return begun
      })
      return stateOf(place)
    },

    markdown: (place, { signal }) => markdownFile(context, place, signal),
  }
}

/** Throws AppError write_up_locked, write_up_unchecked; option_not_possible for a draft that is sent back. */
function assertMove(db: ReadableDb, place: WriteUpPlace, to: WriteUpStage): void {
  const from = stageOf({ stages: listStages(db, place), final: findFinal(db, place) })
  if (from === 'approved') throw new AppError('write_up_locked')
  if (mayMove(from, to)) return
  throw new AppError(to === 'approved' ? 'write_up_unchecked' : 'option_not_possible')
}
