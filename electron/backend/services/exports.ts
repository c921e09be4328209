/** Attendance as data: into a file for whoever asked or into a folder, each time written down with who asked. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { exportOptions, type ExportPreset } from '#shared/contract/exports.ts'
import type { Event } from '#shared/contract/events.ts'
import { BUILT_IN_PRESETS } from '#shared/domain/export-columns.ts'
import { toLocal } from '#shared/domain/time.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { insertActivity } from '../store/activity.ts'
import { asWhole } from '../store/copy-file.ts'
import {
  deleteExportPreset,
  insertExportRun,
  listExportPresets,
  listExportRuns,
  upsertExportPreset,
} from '../store/exports.ts'
import { storeError } from '../store/store-error.ts'
import { answerFile } from './answer-file.ts'
import { isReady } from './copies/folder.ts'
import { eventOf } from './event-of.ts'
import { type Exported, runExport } from './exports/run-export.ts'
import { fileNameOf } from './papers.ts'
import type { CallOptions, ServiceOf } from './service.ts'
import { after } from './stamp.ts'

type Asked = Parameters<ServiceOf<'exports'>['attendance']>[0]

const RUNS_SHOWN = 200

export function exportsService(context: Context): ServiceOf<'exports'> {
  const { write, clock, newId } = context
  return {
    attendance: async (asked, { signal }) => {
      const event = eventOf(context.db, asked.eventId)
      const made = await exportInto(context, asked, null, { signal })
      // Without a place to write to the thread hands the content over.
      const content = made.content ?? new Uint8Array()
      const file = answerFile(content, fileNameOf(baseName(asked), context.paths), asked.format)
      await remember(context, event, asked, { ...made, way: 'answer', fileName: file.name })
      return file
    },

    save: async ({ folder, ...asked }, { signal }) => {
      const event = eventOf(context.db, asked.eventId)
      if (!isReady(folder)) throw new AppError('stick_gone')
      const fileName = newNameIn(
        folder,
        `${fileNameOf(baseName(asked), context.paths)}-${stampOf(context, event)}`,
        asked,
      )
      const made = await intoFolder(context, asked, folder, fileName, { signal })
      await remember(context, event, asked, { ...made, way: 'folder', fileName })
      return { fileName, people: made.people, bytes: made.bytes }
    },

    presets: async () => [
      ...BUILT_IN_PRESETS.map((preset) => shownPreset(preset, true)),
      ...listExportPresets(context.db).map((preset) => shownPreset(preset, false)),
    ],

    savePreset: ({ name, columns }) =>
      write((db, tell) => {
        upsertExportPreset(db, { id: newId(), name, columns: [...new Set(columns)] }, clock())
        const saved = listExportPresets(db).find((preset) => preset.name === name)
        if (!saved) throw new AppError('not_found')
        tell('exports')
        return shownPreset(saved, false)
      }),

    removePreset: ({ id }) =>
      write((db, tell) => {
        deleteExportPreset(db, id)
        tell('exports')
      }),

    history: async ({ eventId }) => listExportRuns(context.db, eventOf(context.db, eventId).id, RUNS_SHOWN),
  }
}

function shownPreset(preset: (typeof BUILT_IN_PRESETS)[number], isBuiltIn: boolean): ExportPreset {
  return { ...preset, columns: [...preset.columns], isBuiltIn }
}

async function intoFolder(
  context: Context,
  asked: Asked,
  folder: string,
  fileName: string,
  options: CallOptions,
): Promise<Exported> {
  let made: Exported | undefined
  try {
    await asWhole(join(folder, fileName), async (unfinished) => {
      made = await exportInto(context, asked, unfinished, options)
    })
  } catch (error) {
    const isOurs = error instanceof AppError && ['cancelled', 'not_reconciled'].includes(error.code)
    // Whatever the system says of a stick that is no longer there.
    if (!isOurs && !isReady(folder)) throw new AppError('stick_gone', {}, { cause: error })
    throw storeError(error)
  }
  if (!made) throw new AppError('internal')
  return made
}

function exportInto(
  { paths, clock, announce }: Context,
  { eventId, task, operator, desk, ...chosen }: Asked,
  to: string | null,
  { signal }: CallOptions,
): Promise<Exported> {
  const occasion = { options: exportOptions.parse(chosen), operator, desk, now: clock() }
  return runExport(
    { paths, eventId, occasion, to },
    {
      signal,
      progress: (done, total) => {
        if (task !== undefined) announce({ kind: 'progress', task, done, total })
      },
    },
  )
}

/** In both logs: the one of all that was done with personal data, and the one shown beside exports. */
function remember(
  { write, clock, newId }: Context,
  event: Event,
  { operator, desk, ...asked }: Asked,
  { people, hash, way, fileName }: Exported & { way: 'folder' | 'answer'; fileName: string },
): Promise<void> {
  const options = exportOptions.parse(asked)
  return write((db, tell) => {
    // The newest stands first, so a clock that went back must not make this one older.
    const at = after(listExportRuns(db, event.id, 1)[0]?.at ?? 0, clock())
    const about = { eventId: event.id, at }
    const detail = `${options.format} ${options.profile}`
    insertActivity(db, { id: newId(), ...about, what: 'export', count: people, detail })
    insertExportRun(db, {
      ...{ id: newId(), ...about, operator, desk, options },
      ...{ people, way, fileName, fileHash: hash },
    })
    tell('exports', event.id)
  })
}

function baseName({ profile }: Asked): string {
  return profile === 'public' ? 'presensi-publik' : 'presensi'
}

/** "2026-11-20-0915": when it was made, in the zone of the event, and nothing about anybody. */
function stampOf({ clock }: Context, { zone }: Event): string {
  const { date, time } = toLocal(clock(), zone)
  return `${date}-${time.replace(':', '')}`
}

/** Nothing that lies there already is written over. */
function newNameIn(folder: string, base: string, { format }: Asked): string {
  for (let number = 1; ; number += 1) {
    const name = `${base}${number === 1 ? '' : `-${number}`}.${format}`
    if (!existsSync(join(folder, name))) return name
  }
}
