/** Naskah: the wordings that are pledged and handed out, in versions; and the file that takes them to another laptop. */
import { z } from 'zod'
import { CERTAINTIES } from '../domain/certainty.ts'
import { LEGAL_PROBLEMS } from '../domain/legal-check.ts'
import { TEXT_IDS, VERSION_NAME } from '../domain/text-id.ts'
import { day, id, instant, procedure, text } from './base.ts'
import { textBody } from './text-body.ts'

const textId = z.enum(TEXT_IDS)
const version = z.string().regex(VERSION_NAME)

/** What a user writes of a version. */
export const textDraft = z.object({
  body: textBody,
  source: text(1000).min(1),
  date: day,
  note: text(500).default(''),
})

const versionLine = z.object({
  version,
  origin: z.enum(['app', 'user']),
  title: z.string(),
  source: z.string(),
  date: day,
  note: z.string(),
  /** How far the app's own text was checked; null for what a user wrote. */
  certainty: z.enum(CERTAINTIES).nullable(),
  createdAt: instant.nullable(),
})
export type TextVersionLine = z.infer<typeof versionLine>

const textLine = z.object({
  id: textId,
  label: z.string(),
  kind: z.enum(['pledge', 'handout']),
  /** Null while there is no text at all: the organiser has to write it. */
  inUse: version.nullable(),
  /** The event that was asked about has a choice of its own. */
  chosenForEvent: z.boolean(),
  /** Newest first, users' before the app's. */
  versions: z.array(versionLine),
})
export type TextLine = z.infer<typeof textLine>

const place = z.object({ place: z.string() })
const finding = z.discriminatedUnion('code', [
  place.extend({ code: z.literal('empty') }),
  place.extend({ code: z.literal('unknown_placeholder'), name: z.string() }),
  place.extend({ code: z.literal('lone_brace') }),
  place.extend({ code: z.literal('contestant') }),
  place.extend({
    code: z.literal('legal'),
    finding: z.object({
      code: z.enum(LEGAL_PROBLEMS),
      seen: z.string(),
      right: z.string(),
      why: z.string(),
      replacesAll: z.boolean(),
    }),
  }),
])

/** The event it is read for; null for none in particular. */
const ofEvent = { eventId: id.nullable().default(null) }

export const texts = {
  list: procedure.input(z.object(ofEvent)).output(z.array(textLine)),
  /** One version as it was written, with its placeholders. */
  get: procedure
    .input(z.object({ id: textId, version }))
    .output(versionLine.extend({ id: textId, body: textBody })),
  /** A text of others to begin with; `forWhom` says who may promise it. */
  examples: procedure
    .input(z.object({ id: textId }))
    .output(z.array(z.object({ name: z.string(), forWhom: z.string(), source: z.string(), body: textBody }))),
  /** How it reads at the event, and what is found in it; an unfinished text is welcome. */
  preview: procedure
    .input(z.object({ ...ofEvent, id: textId, body: textBody }))
    .output(z.object({ filled: textBody, findings: z.array(finding) })),
  /**
   * Stores a new version and uses it from now on. `expected` is how many versions users had written when
   * this one was begun. Throws text_incomplete, unknown_placeholder.
   */
  save: procedure
    .input(
      textDraft.extend({
        id: textId,
        expected: z.int().min(0),
      }),
    )
    .output(textLine),
  /** For one event, or for every event that has no choice of its own; events that are over keep theirs. */
  use: procedure.input(z.object({ ...ofEvent, id: textId, version })).output(textLine),
}
