/** What a phone and the laptop say to each other beside the procedures: being let in, and being heard of. */
import { z } from 'zod'
import { DESK_ROLES, type DeskRole } from '../domain/desk-role.ts'
import { ZONES } from '../domain/time.ts'
import { id, text } from './base.ts'
import { LONGEST_DESK_NAME, PAIRING_CODE_DIGITS, PAIRING_SECRET } from './desk-words.ts'
import { signingPurpose } from './signing.ts'

/** Letters that cannot be seen, or that turn the writing around, have no place in a name. */
const plainWords = text(LONGEST_DESK_NAME).transform((typed) =>
  typed.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ').trim(),
)
const plainName = plainWords.pipe(z.string().min(1))

export const pairAsk = z.strictObject({
  proof: z.union([
    z.strictObject({ secret: z.string().regex(PAIRING_SECRET) }),
    z.strictObject({
      code: z.string().length(PAIRING_CODE_DIGITS).regex(/^\d+$/),
    }),
  ]),
  name: plainName,
  operator: plainName,
  /** Who stands beside a device that takes signatures. */
  witness: plainWords.optional(),
})
export type PairAsk = z.input<typeof pairAsk>

/** `token` is for asking how it went, and for nothing else. */
export type PairAnswer =
  | { kind: 'asked'; token: string; words: string[]; role: DeskRole }
  /** The code or the secret is not, or no longer, the one on the laptop's screen. */
  | { kind: 'wrong' }
  | { kind: 'too_many_waiting' }

export const waitAsk = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) })

/** `waiting`: nobody has answered yet, ask again. `welcome` comes with the session's cookie. */
export type WaitAnswer = { kind: 'waiting' | 'welcome' | 'refused' | 'expired' }

/** Whose device this is, and for what. Nothing about people. */
export const deskSelf = z.object({
  name: z.string(),
  operator: z.string(),
  role: z.enum(DESK_ROLES),
  /** Names of people arrive here with their beginnings only. */
  namesMasked: z.boolean(),
  event: z.object({
    id,
    title: z.string(),
    zone: z.enum(ZONES),
    /** It has a pledge to be signed. */
    withPledge: z.boolean(),
  }),
  /** What is signed here, the likeliest first. */
  purposes: z.array(signingPurpose),
})
export type DeskSelf = z.infer<typeof deskSelf>
