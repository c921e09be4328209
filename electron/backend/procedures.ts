/**
 * The contract carried out: questions and answers are checked here, once for every link. The only place that catches
 * everything: an unexpected error crosses as `internal` with an id that is also in the log.
 */
import { type AnySchema, type ContractRouterClient, ValidationError, validateORPCError } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import { contract, type Contract } from '#shared/contract/index.ts'
import { AppError } from './app-error.ts'
import type { Log } from './context.ts'
import type { CallOptions } from './services/service.ts'
import type { Services } from './services/index.ts'
import { diskError } from './store/store-error.ts'

/** The services of the open store; throws AppError while it can't be opened. */
export type CurrentServices = <Group extends keyof Services>(group: Group) => Services[Group]

/** One function for each procedure, called as every client calls it. */
export type Procedures = ContractRouterClient<Contract>

export type Answering = (input: unknown, options?: CallOptions) => Promise<unknown>

type Checked = {
  inputSchema?: AnySchema
  outputSchema?: AnySchema
  errorMap: Parameters<typeof validateORPCError>[0]
}

export function createProcedures(services: CurrentServices, log: Log): Procedures {
  const answering = (group: keyof Contract, name: string, checked: Checked): Answering => {
    const crossed = (thrown: unknown) => crossing(thrown, `${group}.${name}`, log)
    return async (input, options = {}) => {
      try {
        const asked = soundQuestion(checked.inputSchema, input)
        // `Services` has exactly the groups and names of the contract: the compiler has checked it there.
        const service = services(group) as unknown as Record<string, Answering>
        return soundAnswer(checked.outputSchema, await service[name]?.(asked, options))
      } catch (thrown) {
        throw await validateORPCError(checked.errorMap, crossed(thrown))
      }
    }
  }
  // Built from the contract itself, entry by entry.
  return everyProcedure(answering) as unknown as Procedures
}

/** The same shape as the contract, with something made of each procedure. */
export function everyProcedure<Made>(
  make: (group: keyof Contract, name: string, checked: Checked) => Made,
): Record<string, Record<string, Made>> {
  return Object.fromEntries(
    Object.entries(contract).map(([group, procedures]) => [
      group,
      Object.fromEntries(
        Object.entries(procedures).map(([name, procedure]) => [
          name,
          make(group as keyof Contract, name, procedure['~orpc']),
        ]),
      ),
    ]),
  )
}

/** Throws BAD_REQUEST, which tells the caller which field and why. */
function soundQuestion(schema: AnySchema | undefined, data: unknown): unknown {
  const result = checkedBy(schema, data)
  if (!result.issues) return result.value
  const { issues } = result
  const message = 'Input validation failed'
  const cause = new ValidationError({ message, issues, data })
  throw new ORPCError('BAD_REQUEST', { message, data: { issues }, cause })
}

/** One that the contract does not allow is a fault of ours. */
function soundAnswer(schema: AnySchema | undefined, data: unknown): unknown {
  const result = checkedBy(schema, data)
  if (result.issues) throw new TypeError('the answer is none that the contract allows')
  return result.value
}

type Result = Awaited<ReturnType<AnySchema['~standard']['validate']>>

/** Nothing in the contract has to be waited for. */
function checkedBy(schema: AnySchema | undefined, data: unknown): Result {
  if (!schema) return { value: data }
  const result = schema['~standard'].validate(data)
  if (result instanceof Promise) throw new TypeError('the contract checks at once')
  return result
}

function crossing(thrown: unknown, procedure: string, log: Log): ORPCError<string, unknown> {
  const error = diskError(thrown)
  if (error instanceof AppError) return new ORPCError(error.code, { defined: true, data: error.data })
  // Refused by the schema of the question.
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return error
  const id = crypto.randomUUID().slice(0, 8)
  log('unexpected error', { id, procedure, error: describe(error) })
  return new ORPCError('internal', { defined: true, data: { id } })
}

/** Kind and place of an error. The message is left out: it may quote what somebody typed. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  const code = 'code' in error ? ` ${String(error.code)}` : ''
  return [`${error.name}${code}`, ...frames.slice(0, 6).map((frame) => frame.trim())].join(' | ')
}
