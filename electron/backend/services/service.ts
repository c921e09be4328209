/** The shape of a service: one function per procedure of its contract group. */
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import type { Contract } from '#shared/contract/index.ts'

type Inputs = InferContractRouterInputs<Contract>
type Outputs = InferContractRouterOutputs<Contract>

/** Inputs as the router hands them over: validated, defaults filled in. */
type Parsed<Group extends keyof Contract, Name extends keyof Contract[Group]> = Contract[Group][Name] extends {
  '~orpc': { inputSchema?: infer Schema }
}
  ? NonNullable<Schema> extends { '~standard': { types?: infer Types } }
    ? NonNullable<Types> extends { output: infer Output }
      ? Output
      : undefined
    : undefined
  : never

export type CallOptions = { signal?: AbortSignal | undefined }

export type ServiceOf<Group extends keyof Contract> = {
  [Name in keyof Contract[Group] & keyof Inputs[Group] & keyof Outputs[Group]]: (
    input: Parsed<Group, Name>,
    options: CallOptions,
  ) => Promise<Outputs[Group][Name]>
}
