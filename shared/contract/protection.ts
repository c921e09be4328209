/** Whether the data at rest can be read by whoever gets hold of the laptop or a copy, and what opens it. */
import { z } from 'zod'
import { day, file, instant, procedure } from './base.ts'

export const PASSWORD_LENGTH = { min: 10, max: 200 } as const

const newPassword = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max)
const typed = z.string().min(1).max(PASSWORD_LENGTH.max)
/** What a person types to open locked data. */
export const secret = z.union([z.object({ password: typed }), z.object({ recovery: typed })])
export type Secret = z.infer<typeof secret>

const protectionState = z.object({
  /** 'closed' is locked and waits for a password or the recovery code. */
  folder: z.enum(['plain', 'open', 'closed']),
  /** The key store of this computer opens it without being asked. */
  opensByItself: z.boolean(),
  hasPassword: z.boolean(),
  /** When the recovery code was said to be kept; null while nobody has one. */
  recoveryKeptAt: instant.nullable(),
  /** Copies from before the locking lie about still, e.g. on a stick that is not plugged in. */
  plainCopiesLeft: z.boolean(),
})
export type ProtectionState = z.infer<typeof protectionState>

export const protection = {
  state: procedure.output(protectionState),
  /** Opens what is locked. Refused more and more slowly after wrong ones. */
  unlock: procedure.input(z.object({ secret })).output(protectionState),
  /** Locks a plain folder for good, with its copies. */
  lock: procedure.input(z.object({ password: newPassword })).output(protectionState),
  setPassword: procedure.input(z.object({ password: newPassword })).output(protectionState),
  /** A code that opens nothing until it is said to be kept: 28 letters and digits. */
  newRecoveryCode: procedure.output(z.object({ code: z.string() })),
  /** One A4 page with the code, dated `day`, for the safe. */
  recoveryPaper: procedure.input(z.object({ code: typed, day })).output(file),
  /** From now on this code opens the data, and no other. */
  keepRecoveryCode: procedure.input(z.object({ code: typed })).output(protectionState),
}
