/** An event as one folder: written, checked, taken back. */
import { readPackageWords } from '#shared/domain/package-words.ts'
import type { Context } from '../context.ts'
import { archiveDetail, insertActivity, listArchivesWritten } from '../store/activity.ts'
import { findEvent } from '../store/events.ts'
import { countCarried } from '../store/transfers.ts'
import { thisLaptop } from '../transfer/laptop.ts'
import { RememberedKeys } from '../transfer/sealed-file.ts'
import { checkArchive, listArchives } from './archives/check.ts'
import type { Sources } from './archives/fill.ts'
import { takeArchive, tryArchive } from './archives/take.ts'
import { writeArchive } from './archives/write.ts'
import type { CopyMaker } from './copies.ts'
import { eventOf } from './event-of.ts'
import { sealKeyOf } from './seal-key.ts'
import type { ServiceOf } from './service.ts'

export function archivesService(
  context: Context,
  copies: CopyMaker,
  sources: Sources,
): ServiceOf<'archives'> {
  const remembered = new RememberedKeys()
  const progressOf = (task: string) => (done: number, total: number) => {
    if (task !== '') context.announce({ kind: 'progress', task, done: Math.floor(done), total })
  }

  return {
    write: async ({ words, task, ...asked }, { signal }) => {
      const { eventId } = asked
      eventOf(context.db, eventId)
      // Made before the view of the event is taken, so that its papers can be proven later.
      await sealKeyOf(context, eventId)
      const laptop = await thisLaptop(context)
      const tell = progressOf(task)
      const { name, hash, manifest, issues } = await writeArchive(context, sources, {
        ...{ ...asked, words: readPackageWords(words), remembered, laptop, signal },
        progress: (done) => tell(done, 100),
      })
      const { people, entries, files, leftOut } = manifest
      for (const issue of issues) await sources.documents.record(issue, {})
      await context.write((db) =>
        insertActivity(db, {
          ...{ id: context.newId(), eventId, at: context.clock() },
          ...{ what: 'export', count: people, detail: archiveDetail(hash) },
        }),
      )
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
      return { name, fingerprint: hash, files: files.length, bytes, people, entries, leftOut }
    },

    list: async ({ folder }) => listArchives(folder),

    verify: ({ folder, task }, { signal }) =>
      checkArchive(context.db, folder, { progress: progressOf(task), signal }),

    read: async ({ task, ...asked }, { signal }) => {
      const laptop = await thisLaptop(context)
      const { archive, changes } = await tryArchive(context, {
        ...{ ...asked, remembered, laptop, signal },
        progress: progressOf(task),
      })
      const { id } = archive.manifest.event
      const here = findEvent(context.db, id) ? countCarried(context.db, id) : null
      return { fingerprint: archive.hash, here, changes }
    },

    take: async ({ task, ...asked }, { signal }) => {
      const laptop = await thisLaptop(context)
      await copies.ensure('import')
      return takeArchive(context, { ...asked, remembered, laptop, signal, progress: progressOf(task) })
    },

    history: async ({ eventId }) => listArchivesWritten(context.db, eventOf(context.db, eventId).id),
  }
}
