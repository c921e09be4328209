/** Naskah: the texts in their versions, and which of them is in use. */
import { TEXT_IDS, type TextId, type TextVersionName, versionName } from '#shared/domain/text-id.ts'
import { AppError } from '../app-error.ts'
import { contestantsExample } from '../built-in-texts.ts'
import type { Context } from '../context.ts'
import type { WritableDb } from '../store/db.ts'
import {
  insertTextVersion,
  keepTextOfPastEvents,
  newestTextVersion,
  updateTextInUse,
} from '../store/texts.ts'
import { textInUse, textVersion } from '../texts.ts'
import { eventOf, openEventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { dayThatBeginsLast, filledText, findingsIn, occasionOf, soundText } from './texts/sound-text.ts'
import { textLine, titleOf, versionLines } from './texts/text-line.ts'

export function textsService(context: Context): ServiceOf<'texts'> {
  const { write, clock, newId } = context
  const { resources } = context.paths
  return {
    list: async ({ eventId }) => {
      if (eventId !== null) eventOf(context.db, eventId)
      return TEXT_IDS.map((id) => textLine(context.db, resources, id, eventId))
    },

    get: async ({ id, version }) => {
      const text = textVersion(context.db, resources, id, version)
      const line = versionLines(context.db, resources, id).find((one) => one.version === version)
      if (!text || !line) throw new AppError('not_found')
      return { ...line, id, body: text.body }
    },

    examples: async ({ id }) => (id === 'deklarasi-damai' ? [exampleOfContestants(resources)] : []),

    preview: async ({ id, body, eventId }) => {
      const occasion = occasionOf(context, eventId)
      return { filled: filledText(body, occasion), findings: findingsIn(resources, id, body, occasion) }
    },

    save: ({ id, expected, body, source, date, note }) =>
      write((db, tell) => {
        const newest = newestTextVersion(db, id)
        if (newest !== expected) throw new AppError('changed_meanwhile')
        const sound = soundText(resources, id, body, occasionOf(context, null))
        const version = newest + 1
        insertTextVersion(db, {
          ...{ id: newId(), textId: id, version, title: titleOf(sound), body: JSON.stringify(sound) },
          ...{ source, date, note, createdAt: clock() },
        })
        useFromNowOn(context, db, id, versionName('user', version))
        tell('texts')
        return textLine(db, resources, id, null)
      }),

    use: ({ id, version, eventId }) =>
      write((db, tell) => {
        if (!textVersion(db, resources, id, version)) throw new AppError('not_found')
        if (eventId === null) useFromNowOn(context, db, id, version)
        else updateTextInUse(db, id, openEventOf(db, eventId).id, version)
        tell('texts')
        return textLine(db, resources, id, eventId)
      }),
  }
}

/** For every event that has no choice of its own; those that are over keep what they were held with. */
export function useFromNowOn(context: Context, db: WritableDb, id: TextId, version: TextVersionName): void {
  const before = textInUse(db, context.paths.resources, id, null)
  if (before) keepTextOfPastEvents(db, id, before.version, dayThatBeginsLast(context.clock()))
  updateTextInUse(db, id, null, version)
}

function exampleOfContestants(resources: string) {
  const { body, source } = contestantsExample(resources)
  return {
    name: 'Deklarasi damai peserta pemilihan',
    forWhom: 'untuk peserta pemilihan',
    source,
    body: { kind: 'pledge' as const, ...body },
  }
}
