/** Verified copies of the database, and coming back from one. */
import { z } from 'zod'
import { instant, procedure } from './base.ts'
import { ERROR_CODES } from './errors.ts'
import { secret } from './protection.ts'

const copy = z.object({
  /** File name inside its folder. */
  name: z.string(),
  place: z.enum(['data', 'second']),
  madeAt: instant,
  bytes: z.int(),
  why: z.enum(['close', 'migration', 'import', 'timer', 'manual', 'restore', 'unknown']),
})
export type Copy = z.infer<typeof copy>

const copiesState = z.object({
  copies: z.array(copy),
  newestAt: instant.nullable(),
  /** The second folder, such as a USB stick; null when none was chosen. */
  secondFolder: z.string().nullable(),
  secondNewestAt: instant.nullable(),
  /** The second folder was chosen but can't be written now (stick pulled out). */
  secondMissing: z.boolean(),
  /** Why the last copy is not in the second folder though it was there; null while all is well. */
  secondProblem: z.enum(ERROR_CODES).nullable(),
  freeBytes: z.number().nullable(),
})
export type CopiesState = z.infer<typeof copiesState>

export const copies = {
  state: procedure.output(copiesState),
  make: procedure.output(copiesState),
  chooseSecondFolder: procedure.input(z.object({ folder: z.string().min(1).nullable() })).output(copiesState),
  /**
   * Puts a copy in the place of the database, after keeping the present one as a copy too. A copy locked on
   * another laptop needs the secret of that one; a plain folder is locked with it from then on.
   */
  restore: procedure
    .input(z.object({ name: z.string(), place: z.enum(['data', 'second']), secret: secret.optional() }))
    .output(z.void()),
}
