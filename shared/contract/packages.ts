/** One file that takes letterheads, texts and events to start from to another laptop; never people. */
import { z } from 'zod'
import { file, id, instant, procedure } from './base.ts'

/** Named by the place in the file, so that it is the same at every reading. */
const key = z.string().max(120)

export const PACKAGE_ITEM_KINDS = ['office', 'text', 'event'] as const
/** 'differs': this laptop has another one of that name; taking it replaces an office and adds an event. */
export const PACKAGE_ITEM_STATES = ['new', 'differs', 'same'] as const

const packageItem = z.object({
  key,
  kind: z.enum(PACKAGE_ITEM_KINDS),
  name: z.string(),
  /** Where a text comes from, or when an event was held. */
  detail: z.string(),
  state: z.enum(PACKAGE_ITEM_STATES),
  /** `updatedAt` of what it would replace. */
  stamp: instant.nullable(),
  /** A text that was in use where the file was made. */
  inUseThere: z.boolean(),
})
export type PackageItem = z.infer<typeof packageItem>

export const packages = {
  /** All letterheads, all texts users wrote, and these events without their people. */
  write: procedure.input(z.object({ eventIds: z.array(id).max(100).default([]) })).output(file),
  /** What is in it, compared with this laptop. Throws not_a_package, package_damaged, package_newer. */
  read: procedure.input(z.object({ file })).output(z.object({ items: z.array(packageItem) })),
  /**
   * Takes what was chosen, all or nothing. Throws changed_meanwhile where an item is no longer what was
   * shown. `useTexts`: the texts that were in use there are in use here from now on.
   */
  take: procedure
    .input(
      z.object({
        file,
        items: z.array(packageItem.pick({ key: true, state: true, stamp: true })).max(2_000),
        useTexts: z.boolean().default(false),
      }),
    )
    .output(z.object({ offices: z.int(), texts: z.int(), events: z.int() })),
}
