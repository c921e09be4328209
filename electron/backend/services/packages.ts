/** The file for another laptop: letterheads, texts and events to start from. */
import { TEXT_IDS, versionName } from '#shared/domain/text-id.ts'
import { textBody } from '#shared/contract/text-body.ts'
import type { Context } from '../context.ts'
import type { PackageContent, PackedText } from '../packages/package-format.ts'
import { packedEvent, packedOffice } from '../packages/package-format.ts'
import { readPackage } from '../packages/read-package.ts'
import { writePackage } from '../packages/write-package.ts'
import { insertActivity } from '../store/activity.ts'
import type { ReadableDb } from '../store/db.ts'
import { findLogo, listOwnOffices } from '../store/offices.ts'
import { listTextVersions } from '../store/texts.ts'
import { textInUse } from '../texts.ts'
import { answerFile } from './answer-file.ts'
import { eventOf } from './event-of.ts'
import { itemsOf } from './packages/compare.ts'
import { takePackage } from './packages/take.ts'
import type { ServiceOf } from './service.ts'

export function packagesService(context: Context): ServiceOf<'packages'> {
  const { write, clock, newId } = context
  const { resources } = context.paths
  return {
    write: async ({ eventIds }) => {
      const content = contentToTake(context.db, resources, eventIds)
      const bytes = await writePackage(content)
      const officials = content.events.reduce((sum, event) => sum + event.officials.length, 0)
      if (officials > 0) {
        await write((db) =>
          insertActivity(db, {
            ...{ id: newId(), eventId: null, at: clock(), what: 'export', count: officials },
            detail: 'package',
          }),
        )
      }
      return answerFile(bytes, 'kop-dan-naskah', 'ikrar')
    },

    read: async ({ file }) => ({ items: itemsOf(context.db, resources, await readPackage(file)) }),

    take: async ({ file, items, useTexts }) => {
      const content = await readPackage(file)
      return write((db, tell) => {
        const taken = takePackage(context, db, content, { items, useTexts })
        for (const topic of ['office', 'texts', 'events'] as const) tell(topic)
        return taken
      })
    },
  }
}

function contentToTake(db: ReadableDb, resources: string, eventIds: readonly string[]): PackageContent {
  return {
    offices: listOwnOffices(db).map((office) => ({
      // Only what a draft holds: stamps are of this laptop.
      ...packedOffice.parse(office),
      logos: {
        left: findLogo(db, office.id, 'left')?.bytes ?? null,
        right: findLogo(db, office.id, 'right')?.bytes ?? null,
      },
    })),
    texts: textsToTake(db, resources),
    events: [...new Set(eventIds)].map((eventId) => packedEvent.parse(eventOf(db, eventId))),
  }
}

function textsToTake(db: ReadableDb, resources: string): PackedText[] {
  return TEXT_IDS.flatMap((textId) => {
    const inUse = textInUse(db, resources, textId, null)?.version
    return listTextVersions(db, textId).map(({ id, version, body, source, date, note, createdAt }) => ({
      ...{ id, textId, source, date, note, createdAt },
      body: textBody.parse(JSON.parse(body)),
      inUse: versionName('user', version) === inUse,
    }))
  })
}
