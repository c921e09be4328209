/** The four texts that come after an event, from what the data tell to what was approved. */
import { mayMove, type WriteUpStage } from '#shared/domain/write-up/stage.ts'
import type { WriteUpState } from '#shared/contract/write-ups.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { assertReconciled } from '../store/reconciliation.ts'
import { listEdits, type WriteUpPlace } from '../store/write-up-edits.ts'
import { findFinal, insertFinal } from '../store/write-up-finals.ts'
import { insertStage, listEditions, listStages, type StageEntry } from '../store/write-up-stages.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { after } from './stamp.ts'
import { finalText } from './write-ups/approve.ts'
import { markdownFile } from './write-ups/markdown-file.ts'
import { changePart, textOf } from './write-ups/part-edit.ts'
import { textSource, type TextSource } from '../write-ups/text-source.ts'
import { stageOf, textState } from '../write-ups/text-state.ts'

export function writeUpsService(context: Context): ServiceOf<'writeUps'> {
  const { clock, newId } = context
  const source = (db: ReadableDb, place: WriteUpPlace) =>
    textSource({ db, resources: context.paths.resources, now: clock() }, place)
  const read = () => ({ paths: context.paths, now: clock() })
  /** Changes one text and answers how it stands then. */
  const change = (place: WriteUpPlace, make: (db: WritableDb, text: TextSource) => void) =>
    context.write((db, tell): WriteUpState => {
      openEventOf(db, place.eventId)
      make(db, source(db, place))
      tell('writeUps', place.eventId)
      return textState(source(db, place))
    })
  const step = (db: WritableDb, place: WriteUpPlace, entry: Omit<StageEntry, 'id' | 'at'>) => {
    const at = after(listStages(db, place).at(-1)?.at ?? 0, clock())
    insertStage(db, place, { id: newId(), at, ...entry })
    return at
  }

  return {
    list: async ({ eventId }, { signal }) =>
      (await context.leafing.do({ type: 'texts', eventId, ...read() }, { signal })).lines,

    get: async (place, { signal }) =>
      (await context.leafing.do({ type: 'text-state', place, ...read() }, { signal })).state,

    edit: ({ part, expected, text, sourceHash, ...place }) =>
      change(place, (db, known) =>
        changePart(known, db, { part, expected }, { id: newId(), now: clock(), text, sourceHash }),
      ),

    takeFromData: ({ part, expected, ...place }) =>
      change(place, (db, known) =>
        changePart(known, db, { part, expected }, { id: newId(), now: clock(), text: null }),
      ),

    keepMine: ({ part, expected, sourceHash, ...place }) =>
      change(place, (db, known) => {
        const { text } = textOf(known, part)
        changePart(known, db, { part, expected }, { id: newId(), now: clock(), text, sourceHash })
      }),

    history: async ({ part, ...place }) => {
      eventOf(context.db, place.eventId)
      return listEdits(context.db, { ...place, part }).map(({ id, at, text }) => ({ id, at, text }))
    },

    check: ({ by, contentHash, ...place }) =>
      change(place, (db, known) => {
        assertMove(known, 'checked')
        if (textState(known).contentHash !== contentHash) throw new AppError('changed_meanwhile')
        step(db, place, { stage: 'checked', by, reason: '', contentHash })
      }),

    sendBack: ({ by, reason, ...place }) =>
      change(place, (db, known) => {
        assertMove(known, 'draft')
        step(db, place, { stage: 'draft', by, reason, contentHash: '' })
      }),

    approve: ({ by, number, contentHash, ...place }) =>
      change(place, (db, known) => {
        assertMove(known, 'approved')
        assertReconciled(db, place.eventId)
        const state = textState(known)
        if (state.changedSinceChecked) throw new AppError('write_up_unchecked')
        if (state.contentHash !== contentHash) throw new AppError('changed_meanwhile')
        const at = step(db, place, { stage: 'approved', by, reason: '', contentHash })
        insertFinal(db, place, finalText(known, { id: newId(), number, by, at }))
      }),

    beginAddendum: ({ eventId, kind }) => {
      const edition = (listEditions(context.db, { eventId, kind }).at(-1) ?? 0) + 1
      const place = { eventId, kind, edition }
      return context.write((db, tell) => {
        openEventOf(db, eventId)
        if (!findFinal(db, { ...place, edition: edition - 1 })) throw new AppError('write_up_not_approved')
        step(db, place, { stage: 'draft', by: '', reason: '', contentHash: '' })
        tell('writeUps', eventId)
        return textState(source(db, place))
      })
    },

    markdown: (place, { signal }) => markdownFile(context, source(context.db, place), signal),
  }
}

/** Throws AppError write_up_locked, write_up_unchecked; option_not_possible for a draft that is sent back. */
function assertMove({ db, place }: TextSource, to: WriteUpStage): void {
  const from = stageOf({ stages: listStages(db, place), final: findFinal(db, place) })
  if (from === 'approved') throw new AppError('write_up_locked')
  if (mayMove(from, to)) return
  throw new AppError(to === 'approved' ? 'write_up_unchecked' : 'option_not_possible')
}
