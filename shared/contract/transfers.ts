/** One event on several laptops without any network: packages on USB, what they brought, and what differs. */
import { z } from 'zod'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'

const task = z.string().max(100)
const folder = z.string().min(1).max(4096)
/** A package in that folder; never a path. */
export const packageName = z.string().regex(/^[\w .()-]{1,150}\.ikrarusb$/)
/** As they were read aloud; six of our own, or what the clerk chose instead. */
const words = text(200).min(12)

export const takenCounts = z.object({
  /** People who were not on the list here. */
  people: z.int(),
  /** Arrivals, and arrivals taken back, that were not known here. */
  entries: z.int(),
  pledges: z.int(),
  signatures: z.int(),
  /** Rows here that give way to a newer version from there. */
  edited: z.int(),
  /** Versions that lost: kept, and shown to be looked at. */
  differences: z.int(),
  others: z.int(),
})
export type TakenCounts = z.infer<typeof takenCounts>

/** 'known': its words were compared before. 'other': this event was brought by others until now. */
export const ACQUAINTANCES = ['self', 'known', 'first', 'other'] as const
export type Acquaintance = (typeof ACQUAINTANCES)[number]

const laptop = z.object({
  id,
  name: z.string(),
  /** Six words to compare over the telephone. */
  words: z.string(),
})

const foundPackage = z.object({
  /** Of the whole file, as it was when it was read. */
  hash: z.string(),
  event: z.object({ id, title: z.string(), days: z.array(day) }),
  laptop: laptop.extend({ acquaintance: z.enum(ACQUAINTANCES) }),
  madeAt: instant,
  handedOver: z.boolean(),
  people: z.int(),
  entries: z.int(),
  /** Null: this event is not on this laptop yet. */
  here: z.object({ people: z.int(), entries: z.int() }).nullable(),
  /** What taking it would come to now. */
  changes: takenCounts,
})
export type FoundPackage = z.infer<typeof foundPackage>

const transfer = z.object({
  id,
  kind: z.enum(['given', 'taken', 'resumed']),
  handedOver: z.boolean(),
  laptopName: z.string(),
  madeAt: instant,
  at: instant,
  people: z.int(),
  entries: z.int(),
  changes: takenCounts.nullable(),
})
export type Transfer = z.infer<typeof transfer>

/** Which version it is about. */
const versionName = z.object({
  table: z.string().max(60),
  key: z.string().max(200),
  updatedAt: instant,
  laptopId: z.union([id, z.literal('')]),
})

const difference = versionName.extend({
  /** What was edited, in the words of the screen: "Peserta", "Data kegiatan" … */
  what: z.string(),
  /** Whose or which; '' where `what` says it all. */
  name: z.string(),
  present: z.object({ at: instant, laptop: z.string() }),
  older: z.object({ at: instant, laptop: z.string() }),
  /** Field by field where they differ. */
  fields: z.array(z.object({ label: z.string(), present: z.string(), older: z.string() })),
})
export type Difference = z.infer<typeof difference>

const sharedNip = z.object({
  nip: z.string(),
  people: z
    .array(z.object({ id, name: z.string(), unit: z.string().nullable(), hasNip: z.boolean() }))
    .min(2),
})
export type SharedNip = z.infer<typeof sharedNip>

export const transfers = {
  /** Words for a new package, and how this laptop presents itself. */
  proposal: procedure.output(z.object({ words: z.string(), laptop })),
  nameLaptop: procedure.input(z.object({ name: text(60).min(1) })).output(laptop),
  /**
   * Writes everything of the event into the folder and reads it back. `handOver`: the event goes on at another
   * laptop. Throws stick_gone, disk_full, disk_failed, folder_not_writable, cancelled.
   */
  write: procedure
    .input(ofEvent.extend({ folder, words, handOver: z.boolean().default(false), task: task.default('') }))
    .output(z.object({ name: z.string(), bytes: z.int(), people: z.int(), entries: z.int() })),
  /** Packages in a folder, newest first. */
  list: procedure
    .input(z.object({ folder }))
    .output(z.array(z.object({ name: z.string(), bytes: z.int(), modifiedAt: z.number() }))),
  /**
   * Reads and checks the whole package and says what taking it would change; nothing is changed. Throws
   * not_an_event_package, package_damaged, package_newer, wrong_package_words, stick_gone.
   */
  read: procedure
    .input(z.object({ folder, name: packageName, words, task: task.default('') }))
    .output(foundPackage),
  /**
   * Takes it, all or nothing, after a verified copy. `hash` of what was read; `introduce`: the words of the laptop were
   * compared. Throws package_changed, laptop_unknown, event_archived, and what reading throws.
   */
  take: procedure
    .input(
      z.object({
        ...{ folder, name: packageName, words, hash: z.string().max(64) },
        introduce: z.boolean().default(false),
        task: task.default(''),
      }),
    )
    .output(z.object({ eventId: id, handedOver: z.boolean(), changes: takenCounts })),
  /** Newest first. */
  history: procedure.input(ofEvent).output(z.array(transfer)),
  /** Since when the event goes on elsewhere; null while it goes on here. */
  state: procedure
    .input(ofEvent)
    .output(z.object({ handedOverAt: instant.nullable(), differences: z.int() })),
  /** It goes on here all the same. */
  resume: procedure.input(ofEvent).output(z.void()),
  /** Edited on two laptops at once: the newer one stands, the older one is here. */
  differences: procedure
    .input(ofEvent)
    .output(z.object({ edited: z.array(difference), nips: z.array(sharedNip) })),
  /** 'older' takes the older version back as a new edit; 'present' leaves what stands. Throws changed_meanwhile, nip_taken. */
  decide: procedure
    .input(ofEvent.extend({ version: versionName, use: z.enum(['present', 'older']) }))
    .output(z.void()),
}
