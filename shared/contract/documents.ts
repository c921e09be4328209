/** The papers of an event: what there is, drawing them, and what the clerk writes for them. */
import { z } from 'zod'
import { DOCUMENT_STAGES } from '../domain/document-stage.ts'
import { file, instant, ofEvent, procedure, text } from './base.ts'
import { auditWarnings } from './audit-warnings.ts'
import { CONTENT_KINDS, documentContent } from './document-content/index.ts'
import { holderNumbers } from './holder-numbers.ts'
import { DOCUMENT_KINDS, type DocumentKind, documentOptions } from './document-options/index.ts'

/** Papers of running text: they are to be had as Word documents too. */
export const WORD_KINDS: readonly DocumentKind[] = [
  'minutes',
  'official_record',
  'activity_report',
  'press_release',
]

const documentLine = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  /** What stands beside the kind when a kind is offered more than once, e.g. the instrument. */
  options: documentOptions,
  title: z.string(),
  /** What it is for, in one sentence. */
  purpose: z.string(),
  stage: z.enum(DOCUMENT_STAGES),
  /** People it would hold; 0 means there is nothing to print yet, null that it is not about people. */
  people: z.int().nullable(),
  printed: z.int(),
  lastPrintedAt: instant.nullable(),
  lastPages: z.int().nullable(),
  changedSincePrinted: z.boolean(),
})
export type DocumentLine = z.infer<typeof documentLine>

/** What is remembered of a paper that leaves; the answer of `render` is handed back as it came. */
const issuable = z.object({
  pages: z.int(),
  contentHash: z.string(),
  /** SHA-256 of the file but its seal. */
  fileHash: z.string().default(''),
  title: z.string().default(''),
  number: z.string().default(''),
  /** Which wording it shows, e.g. "ikrar-asn A1"; null for a paper without one. */
  textVersion: z.string().nullable().default(null),
})

const contentState = z.object({
  content: documentContent,
  /** Null while nothing was written. */
  updatedAt: instant.nullable(),
})

export const documents = {
  list: procedure.input(ofEvent).output(z.array(documentLine)),
  /** A PDF; `sample` draws only its first pages, for a thumbnail. `task` names the progress told. */
  render: procedure
    .input(
      ofEvent.extend({
        options: documentOptions,
        sample: z.boolean().default(false),
        task: z.string().optional(),
      }),
    )
    .output(issuable.extend({ file })),
  /** A paper of running text as a Word document with the same content as the PDF; the minutes unless another is named. */
  renderDocx: procedure
    .input(ofEvent.extend({ options: documentOptions.optional() }))
    .output(z.object({ file })),
  /** Remembers that a paper left the app: it counts as issued from then on. */
  record: procedure
    .input(
      ofEvent.extend({
        ...issuable.shape,
        options: documentOptions,
        way: z.enum(['print', 'save']),
        /** Where it was issued. */
        desk: text(60).default(''),
      }),
    )
    .output(z.void()),
  content: procedure.input(ofEvent.extend({ kind: z.enum(CONTENT_KINDS) })).output(contentState),
  /** `expected` is the `updatedAt` that was read: two windows do not overwrite each other. */
  saveContent: procedure
    .input(ofEvent.extend({ expected: instant.nullable(), content: documentContent }))
    .output(contentState),
  ...holderNumbers,
  ...auditWarnings,
}
