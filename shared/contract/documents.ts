/** The papers: one kind per registry line of the backend, each with its own options. */
import { z } from 'zod'
import { CATEGORIES } from '../domain/category.ts'
import { INSTRUMENT_KINDS } from '../domain/events.ts'
import { day, file, id, instant, ofEvent, paper, procedure } from './base.ts'

/** Whom a paper is about; empty means everybody. */
const people = {
  units: z.array(z.string()).optional(),
  categories: z.array(z.enum(CATEGORIES)).optional(),
  participantIds: z.array(id).max(50_000).optional(),
  order: z.enum(['name', 'protocol']).default('name'),
}

export const documentOptions = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('attendance_list'),
    paper: paper.default('F4'),
    day: day.optional(),
    /** Every unit begins a new page with its own numbering. */
    perUnit: z.boolean().default(false),
    blankRows: z.int().min(0).max(200).default(10),
    /** Prints "QR 08.41" in the signature cell of who was checked in. */
    showArrival: z.boolean().default(false),
    onlyPresent: z.boolean().default(false),
    ...people,
  }),
  z.object({
    kind: z.literal('pledge_sheet'),
    paper: paper.default('F4'),
    instrument: z.enum(INSTRUMENT_KINDS).default('ikrar_asn'),
    /** Who signs: the officials with that role, then the participants asked for. */
    signatories: z.enum(['officials', 'present', 'all']).default('all'),
    blankRows: z.int().min(0).max(200).default(0),
    ...people,
  }),
  z.object({
    kind: z.literal('badges'),
    paper: z.enum(['A4', 'F4', 'A6']).default('A4'),
    ...people,
  }),
  z.object({ kind: z.literal('invitations'), paper: paper.default('F4'), ...people }),
  z.object({ kind: z.literal('minutes'), paper: paper.default('F4') }),
])
export type DocumentOptions = z.infer<typeof documentOptions>
/** As the window or the command line gives them: defaults may be left out. */
export type DocumentOptionsInput = z.input<typeof documentOptions>
export type DocumentKind = DocumentOptions['kind']

export const DOCUMENT_KINDS = [
  'attendance_list',
  'pledge_sheet',
  'badges',
  'invitations',
  'minutes',
] as const satisfies readonly DocumentKind[]

const documentLine = z.object({
  kind: z.enum(DOCUMENT_KINDS),
  /** What stands beside the kind when a kind is offered more than once, e.g. the instrument. */
  options: documentOptions,
  title: z.string(),
  /** People it would hold; 0 means there is nothing to print yet. */
  people: z.int(),
  printed: z.int(),
  lastPrintedAt: instant.nullable(),
  lastPages: z.int().nullable(),
  changedSincePrinted: z.boolean(),
})
export type DocumentLine = z.infer<typeof documentLine>

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
    .output(z.object({ file, pages: z.int(), contentHash: z.string() })),
  /** The minutes as a Word document with the same content as the PDF. */
  renderDocx: procedure.input(ofEvent).output(z.object({ file })),
  /** Remembers that a paper left the app. */
  record: procedure
    .input(
      ofEvent.extend({
        options: documentOptions,
        pages: z.int(),
        contentHash: z.string(),
        way: z.enum(['print', 'save']),
      }),
    )
    .output(z.void()),
}
