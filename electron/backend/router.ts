/** The procedures as a router, for the ports of windows. Devices on the network are answered in desk/procedures.ts. */
import { os, type Router } from '@orpc/server'
import type { Contract } from '#shared/contract/index.ts'
import { type Answering, everyProcedure, type Procedures } from './procedures.ts'

export type AppRouter = Router<Contract, Record<never, never>>

/** Without schemas: the procedures check by themselves. Which errors are known is the contract's. */
export function createRouter(procedures: Procedures): AppRouter {
  const answering = procedures as unknown as Record<string, Record<string, Answering>>
  const router = everyProcedure((group, name, { errorMap }) =>
    os.errors(errorMap).handler(({ input, signal }) => answering[group]?.[name]?.(input, { signal })),
  )
  // Built from the contract itself, entry by entry.
  return router as unknown as AppRouter
}
