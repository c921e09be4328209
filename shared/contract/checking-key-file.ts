/** "Kunci pemeriksa": what one laptop tells another so that papers of its event can be checked there. */
import { z } from 'zod'
import { PAPER_CONTENT_DIGITS } from '../domain/paper-code.ts'
import { ZONES } from '../domain/time.ts'
import { instant } from './base.ts'

export const CHECKING_KEY_FORMAT = 'ikrar-kunci-pemeriksa'
export const CHECKING_KEY_VERSION = 1

/** A paper that was issued, without its content. */
export const issuedFacts = z.object({
  kind: z.string().max(60),
  title: z.string().max(300),
  number: z.string().max(300),
  pages: z.int().nonnegative(),
  textVersion: z.string().max(200).nullable(),
  content: z
    .string()
    .length(PAPER_CONTENT_DIGITS)
    .regex(/^[0-9a-f]+$/),
  issuedAt: instant,
  way: z.enum(['print', 'save']),
  desk: z.string().max(60),
  times: z.int().positive(),
  /** When the same paper was issued with another content, and its number then. */
  newer: z.object({ at: instant, number: z.string().max(300) }).nullable(),
})
export type IssuedFacts = z.infer<typeof issuedFacts>

export const checkingKeyBody = z.object({
  format: z.literal(CHECKING_KEY_FORMAT),
  version: z.literal(CHECKING_KEY_VERSION),
  event: z.object({
    title: z.string().min(1).max(500),
    zone: z.enum(ZONES),
  }),
  /** 32 bytes as base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/),
  madeAt: instant,
  papers: z.array(issuedFacts).max(50_000),
})
export type CheckingKeyBody = z.infer<typeof checkingKeyBody>

/** The signature of that very key over the body: what was changed or cut on the way is noticed. */
export const checkingKeyFile = checkingKeyBody.extend({ signature: z.string().regex(/^[\w-]{86}$/) })
