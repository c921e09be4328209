/**
 * The four texts that come after an event: assembled from the data, written over by hand, looked at, approved. An
 * approved one is locked; what changes later becomes an addendum to it. Edition 0 is the text, 1 its first addendum.
 */
import { z } from 'zod'
import { WRITE_UP_KINDS } from '../domain/write-up/part.ts'
import { WRITE_UP_STAGES } from '../domain/write-up/stage.ts'
import { file, id, instant, ofEvent, procedure, text } from './base.ts'

const kind = z.enum(WRITE_UP_KINDS)
const stage = z.enum(WRITE_UP_STAGES)
const ofText = ofEvent.extend({ kind, edition: z.int().min(0).max(99).default(0) })
/** Left out, the one that counts. */
const ofFinal = ofText.extend({ approval: id.optional() })
/** The version of a text: the id of its newest edit; null where nobody wrote over it. */
const version = id.nullable()
const hash = z.string().length(64)
/** Letters of what is written over one part. */
export const LONGEST_PART = 300_000
/** Simple rich text (shared/domain/rich-text.ts). */
const richText = z.string().max(LONGEST_PART)
const partKey = z.string().min(1).max(200)
const person = text(200).min(1)

const label = z.object({ label: z.string(), value: z.string() })
const dataBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('subheading'), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), text: z.string() }),
  z.object({ kind: z.literal('points'), points: z.array(z.string()) }),
  z.object({ kind: z.literal('labels'), labels: z.array(label) }),
  z.object({
    kind: z.literal('table'),
    columns: z.array(
      z.object({
        head: z.string(),
        share: z.number(),
        align: z.enum(['left', 'center', 'right']).optional(),
      }),
    ),
    rows: z.array(z.array(z.string())),
  }),
  z.object({
    kind: z.literal('photos'),
    photos: z.array(
      z.object({ photoId: id, hash, caption: z.string(), widthPx: z.int(), heightPx: z.int() }),
    ),
  }),
])

const part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('title'),
    key: partKey,
    level: z.enum(['chapter', 'heading', 'section', 'item', 'plain']),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('text'),
    key: partKey,
    title: z.string(),
    /** What is printed: the edit, or what the data tell. */
    text: z.string(),
    isHeadline: z.boolean().optional(),
    /** `changed`: the data tell something else since it was edited; `gone`: they tell nothing of it any more. */
    state: z.enum(['assembled', 'edited', 'changed', 'gone']),
    /** What the data tell now. */
    source: z.string(),
    sourceHash: hash,
    version,
  }),
  z.object({ kind: z.literal('data'), key: partKey, blocks: z.array(dataBlock) }),
])
export type WriteUpPartShown = z.infer<typeof part>
export type WriteUpTextShown = Extract<WriteUpPartShown, { kind: 'text' }>

const stageEntry = z.object({
  stage,
  at: instant,
  by: z.string(),
  /** Why it was sent back. */
  reason: z.string(),
})

const approved = z.object({
  id,
  number: z.string(),
  by: z.string(),
  at: instant,
  hash,
  /** What is stored still has the hash it had. */
  isIntact: z.boolean(),
  /** Of several that laptops approved apart, the earliest counts. */
  counts: z.boolean(),
})
export type WriteUpApproval = z.infer<typeof approved>

const signedBlock = z.object({
  place: z.string().nullable(),
  above: z.string().nullable(),
  office: z.array(z.string()),
  name: z.string(),
  below: z.array(z.string()),
})

const edition = z.object({
  edition: z.int(),
  stage,
  /** Texts written over by hand, and those of them of which the data tell something else since. */
  edited: z.int(),
  changed: z.int(),
  approved: approved.nullable(),
  /** The others that were approved apart from it, on laptops that had not met; oldest first. */
  alsoApproved: z.array(approved),
})
export type WriteUpEdition = z.infer<typeof edition>

const line = z.object({
  kind,
  /** The text itself first, then its addenda. */
  editions: z.array(edition).min(1),
  /** Parts of which the data tell something else since the newest edition was approved; 0 while it is not. */
  changedSince: z.int(),
})
export type WriteUpLine = z.infer<typeof line>

const state = edition.extend({
  kind,
  title: z.string(),
  subtitle: z.string(),
  under: z.array(z.string()),
  labels: z.array(label),
  /** Of an approved text as they were approved. */
  parts: z.array(part),
  signatures: z.array(signedBlock),
  after: z.array(part),
  /** Oldest first. */
  stages: z.array(stageEntry),
  /** Of what it says now; handed back by whoever looked at it. */
  contentHash: hash,
  /** It says something else than when it was looked at. */
  changedSinceChecked: z.boolean(),
  /** By the number pattern of the event; what is not known is dotted. */
  proposedNumber: z.string(),
})
export type WriteUpState = z.infer<typeof state>

/** What is being written over a part; `begun` is what was seen when the writing began. */
const unsaved = ofText.omit({ eventId: true }).extend({
  part: partKey,
  text: richText,
  begun: z.object({ text: richText, version, sourceHash: hash }),
})
export type UnsavedWriting = z.infer<typeof unsaved>

const ofPart = ofText.extend({ part: partKey, expected: version })
const seen = ofText.extend({ by: person, contentHash: hash })

export const writeUps = {
  list: procedure.input(ofEvent).output(z.array(line)),
  /** `approval`: one that was approved apart; throws not_found where there is none of this id. */
  get: procedure.input(ofFinal).output(state),
  /** Throws changed_meanwhile, write_up_locked, write_up_in_check. `sourceHash` is that of the text it was made from. */
  edit: procedure.input(ofPart.extend({ text: richText, sourceHash: hash })).output(state),
  /** Of all texts of the event, on this laptop, oldest first. */
  unsaved: procedure.input(ofEvent).output(z.array(unsaved)),
  /** Takes the place of what was kept of the part before; it goes when the part is edited. */
  keepUnsaved: procedure.input(ofEvent.extend(unsaved.shape)).output(z.void()),
  forgetUnsaved: procedure.input(ofText.extend({ part: partKey })).output(z.void()),
  /** The part follows the data again; what was written stays in its history. */
  takeFromData: procedure.input(ofPart).output(state),
  /** What was written stands, although the data tell something else: that is no longer asked about. */
  keepMine: procedure.input(ofPart.extend({ sourceHash: hash })).output(state),
  /** Everything that was ever written over a part, newest first; null where it was taken from the data. */
  history: procedure
    .input(ofText.extend({ part: partKey }))
    .output(z.array(z.object({ id, at: instant, text: z.string().nullable() }))),
  /** Somebody looked at it. Throws changed_meanwhile where it says something else than he saw. */
  check: procedure.input(seen).output(state),
  sendBack: procedure.input(ofText.extend({ by: person, reason: text(1_000).min(1) })).output(state),
  /**
   * Locks it for ever. Throws write_up_unchecked where it was not looked at as it is now, changed_meanwhile, and
   * not_reconciled where its figures do not agree.
   */
  approve: procedure.input(seen.extend({ number: text(200).min(1) })).output(state),
  /** Begins the next addendum; throws write_up_not_approved while the newest edition is not. */
  beginAddendum: procedure.input(ofEvent.extend({ kind })).output(state),
  /** The same content as the PDF, as Markdown; its photos are named in it, and their files are in PDF and Word. */
  markdown: procedure
    .input(ofFinal)
    .output(z.object({ file, photos: z.array(z.object({ name: z.string(), caption: z.string() })) })),
}
