/** The shape of a service: one function per procedure of its contract group. */
import type { ContractProcedure, Schema } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'

type Schemas<Procedure> =
  Procedure extends ContractProcedure<infer Input, infer Output, infer _Errors, infer _Meta>
    ? { input: Parsed<Input>; output: Unparsed<Output> }
    : never

/** What a handler gets: validated, defaults filled in. */
type Parsed<S> = S extends Schema<infer _In, infer Out> ? Out : never
/** What a handler gives: it is validated on its way out. */
type Unparsed<S> = S extends Schema<infer In, infer _Out> ? In : never

export type CallOptions = { signal?: AbortSignal | undefined }

export type ServiceOf<Group extends keyof Contract> = {
  [Name in keyof Contract[Group]]: (
    input: Schemas<Contract[Group][Name]>['input'],
    options: CallOptions,
  ) => Promise<Schemas<Contract[Group][Name]>['output']>
}
