/** What an auditor would ask about, shown beside the accounts and never printed. */
import { z } from 'zod'
import { day, ofEvent, procedure } from './base.ts'

const auditWarning = z.discriminatedUnion('code', [
  /** The event takes place on a Saturday or Sunday. */
  z.object({ code: z.literal('weekend'), day }),
  /** People with these NIPs are recorded at another event at the same hour. */
  z.object({
    code: z.literal('elsewhere'),
    day,
    eventTitle: z.string(),
    count: z.int(),
    /** The first few of them. */
    names: z.array(z.string()),
  }),
  /** People who signed without having been recorded as present. */
  z.object({ code: z.literal('signed_absent'), count: z.int() }),
  /** Signatures captured on a screen that are not as they were accepted: no paper shows them. */
  z.object({ code: z.literal('broken_signature'), count: z.int() }),
])
export type AuditWarning = z.infer<typeof auditWarning>

export const auditWarnings = {
  auditWarnings: procedure.input(ofEvent).output(z.array(auditWarning)),
}
