/** Photos of an event: JPEG without any metadata, small enough to print and to carry. */
import { z } from 'zod'
import { day, file, id, instant, ofEvent, procedure, text } from './base.ts'

/** What is kept; a larger one is shrunk. */
export const PHOTO_LIMITS = { sidePx: 2048, bytes: 500_000, smallSidePx: 320 } as const
/** Of a file that is read at all. */
export const LARGEST_PHOTO_BYTES = 40 * 1024 * 1024

const caption = text(1_000)

export const photo = z.object({
  id,
  /** Photos stand in this order, then by id. */
  position: z.number(),
  caption,
  /** When it was taken, as its camera said; its clock is taken for that of the event. */
  takenAt: instant.nullable(),
  widthPx: z.int(),
  heightPx: z.int(),
  byteCount: z.int(),
  /** SHA-256 of the bytes, hexadecimal. */
  hash: z.string(),
  addedAt: instant,
  desk: z.string(),
  updatedAt: instant,
})
export type Photo = z.infer<typeof photo>

export const photos = {
  list: procedure.input(ofEvent).output(z.array(photo)),
  /**
   * `id` is made by whoever sends it: what is sent twice is there once. `taken` is the wall-clock time that stood in
   * the file, for whoever shrank it before. Throws photo_not_usable, photo_too_large, out_of_time.
   */
  add: procedure
    .input(
      ofEvent.extend({
        id,
        /** Devices send it as base64: their door takes nothing but JSON. */
        picture: z.union([file, z.base64().max(1_400_000)]),
        caption: caption.default(''),
        taken: z.object({ day, time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/) }).nullable(),
        desk: text(60).min(1),
      }),
    )
    .output(photo),
  /** `small` is for lists. */
  picture: procedure.input(ofEvent.extend({ photoId: id, size: z.enum(['full', 'small']) })).output(file),
  caption: procedure.input(ofEvent.extend({ photoId: id, expected: instant, caption })).output(photo),
  /** All photos in their new order; those that came meanwhile stay behind them. */
  arrange: procedure.input(ofEvent.extend({ photoIds: z.array(id).max(2_000) })).output(z.array(photo)),
  /** `removed` false brings it back. */
  remove: procedure.input(ofEvent.extend({ photoId: id, removed: z.boolean() })).output(z.array(photo)),
}
