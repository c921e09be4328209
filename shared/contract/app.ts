/** The state of the app itself; answers even when the database can't be opened. */
import { z } from 'zod'
import { errorData, ERROR_CODES } from './errors.ts'
import { procedure } from './base.ts'

const appState = z.object({
  version: z.string(),
  sqliteVersion: z.string(),
  /** Why the database is not open; null when all is well. */
  problem: z.object({ code: z.enum(ERROR_CODES), data: errorData.optional() }).nullable(),
  events: z.int(),
  /** The database is open and locked at rest: nobody reads it without its key. */
  isProtected: z.boolean(),
})
export type AppState = z.infer<typeof appState>

export const app = { state: procedure.output(appState) }
