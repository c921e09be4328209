/** Periksa dokumen: whether a paper is genuine, by its code or its file; and the keys that this is told by. */
import { z } from 'zod'
import { type PaperKind, PAPER_KINDS } from '../domain/paper-kinds.ts'
import { ZONES } from '../domain/time.ts'
import { day, file, id, instant, ofEvent, procedure } from './base.ts'
import { certificateFacts } from './pdf-signing.ts'

// The keys of the record.
const kinds = Object.keys(PAPER_KINDS) as [PaperKind, ...PaperKind[]]

/** What is known of a paper; null and '' where only its code speaks. */
const checkedPaper = z.object({
  eventTitle: z.string().nullable(),
  zone: z.enum(ZONES),
  kind: z.enum(kinds).nullable(),
  title: z.string(),
  number: z.string(),
  pages: z.int().nullable(),
  textVersion: z.string().nullable(),
  /** The day of issue that the code names. */
  day,
  /** Twelve characters, as they stand beside the QR. */
  shortCode: z.string(),
})
export type CheckedPaper = z.infer<typeof checkedPaper>

const issue = z.object({
  at: instant,
  zone: z.enum(ZONES),
  way: z.enum(['print', 'save']),
  desk: z.string(),
  times: z.int(),
})

/** What was looked at: a QR, its twelve characters, or every byte of a file. */
export const CHECKED_BY = ['code', 'short_code', 'file'] as const
export type CheckedBy = (typeof CHECKED_BY)[number]

export const UNKNOWN_REASONS = [
  'not_a_code',
  'mistyped',
  'participant_code',
  'sheet_code',
  'not_listed',
  'no_key',
  'newer_code',
  'not_a_pdf',
  'no_seal',
  'cut_off',
  'too_large',
] as const
export type UnknownReason = (typeof UNKNOWN_REASONS)[number]

const by = z.enum(CHECKED_BY)
/** Added to the finished paper with a key of its own; the time is that of the laptop that signed. */
const certifiedSignature = z.object({
  at: instant,
  reason: z.string(),
  place: z.string(),
  certificate: certificateFacts,
})
export type CertifiedSignature = z.infer<typeof certifiedSignature>

const genuine = {
  ...{ by, paper: checkedPaper, isOurs: z.boolean() },
  /** The oldest first. Empty where a code was looked at: certified signatures stand in the file alone. */
  signatures: z.array(certifiedSignature),
}

export const paperVerdict = z.discriminatedUnion('kind', [
  /** `issued` is null where this laptop knows of no print: the code is true all the same. */
  z.object({ kind: z.literal('genuine'), ...genuine, issued: issue.nullable() }),
  /** Genuine, but the same paper was issued later with another content. */
  z.object({
    kind: z.literal('outdated'),
    ...genuine,
    issued: issue,
    newer: z.object({ at: instant, number: z.string() }),
  }),
  /** Says that it is of an event we know, and is not. */
  z.object({ kind: z.literal('changed'), by, paper: checkedPaper.nullable() }),
  z.object({ kind: z.literal('unknown'), by, reason: z.enum(UNKNOWN_REASONS) }),
])
export type PaperVerdict = z.infer<typeof paperVerdict>

const checkingKey = z.object({
  /** "ABCD-EFGH-JKMN-PQRS": what two laptops compare. */
  fingerprint: z.string(),
  eventTitle: z.string(),
  /** Null for a key that came from another laptop. */
  eventId: id.nullable(),
  /** Papers known to be issued. */
  papers: z.int(),
  zone: z.enum(ZONES),
  /** When the other laptop wrote the file; null for our own. */
  madeAt: instant.nullable(),
})
export type CheckingKey = z.infer<typeof checkingKey>

export const verification = {
  checkCode: procedure.input(z.object({ text: z.string().max(10_000) })).output(paperVerdict),
  checkPdf: procedure.input(z.object({ file })).output(paperVerdict),
  keys: procedure.output(z.array(checkingKey)),
  /** A small file by which another laptop can check the papers of this event; it holds no secret and no person. */
  exportKey: procedure.input(ofEvent).output(z.object({ file, fingerprint: z.string() })),
  importKey: procedure.input(z.object({ file })).output(checkingKey),
  /** Forgets a key from another laptop. */
  removeKey: procedure.input(z.object({ fingerprint: z.string() })).output(z.void()),
}
