/** One event on several laptops: packages are given and taken, and what differs is decided. */
import { packageWords, PACKAGE_WORDS, readPackageWords } from '#shared/domain/package-words.ts'
import { join } from 'node:path'
import type { Context } from '../context.ts'
import { insertActivity } from '../store/activity.ts'
import { findThisLaptop, type ThisLaptop, updateLaptopName } from '../store/laptops.ts'
import { countCarried, findHandedOverAt, insertTransfer, listTransfers } from '../store/transfers.ts'
import { findEvent } from '../store/events.ts'
import { laptopWords, thisLaptop } from '../transfer/laptop.ts'
import { RememberedKeys } from '../transfer/sealed-file.ts'
import { noCounts } from '../transfer/taking.ts'
import type { CopyMaker } from './copies.ts'
import { eventOf } from './event-of.ts'
import type { ServiceOf } from './service.ts'
import { decideDifference, listDifferences } from './transfers/differences.ts'
import { givePackage } from './transfers/give.ts'
import { listPackages, readWhole } from './transfers/read.ts'
import { acquaintanceOf, takePackage, tryPackage } from './transfers/take.ts'

export function transfersService(context: Context, copies: CopyMaker): ServiceOf<'transfers'> {
  const { write, clock, newId, randomBytes } = context
  const remembered = new RememberedKeys()
  const progressOf = (task: string) => (done: number, total: number) => {
    if (task !== '') context.announce({ kind: 'progress', task, done, total })
  }
  const record = (eventId: string, kind: 'given' | 'resumed', given: Partial<Recorded>) =>
    write((db, tell) => {
      const at = clock()
      insertTransfer(db, {
        ...{ id: newId(), eventId, kind, at, madeAt: at, handedOver: false, laptopId: '', laptopName: '' },
        ...{ fileHash: '', people: 0, entries: 0, changes: null, ...given },
      })
      if (kind === 'given')
        insertActivity(db, {
          id: newId(),
          eventId,
          at,
          what: 'export',
          count: given.people ?? 0,
          detail: 'usb',
        })
      tell('transfers', eventId)
    })

  return {
    proposal: async () => ({
      words: packageWords(randomBytes(PACKAGE_WORDS)),
      laptop: shown(await thisLaptop(context)),
    }),

    nameLaptop: async ({ name }) => {
      await thisLaptop(context)
      return write((db, tell) => {
        updateLaptopName(db, name)
        tell('transfers')
        return shown(requiredLaptop(db))
      })
    },

    write: async ({ eventId, folder, words, handOver, task }, { signal }) => {
      eventOf(context.db, eventId)
      const laptop = await thisLaptop(context)
      const giving = { eventId, folder, words: readPackageWords(words), remembered, handOver, laptop, signal }
      const { name, bytes, hash, manifest } = await givePackage(context, {
        ...giving,
        progress: progressOf(task),
      })
      const { people, entries } = manifest
      const { laptopId, name: laptopName } = laptop
      await record(eventId, 'given', {
        handedOver: handOver,
        laptopId,
        laptopName,
        fileHash: hash,
        people,
        entries,
      })
      return { name, bytes, people, entries }
    },

    list: async ({ folder }) => listPackages(folder),

    read: async ({ folder, name, words, task }, { signal }) => {
      const progress = progressOf(task)
      const { manifest, hash } = await readWhole(context.db, join(folder, name), {
        words,
        remembered,
        progress,
        signal,
      })
      const laptop = await thisLaptop(context)
      const { event, madeAt, handedOver, people, entries } = manifest
      const isHere = findEvent(context.db, event.id) !== undefined
      // Where nothing of it is known everything is new.
      const changes = isHere
        ? await tryPackage(context, { folder, name, words, remembered, laptop, progress, signal })
        : { ...noCounts(), people, entries }
      const { id, name: laptopName, publicKey } = manifest.laptop
      const acquaintance = acquaintanceOf(context.db, laptop.laptopId, manifest)
      return {
        ...{ hash, event, madeAt, handedOver, people, entries, changes },
        laptop: { id, name: laptopName, words: laptopWords(Buffer.from(publicKey, 'base64')), acquaintance },
        here: isHere ? countCarried(context.db, event.id) : null,
      }
    },

    take: async ({ task, ...asked }, { signal }) => {
      const laptop = await thisLaptop(context)
      await copies.ensure('import')
      return takePackage(context, { ...asked, remembered, laptop, progress: progressOf(task), signal })
    },

    history: async ({ eventId }) => listTransfers(context.db, eventOf(context.db, eventId).id),

    state: async ({ eventId }) => ({
      handedOverAt: findHandedOverAt(context.db, eventOf(context.db, eventId).id),
      differences: differencesIn(listDifferences(context, eventId)),
    }),

    resume: ({ eventId }) => {
      eventOf(context.db, eventId)
      return record(eventId, 'resumed', {})
    },

    differences: async ({ eventId }) => listDifferences(context, eventOf(context.db, eventId).id),

    decide: ({ eventId, version, use }) =>
      write((db, tell) => {
        decideDifference(context, db, { eventId, version, use })
        for (const topic of [
          'transfers',
          'participants',
          'events',
          'notes',
          'photos',
          'documents',
          'office',
        ] as const)
          tell(topic, eventId)
      }),
  }
}

type Recorded = {
  handedOver: boolean
  laptopId: string
  laptopName: string
  fileHash: string
  people: number
  entries: number
}

function differencesIn({ edited, nips }: { edited: readonly unknown[]; nips: readonly unknown[] }): number {
  return edited.length + nips.length
}

function shown({ laptopId, name, publicKey }: ThisLaptop) {
  return { id: laptopId, name, words: laptopWords(publicKey) }
}

function requiredLaptop(db: Context['db']): ThisLaptop {
  const laptop = findThisLaptop(db)
  // It was made before anybody could name it.
  if (!laptop) throw new Error('no laptop')
  return laptop
}
