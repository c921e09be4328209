/**
 * The contract carried out, for any link: window, phone, command line, tests. The only place that
 * catches everything: an unexpected error crosses as `internal` with an id that is also in the log.
 */
import { implement, ORPCError, type Router } from '@orpc/server'
import { contract, type Contract } from '#shared/contract/index.ts'
import { AppError } from './app-error.ts'
import type { Log } from './context.ts'
import type { CallOptions } from './services/service.ts'
import type { Services } from './services/index.ts'
import { diskError } from './store/store-error.ts'

/** The services of the open store; throws AppError while it can't be opened. */
export type CurrentServices = <Group extends keyof Services>(group: Group) => Services[Group]

/** The contract with its handlers, for any link. */
export type AppRouter = Router<Contract, Record<never, never>>

export function createRouter(services: CurrentServices, log: Log): AppRouter {
  // Answers are checked inside the catch-all: one that the contract does not allow is a fault of ours.
  const os = implement(contract)
    .$config({ initialOutputValidationIndex: 1 })
    .use(async ({ next, path }) => {
      try {
        return await next()
      } catch (error) {
        throw crossing(error, path, log)
      }
    })
  type Handler = (input: unknown, options: CallOptions) => Promise<unknown>
  type Implementer = {
    handler: (handle: (call: { input: unknown; signal?: AbortSignal }) => Promise<unknown>) => unknown
  }
  const groups = Object.entries(contract).map(([group, procedures]) => {
    const handled = Object.keys(procedures).map((name) => {
      // `Services` has exactly the groups and names of the contract: the compiler has checked it there.
      const implementer = (os as unknown as Record<string, Record<string, Implementer>>)[group]?.[name]
      const handler = implementer?.handler(({ input, signal }) => {
        const service = services(group as keyof Contract) as unknown as Record<string, Handler>
        return (service[name] as Handler)(input, { signal })
      })
      return [name, handler]
    })
    return [group, Object.fromEntries(handled)]
  })
  // Built from the contract itself, entry by entry.
  return os.router(Object.fromEntries(groups)) as unknown as AppRouter
}

function crossing(thrown: unknown, path: readonly string[], log: Log): unknown {
  const error = diskError(thrown)
  if (error instanceof AppError) return new ORPCError(error.code, { defined: true, data: error.data })
  // Refused by the schema of the question: the caller is told which field and why.
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return error
  const id = crypto.randomUUID().slice(0, 8)
  log('unexpected error', { id, procedure: path.join('.'), error: describe(error) })
  return new ORPCError('internal', { defined: true, data: { id } })
}

/** Kind and place of an error. The message is left out: it may quote what somebody typed. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  return [`${error.name}${code}`, ...frames.slice(0, 6).map((frame) => frame.trim())].join(' | ')
}
