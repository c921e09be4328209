/** Readings aloud: the moment in which a pledge was spoken, with everybody who was present then. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { day, id, instant, ofEvent, procedure, text } from './base.ts'

const instrument = z.enum(INSTRUMENT_KINDS)
const name = text(200)

/** Who reads, as papers name him: "Drs. Budi", "Sekretaris Daerah Kabupaten Kupang". */
export const reader = z.object({ name: name.min(1), title: text(300) })
export type Reader = z.infer<typeof reader>

const categoryCount = z.object({ category: z.enum(CATEGORIES), present: z.int() })

export const reading = z.object({
  id,
  instrument,
  day,
  at: instant,
  reader,
  witnesses: z.array(z.string()),
  desk: z.string(),
  /** Of the wording that was read; empty where nobody has written it. */
  textHash: z.string(),
  /** Who was present in that minute and is meant; it never changes. */
  present: z.int(),
  /** Of them those for whom a substitute stood there: counted, but they have not spoken themselves. */
  represented: z.int(),
  byCategory: z.array(categoryCount),
  /** Null while it stands. */
  voided: z.object({ at: instant, desk: z.string(), reason: z.string() }).nullable(),
})
export type Reading = z.infer<typeof reading>

export const readings = {
  /** Every reading of an instrument, newest first, and whom the next one would count. */
  list: procedure.input(ofEvent.extend({ instrument })).output(
    z.object({
      day,
      presentNow: z.int(),
      readings: z.array(reading),
    }),
  ),
  /**
   * It was read just now. Whoever is present and has not pledged yet is written down as having spoken. The
   * `nonce` becomes its id: asked again, the same reading is answered.
   */
  read: procedure
    .input(
      ofEvent.extend({
        nonce: id,
        instrument,
        reader,
        witnesses: z.array(name.min(1)).max(20).default([]),
        desk: text(60).min(1),
      }),
    )
    .output(reading),
  /** Takes a reading back. Whoever pledged by it alone has not pledged. Once more changes nothing. */
  void: procedure
    .input(ofEvent.extend({ readingId: id, desk: text(60).min(1), reason: text(300).min(1) }))
    .output(reading),
}
